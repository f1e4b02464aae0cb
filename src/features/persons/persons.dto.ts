import { Type } from 'class-transformer';
import { IsIn, IsObject, Matches, ValidateNested } from 'class-validator';
import { type WithdrawalReason, withdrawalReasons } from '../../contract/withdrawals.js';
import {
  type AddPerson,
  addressLength,
  type ChosenPerson,
  type CorrectPerson,
  type DisputedField,
  disputedFields,
  disputeLength,
  type DisputePerson,
  type IdentityKind,
  identityKinds,
  type MergePersons,
  type PersonFacts,
  personNameLength,
  type PersonRole,
  personRoles,
  phonePattern,
  type Protection,
  protections,
  type SharePerson,
  type WithdrawPerson,
} from '../../contract/persons.js';
import {
  type GiveReason,
  type ReadingReason,
  readingReasons,
  reasonWordsLength,
} from '../../contract/reading-reasons.js';
import { textLimits } from '../../contract/text-limits.js';
import { Id, Ids, OrNull, Text, Version } from '../../platform/http/dto-rules.js';
import { MarksOrNull, PoliceMarksDto } from '../sharing/police-marks.dto.js';
import { SharingDto, SharingOrNull } from '../sharing/sharing.dto.js';

class PersonFactsDto implements PersonFacts {
  @IsIn(personRoles) role: PersonRole;
  @Text(personNameLength) name: string;
  @IsIn(identityKinds) identityKind: IdentityKind;
  @OrNull() @Text(textLimits.identityNumber) number: string | null;
  @OrNull() @Text(addressLength) address: string | null;
  @OrNull() @Matches(phonePattern) phone: string | null;
  @OrNull() @IsIn(protections) protection: Protection | null;
  @MarksOrNull() marks: PoliceMarksDto | null;
}

export class AddPersonDto extends PersonFactsDto implements AddPerson {
  @Id() id: string;
  @Ids() audience: string[];
  @SharingOrNull() sharing: SharingDto | null;
}

export class CorrectPersonDto extends PersonFactsDto implements CorrectPerson {
  @Version() version: number;
  @SharingOrNull() sharing: SharingDto | null;
}

export class WithdrawPersonDto implements WithdrawPerson {
  @Version() version: number;
  @IsIn(withdrawalReasons) reason: WithdrawalReason;
}

export class ChosenPersonDto implements ChosenPerson {
  @Id() streamId: string;
  @Id() personId: string;
  @Version() version: number;
}

export class SharePersonDto implements SharePerson {
  @Version() version: number;
  @Ids() agencyIds: string[];
  @IsObject() @ValidateNested() @Type(() => SharingDto) sharing: SharingDto;
}

export class DisputePersonDto implements DisputePerson {
  @Id() id: string;
  @IsIn(disputedFields) field: DisputedField;
  @Text(disputeLength) words: string;
  @SharingOrNull() sharing: SharingDto | null;
}

export class MergePersonsDto implements MergePersons {
  @Id() id: string;
  @Id() otherStreamId: string;
  @Id() otherPersonId: string;
  @SharingOrNull() sharing: SharingDto | null;
}

export class GiveReasonDto implements GiveReason {
  @Id() id: string;
  @IsIn(readingReasons) reason: ReadingReason;
  @Text(reasonWordsLength) words: string;
}
