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
import { textLimits } from '../../contract/text-limits.js';
import { CalendarDate, Email, Id, Ids, OrNull, Text } from '../../platform/http/dto-rules.js';

class KnownAuthority {
  @Id() id: string;
}

class NewAuthority {
  @Text(textLimits.placeName) name: string;
  @IsBoolean() isPublic: boolean;
}

/** One that exists, by id; or a new one, by name: never half of each. */
function kindOfAuthority(options?: TypeHelpOptions) {
  const { authority } = (options?.object ?? {}) as { authority?: unknown };
  return typeof authority === 'object' && authority !== null && 'id' in authority ? KnownAuthority : NewAuthority;
}

export class CreateAgencyDto implements CreateAgency {
  @Text(textLimits.placeName) name: string;
  @Text(textLimits.agencyShortName) shortName: string;
  @IsIn(agencyKinds) kind: AgencyKind;
  @IsObject() @ValidateNested() @Type(kindOfAuthority) authority: KnownAuthority | NewAuthority;
}

export class InviteManagerDto implements InviteManager {
  @Text(textLimits.staffName) name: string;
  @Text(textLimits.initials) initials: string;
  @Text(textLimits.staffTitle) title: string;
  @Email() email: string;
}

export class GroundValidityDto implements GroundValidity {
  @Matches(/^[a-z_]{3,40}$/) groundId: string;
  @CalendarDate() validFrom: string;
  @OrNull() @CalendarDate() validUntil: string | null;
}

export class CreateAreaDto implements CreateArea {
  @Text(textLimits.placeName) name: string;
  @IsIn(areaKinds) kind: AreaKind;
  @OrNull() @Id() withinId: string | null;
}

export class CreateBoardDto implements CreateBoard {
  @Text(textLimits.placeName) name: string;
  @IsIn(boardTemplateNames) template: BoardTemplateName;
  @Id() areaId: string;
  @Ids({ most: 200 }) agencyIds: string[];
}

export class SeatAtBoardDto implements SeatAtBoard {
  @Ids({ most: 200 }) agencyIds: string[];
}
