import { Injectable } from '@nestjs/common';
import type { CopyView, ShareNote } from '../../contract/copies.js';
import type { NoteView } from '../../contract/notes.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { NotesService } from '../notes/notes.service.js';
import { AgesService } from '../sharing/ages.service.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { CopiesService } from './copies.service.js';

/** Where a note stands: its id is only unique in its stream. */
export interface NotePlace {
  readonly caseId: string;
  readonly streamId: string;
  readonly noteId: string;
}

/** Copies a note to where more read it, as part of something larger. */
@Injectable()
export class CopyingService {
  constructor(
    private readonly streams: StreamsService,
    private readonly notes: NotesService,
    private readonly copies: CopiesService,
    private readonly ages: AgesService,
  ) {}

  /** @throws ProblemException `note-changed`, `ground-…` or `consent-missing` */
  async copy(transaction: Transaction, place: NotePlace, wish: ShareNote): Promise<CopyView> {
    const from = await this.streams.findOpen(transaction, place.caseId, place.streamId);
    const note = await this.notes.findStanding(transaction, from, place.noteId, wish.version);
    const into = await this.streams.wider(transaction, place.caseId, from, wish.agencyIds);
    const made = await this.keepCopy(transaction, note, into, wish);
    const copy = await this.copies.find(transaction, note, into.id);
    if (made.seq !== null) await this.tell(transaction, copy, into, made);
    return copy;
  }

  /** Sealed for the next version of the copy: that it is the next is looked at where the copy is made. */
  private async keepCopy(
    transaction: Transaction,
    note: NoteView,
    into: OpenStream,
    { sharing }: ShareNote,
  ): Promise<Made> {
    const next = (await this.notes.versionIn(transaction, into, note.id)) + 1;
    const sealed = this.notes.sealedFor(into, note, next);
    const told = { itemKind: 'note', itemId: note.id, version: next };
    const judged = await this.ages.sealed(transaction, into, told, sharing);
    const values = [note.streamId, note.id, note.version, into.id, next, ...sealed, judged];
    const [made] = await transaction.rows.query<[Made]>(copySql, values);
    return made;
  }

  private async tell(
    transaction: Transaction,
    copy: CopyView,
    into: OpenStream,
    { seq, version }: Made,
  ): Promise<void> {
    const { streamId, noteId } = copy;
    const written = await this.notes.findStanding(transaction, into, noteId, version);
    const event = version === 1 ? 'note.written' : 'note.corrected';
    transaction.tell('note.shared', copy, { streamId, seq: copy.seq });
    transaction.tell(event, written, { streamId: into.id, seq: Number(seq) });
  }
}

/** What `copy_note` answers; no `seq` when it had been shared already. */
interface Made {
  readonly seq: string | null;
  readonly version: number;
}

const copySql = 'select seq, version from samverka.copy_note($1, $2, $3, $4, $5, $6, $7, $8)';
