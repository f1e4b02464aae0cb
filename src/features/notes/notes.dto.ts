import type { Audience } from '../../contract/agencies.js';
import { IsIn, IsOptional } from 'class-validator';
import { type CorrectNote, noteLength, type WithdrawNote, type WriteNote } from '../../contract/notes.js';
import { type WithdrawalReason, withdrawalReasons } from '../../contract/withdrawals.js';
import { Id, Ids, Text, Version } from '../../platform/http/dto-rules.js';
import { MarksOrNull, PoliceMarksDto } from '../sharing/police-marks.dto.js';
import { SharingDto, SharingOrNull } from '../sharing/sharing.dto.js';

export class WriteNoteDto implements WriteNote {
  @Id() id: string;
  @Text(noteLength) body: string;
  @Ids() audience: Audience;
  @SharingOrNull() sharing: SharingDto | null;
  @Ids({ canBeEmpty: true }) mentioned: string[] = [];
  @MarksOrNull() marks: PoliceMarksDto | null = null;
}

export class CorrectNoteDto implements CorrectNote {
  @Version() version: number;
  @Text(noteLength) body: string;
  @SharingOrNull() sharing: SharingDto | null;
  @IsOptional() @MarksOrNull() marks?: PoliceMarksDto | null;
}

export class WithdrawNoteDto implements WithdrawNote {
  @Version() version: number;
  @IsIn(withdrawalReasons) reason: WithdrawalReason;
}
