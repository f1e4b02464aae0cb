import { IsBoolean, IsIn } from 'class-validator';
import { type ConcernAnswer, concernAnswers } from '../../contract/concerns.js';
import {
  type AnswerReporter,
  type AssessProtection,
  type AssignMatter,
  type ConcludeMatter,
  type CorrectDecision,
  type CorrectProtection,
  type DecideMatter,
  type ExtendInquiry,
  type MatterOutcome,
  matterOutcomes,
  matterReasonLength,
  protectionTextLength,
  type RateMatter,
  type Rating,
  ratings,
} from '../../contract/intake.js';
import { CalendarDate, Id, OrNull, Text, Version } from '../../platform/http/dto-rules.js';

/** Acts that need no more than to know what they are done on: closing an inquiry, answering, opening again. */
export class OnMatterDto implements AnswerReporter {
  @Version() version: number;
}

export class AssignMatterDto extends OnMatterDto implements AssignMatter {
  @OrNull() @Id() assigneeId: string | null;
}

export class RateMatterDto extends OnMatterDto implements RateMatter {
  @IsIn(ratings) rating: Rating;
  @Text(matterReasonLength) reason: string;
}

export class AssessProtectionDto extends OnMatterDto implements AssessProtection {
  @IsBoolean() needsProtection: boolean;
  @Text(protectionTextLength) text: string;
}

export class DecideMatterDto extends OnMatterDto implements DecideMatter {
  @IsIn(concernAnswers) decision: ConcernAnswer;
  @Text(matterReasonLength) reason: string;
}

export class CorrectProtectionDto extends AssessProtectionDto implements CorrectProtection {
  @Text(matterReasonLength) because: string;
}

export class CorrectDecisionDto extends DecideMatterDto implements CorrectDecision {
  @Text(matterReasonLength) because: string;
}

export class ExtendInquiryDto extends OnMatterDto implements ExtendInquiry {
  @CalendarDate() until: string;
  @Text(matterReasonLength) reason: string;
}

export class ConcludeMatterDto extends OnMatterDto implements ConcludeMatter {
  @IsIn(matterOutcomes) outcome: MatterOutcome;
  @Text(matterReasonLength) reason: string;
  @OrNull() @Id() caseId: string | null;
  @IsBoolean() addsChild: boolean;
}
