import { applyDecorators } from '@nestjs/common';
import { IsBoolean, IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import {
  type BeginPromise,
  type BringObservation,
  type KeepActivity,
  type KeepDialogue,
  type KeepFocus,
  type KeepIndicator,
  type ObservationKind,
  observationKinds,
  type ProposePublication,
  type WayOfCounting,
  waysOfCounting,
} from '../../contract/promises.js';
import { longestFunction } from '../../contract/responsible.js';
import type { LinkBoard } from '../../contract/promise-work.js';
import type { SendShareText } from '../../contract/sendings.js';
import { type ShareChannel, shareChannels } from '../../contract/share-texts.js';
import { type PlanFormat, planFormats, type TakePlan } from '../../contract/plans.js';
import { CalendarDate, Id, OrNull, Text, Version } from '../../platform/http/dto-rules.js';

const name = { min: 3, max: 120 };
const line = { min: 3, max: 200 };
const few = { min: 3, max: 300 };
const many = { min: 3, max: 2000 };
const most = 2_147_483_647;

/** The version that a change is made on; 0 for what is new. */
function KnownVersion(): PropertyDecorator {
  return applyDecorators(IsInt(), Min(0), Max(most - 1));
}

export class BeginPromiseDto implements BeginPromise {
  @Id() id: string;
  @Id() areaId: string;
  @IsInt() @Min(2000) @Max(2100) year: number;
  @Text(few) summary: string;
}

export class KeepFocusDto implements KeepFocus {
  @KnownVersion() version: number;
  @IsInt() @Min(1) @Max(9) place: number;
  @Text(name) theme: string;
  @Text(many) problem: string;
  @Text(many) causes: string;
  @Text(few) commitment: string;
  @OrNull() @Text(few) explanation: string | null;
  @Id() responsibleAgencyId: string;
  @OrNull() @Text({ min: 3, max: longestFunction }) responsible: string | null;
  @OrNull() @CalendarDate() nextFollowUpOn: string | null;
}

export class LinkBoardDto implements LinkBoard {
  @Version() version: number;
  @OrNull() @Id() boardId: string | null;
  @OrNull() @Id() areaId: string | null;
}

export class KeepActivityDto implements KeepActivity {
  @Id() focusId: string;
  @KnownVersion() version: number;
  @Text(line) what: string;
  @CalendarDate() dueOn: string;
  @OrNull() @CalendarDate() doneOn: string | null;
}

export class KeepIndicatorDto implements KeepIndicator {
  @Id() focusId: string;
  @KnownVersion() version: number;
  @Text(name) name: string;
  @Text(name) measure: string;
  @IsIn(waysOfCounting) how: WayOfCounting;
  @CalendarDate() baseFrom: string;
  @CalendarDate() baseUntil: string;
  @IsInt() @Min(1) @Max(most) target: number;
  @CalendarDate() targetOn: string;
}

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

export class KeepDialogueDto implements KeepDialogue {
  @KnownVersion() version: number;
  @Text(line) what: string;
  @Text(line) place: string;
  @CalendarDate() onDay: string;
  @Matches(clockTime) fromTime: string;
  @Matches(clockTime) untilTime: string;
  @IsBoolean() isCancelled: boolean;
}

export class BringObservationDto implements BringObservation {
  @Id() id: string;
  @IsIn(observationKinds) kind: ObservationKind;
  @Text(name) measure: string;
  @CalendarDate() fromOn: string;
  @CalendarDate() untilOn: string;
  @IsInt() @Min(0) @Max(most) value: number;
  @OrNull() @IsInt() @Min(0) @Max(most) ofValue: number | null;
  @Text(line) source: string;
  @CalendarDate() sourceOn: string;
}

export class ProposePublicationDto implements ProposePublication {
  @Id() id: string;
  @OrNull() @Text(few) note: string | null;
}

export class SendShareTextDto implements SendShareText {
  @Id() id: string;
  @Version() version: number;
  @IsIn(shareChannels) channel: ShareChannel;
}

export class TakePlanDto implements TakePlan {
  @IsIn(planFormats) format: PlanFormat;
}
