import { Type, type TypeHelpOptions } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, Matches, ValidateNested } from 'class-validator';
import { type AgencyKind, agencyKinds } from '../../contract/agencies.js';
import { type BoardTemplateName, boardTemplateNames } from '../../contract/board-templates.js';
import type {
  CreateAgency,
  CreateArea,
  CreateBoard,
  GroundValidity,
  InviteManager,
  SeatAtBoard,
} from '../../contract/operation.js';
import { type AreaKind, areaKinds } from '../../contract/pictures.js';
import { CalendarDate, Email, Id, Ids, OrNull, Text } from '../../platform/http/dto-rules.js';

const name = { min: 1, max: 120 };

class KnownAuthority {
  @Id() id: string;
}

class NewAuthority {
  @Text(name) name: string;
  @IsBoolean() isPublic: boolean;
}

/** One that exists, by id; or a new one, by name: never half of each. */
function kindOfAuthority(options?: TypeHelpOptions) {
  const { authority } = (options?.object ?? {}) as { authority?: unknown };
  return typeof authority === 'object' && authority !== null && 'id' in authority ? KnownAuthority : NewAuthority;
}

export class CreateAgencyDto implements CreateAgency {
  @Text(name) name: string;
  @Text({ min: 1, max: 40 }) shortName: string;
  @IsIn(agencyKinds) kind: AgencyKind;
  @IsObject() @ValidateNested() @Type(kindOfAuthority) authority: KnownAuthority | NewAuthority;
}

export class InviteManagerDto implements InviteManager {
  @Text({ min: 1, max: 80 }) name: string;
  @Text({ min: 1, max: 4 }) initials: string;
  @Text({ min: 1, max: 80 }) title: string;
  @Email() email: string;
}

export class GroundValidityDto implements GroundValidity {
  @Matches(/^[a-z_]{3,40}$/) groundId: string;
  @CalendarDate() validFrom: string;
  @OrNull() @CalendarDate() validUntil: string | null;
}

export class CreateAreaDto implements CreateArea {
  @Text(name) name: string;
  @IsIn(areaKinds) kind: AreaKind;
  @OrNull() @Id() withinId: string | null;
}

export class CreateBoardDto implements CreateBoard {
  @Text(name) name: string;
  @IsIn(boardTemplateNames) template: BoardTemplateName;
  @Id() areaId: string;
  @Ids({ most: 200 }) agencyIds: string[];
}

export class SeatAtBoardDto implements SeatAtBoard {
  @Ids({ most: 200 }) agencyIds: string[];
}
