import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type AgreementLevel,
  agreementLevels,
  type AgreementParty,
  type BeginFromAgreement,
  type BegunFocus,
  type EndAgreement,
  type KeepAgreement,
  type SignAgreement,
  type WorkingGroup,
} from '../../contract/agreements.js';
import { longestFunction } from '../../contract/responsible.js';
import { type Theme, themes } from '../../contract/pictures.js';
import { CalendarDate, Id, OrNull, Text, Version } from '../../platform/http/dto-rules.js';

const name = { min: 3, max: 120 };
const few = { min: 3, max: 300 };
const many = { min: 3, max: 2000 };

class WorkingGroupDto implements WorkingGroup {
  @Text(name) name: string;
  @Text(few) task: string;
}

class AgreementPartyDto implements AgreementParty {
  @Id() agencyId: string;
  @Text(name) name: string;
}

export class KeepAgreementDto implements KeepAgreement {
  @IsInt() @Min(0) @Max(2_147_483_646) version: number;
  @IsIn(agreementLevels) level: AgreementLevel;
  @OrNull() @Id() underId: string | null;
  @OrNull() @Id() correctsId: string | null;
  @Text(name) title: string;
  @Text(many) purpose: string;
  @IsInt() @Min(2000) @Max(2100) year: number;
  @CalendarDate() fromOn: string;
  @CalendarDate() untilOn: string;
  @CalendarDate() reviewOn: string;
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(9) @ArrayUnique() @IsIn(themes, { each: true }) themes: Theme[];
  @IsArray()
  @ArrayMaxSize(9)
  @IsObject({ each: true })
  @ValidateNested()
  @Type(() => WorkingGroupDto)
  groups: WorkingGroupDto[];
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @ArrayUnique((party: AgreementParty | null) => party?.agencyId)
  @IsObject({ each: true })
  @ValidateNested()
  @Type(() => AgreementPartyDto)
  parties: AgreementPartyDto[];
}

export class SignAgreementDto implements SignAgreement {
  @Version() version: number;
}

export class EndAgreementDto implements EndAgreement {
  @CalendarDate() on: string;
  @Text(few) because: string;
}

class BegunFocusDto implements BegunFocus {
  @Id() id: string;
  @IsIn(themes) theme: Theme;
  @Text(name) name: string;
  @Text(few) commitment: string;
  @Id() responsibleAgencyId: string;
  @OrNull() @Text({ min: 3, max: longestFunction }) responsible: string | null;
}

export class BeginFromAgreementDto implements BeginFromAgreement {
  @Id() id: string;
  @IsInt() @Min(2000) @Max(2100) year: number;
  @Text(few) summary: string;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(9)
  @IsObject({ each: true })
  @ValidateNested()
  @Type(() => BegunFocusDto)
  focuses: BegunFocusDto[];
}
