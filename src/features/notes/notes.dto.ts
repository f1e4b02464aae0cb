import { Type } from 'class-transformer';
import { IsObject, ValidateNested } from 'class-validator';
import type { Audience } from '../../contract/agencies.js';
import { type CorrectNote, noteLength, reasonLength, type WithdrawNote, type WriteNote } from '../../contract/notes.js';
import { Id, Ids, OrNull, Text, Version } from '../../platform/http/dto-rules.js';
import { SharingDto } from '../disclosures/sharing.dto.js';

export class WriteNoteDto implements WriteNote {
  @Id() id: string;
  @Text(noteLength) body: string;
  @Ids() audience: Audience;
  @OrNull() @IsObject() @ValidateNested() @Type(() => SharingDto) sharing: SharingDto | null;
}

export class CorrectNoteDto implements CorrectNote {
  @Version() version: number;
  @Text(noteLength) body: string;
}

export class WithdrawNoteDto implements WithdrawNote {
  @Version() version: number;
  @Text(reasonLength) reason: string;
}
