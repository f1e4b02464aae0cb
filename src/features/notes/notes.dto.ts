import type { Audience } from '../../contract/agencies.js';
import { type CorrectNote, noteLength, reasonLength, type WithdrawNote, type WriteNote } from '../../contract/notes.js';
import { Id, Ids, Text, Version } from '../../platform/http/dto-rules.js';

export class WriteNoteDto implements WriteNote {
  @Id() id: string;
  @Text(noteLength) body: string;
  @Ids() audience: Audience;
}

export class CorrectNoteDto implements CorrectNote {
  @Version() version: number;
  @Text(noteLength) body: string;
}

export class WithdrawNoteDto implements WithdrawNote {
  @Version() version: number;
  @Text(reasonLength) reason: string;
}
