import { ArrayNotEmpty, ArrayUnique, IsBoolean, IsIn } from 'class-validator';
import type { Audience } from '../../contract/agencies.js';
import {
  type ConsentGiver,
  consentGivers,
  type ConsentInformation,
  consentInformation,
  purposeLength,
  type RecordConsent,
  type WithdrawConsent,
} from '../../contract/consents.js';
import { CalendarDate, Id, Ids, Text, Version } from '../../platform/http/dto-rules.js';

export class RecordConsentDto implements RecordConsent {
  @Id() id: string;
  @Ids() audience: Audience;
  @IsIn(consentGivers, { each: true }) @ArrayNotEmpty() @ArrayUnique() givers: ConsentGiver[];
  @IsBoolean() isSigned: boolean;
  @IsBoolean() withInterpreter: boolean;
  @Ids() agencyIds: string[];
  @IsIn(consentInformation, { each: true }) @ArrayNotEmpty() @ArrayUnique() information: ConsentInformation[];
  @Text(purposeLength) purpose: string;
  @CalendarDate() from: string;
  @CalendarDate() until: string;
}

export class WithdrawConsentDto implements WithdrawConsent {
  @Version() version: number;
  @IsIn(consentGivers) by: ConsentGiver;
}
