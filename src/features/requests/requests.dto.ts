import { IsIn, IsObject, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { noteLength, reasonLength } from '../../contract/notes.js';
import {
  type AnswerRequest,
  type MakeRequest,
  type NoteOrigin,
  questionLength,
  type RefusalReason,
  refusalReasons,
  type RefuseRequest,
  requestPurposeLength,
  type WithdrawRequest,
} from '../../contract/requests.js';
import { CalendarDate, Id, OrNull, Text, Version } from '../../platform/http/dto-rules.js';
import { ChosenActionDto } from '../widening/widening.dto.js';
import { SharingDto, SharingOrNull } from '../sharing/sharing.dto.js';

export class MakeRequestDto implements MakeRequest {
  @Id() id: string;
  @Id() askedAgencyId: string;
  @Text(questionLength) question: string;
  @Text(requestPurposeLength) purpose: string;
  @CalendarDate() dueOn: string;
  @IsObject() @ValidateNested() @Type(() => SharingDto) sharing: SharingDto;
}

export class NoteOriginDto implements NoteOrigin {
  @Id() streamId: string;
  @Version() version: number;
}

export class AnswerRequestDto implements AnswerRequest {
  @Version() version: number;
  @OrNull() @Id() noteId: string | null;
  @OrNull() @Text(noteLength) body: string | null;
  @OrNull() @IsObject() @ValidateNested() @Type(() => NoteOriginDto) chosen: NoteOriginDto | null;
  @OrNull() @IsObject() @ValidateNested() @Type(() => ChosenActionDto) chosenAction: ChosenActionDto | null;
  @IsObject() @ValidateNested() @Type(() => SharingDto) sharing: SharingDto;
}

export class RefuseRequestDto implements RefuseRequest {
  @Version() version: number;
  @IsIn(refusalReasons) reason: RefusalReason;
  @OrNull() @Text(reasonLength) note: string | null;
  @SharingOrNull() sharing: SharingDto | null;
}

export class WithdrawRequestDto implements WithdrawRequest {
  @Version() version: number;
}
