import type { Audience } from '../../contract/agencies.js';
import { type CorrectNote, noteLength, reasonLength, type WithdrawNote, type WriteNote } from '../../contract/notes.js';
import { Id, Ids, Text, Version } from '../../platform/http/dto-rules.js';
import { SharingDto, SharingOrNull } from '../disclosures/sharing.dto.js';

export class WriteNoteDto implements WriteNote {
  @Id() id: string;
  @Text(noteLength) body: string;
  @Ids() audience: Audience;
  @SharingOrNull() sharing: SharingDto | null;
  @Ids({ canBeEmpty: true }) mentioned: string[] = [];
}

export class CorrectNoteDto implements CorrectNote {
  @Version() version: number;
  @Text(noteLength) body: string;
  @SharingOrNull() sharing: SharingDto | null;
}

export class WithdrawNoteDto implements WithdrawNote {
  @Version() version: number;
  @Text(reasonLength) reason: string;
}
