import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, ValidateNested } from 'class-validator';
import {
  type ConcernContent,
  type ConcernForm,
  concernForms,
  type ConcernKind,
  concernKinds,
  concernLineLength,
  concernTextLength,
  type Informing,
  informings,
  messageLength,
  type RaiseConcern,
  type ReportedChild,
  type Urgency,
  urgencies,
  type WriteMessage,
} from '../../contract/concerns.js';
import { textLimits } from '../../contract/text-limits.js';
import { Id, OrNull, Text } from '../../platform/http/dto-rules.js';

export class ReportedChildDto implements ReportedChild {
  @Text(concernLineLength) name: string;
  @OrNull() @Text(textLimits.partOfIdentityNumber) identityNumber: string | null;
  @OrNull() @Text(textLimits.schoolClass) schoolClass: string | null;
}

export class ConcernContentDto implements ConcernContent {
  @OrNull() @Text(concernTextLength) seen: string | null;
  @OrNull() @Text(concernTextLength) told: string | null;
  @OrNull() @Text(concernLineLength) place: string | null;
  @OrNull() @Text(concernLineLength) time: string | null;
  @OrNull() @Text(textLimits.interpreter) interpreter: string | null;
  @IsIn(informings) informed: Informing;
  @OrNull() @Text(textLimits.callback) callback: string | null;
}

export class RaiseConcernDto implements RaiseConcern {
  @Id() id: string;
  @Id() intakeId: string;
  @IsIn(concernForms) form: ConcernForm;
  @OrNull() @IsObject() @ValidateNested() @Type(() => ReportedChildDto) child: ReportedChildDto | null;
  @IsIn(concernKinds) kind: ConcernKind;
  @IsIn(urgencies) urgency: Urgency;
  @IsObject() @ValidateNested() @Type(() => ConcernContentDto) content: ConcernContentDto;
  @IsBoolean() wantsAnswer: boolean;
}

export class WriteMessageDto implements WriteMessage {
  @Id() id: string;
  @Text(messageLength) body: string;
}
