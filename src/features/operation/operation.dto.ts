import { Type } from 'class-transformer';
import { IsBoolean, IsDefined, IsEmail, IsIn, ValidateIf, ValidateNested } from 'class-validator';
import { type AgencyKind, agencyKinds } from '../../contract/agencies.js';
import { type BoardTemplateName, boardTemplateNames } from '../../contract/board-templates.js';
import type { CreateAgency, CreateArea, CreateBoard, InviteManager } from '../../contract/operation.js';
import { Id, Ids, OrNull, Text } from '../../platform/http/dto-rules.js';

const name = { min: 1, max: 120 };

/** One that exists, by id; or a new one, by name. */
class ChosenAuthority {
  @ValidateIf(isNotNamed) @Id() id: string;
  @ValidateIf(hasNoId) @Text(name) name: string;
  @ValidateIf(hasNoId) @IsBoolean() isPublic: boolean;
}

function isNotNamed(authority: Partial<ChosenAuthority>): boolean {
  return authority.name === undefined;
}

function hasNoId({ id }: Partial<ChosenAuthority>): boolean {
  return id === undefined;
}

export class CreateAgencyDto implements CreateAgency {
  @Text(name) name: string;
  @Text({ min: 1, max: 40 }) shortName: string;
  @IsIn(agencyKinds) kind: AgencyKind;
  @IsDefined() @ValidateNested() @Type(() => ChosenAuthority) authority: ChosenAuthority;
}

export class InviteManagerDto implements InviteManager {
  @Text({ min: 1, max: 80 }) name: string;
  @Text({ min: 1, max: 4 }) initials: string;
  @Text({ min: 1, max: 80 }) title: string;
  @IsEmail() email: string;
}

export class CreateAreaDto implements CreateArea {
  @Text(name) name: string;
  @OrNull() @Id() withinId: string | null;
}

export class CreateBoardDto implements CreateBoard {
  @Text(name) name: string;
  @IsIn(boardTemplateNames) template: BoardTemplateName;
  @Id() areaId: string;
  @Ids({ most: 200 }) agencyIds: string[];
}
