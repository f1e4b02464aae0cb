import { HttpStatus, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Audience } from '../../contract/agencies.js';
import type { CardFace } from '../../contract/cards.js';
import type { NoteView, WriteNote } from '../../contract/notes.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { DisclosuresService } from '../disclosures/disclosures.service.js';
import { type Stream, StreamsService } from '../streams/streams.service.js';
import { Note, viewOf } from './note.entity.js';

/** Writing notes, and reading them. */
@Injectable()
export class NotesService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly streams: StreamsService,
    private readonly disclosures: DisclosuresService,
  ) {}

  /** Kept once, told once and answered alike, however often it is sent. */
  write(viewer: Viewer, caseId: string, note: WriteNote): Promise<NoteView> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      const { boardId } = await this.faces.findOpen(transaction, caseId);
      transaction.mustBe('caseworker', 'coordinator', 'contact', 'principal');
      return this.writeIn(transaction, { caseId, boardId }, note);
    });
  }

  /** As part of something larger that she does in an open case. */
  async writeIn(
    transaction: Transaction,
    { caseId, boardId }: Pick<CardFace, 'caseId' | 'boardId'>,
    { id, body, audience }: WriteNote,
  ): Promise<NoteView> {
    await this.faces.refusePersons(transaction, boardId, body);
    const stream = await this.streams.forAudience(transaction, caseId, audience);
    const kept = await transaction.rows.findOneBy(Note, { streamId: stream.id, id });
    if (kept !== null) return sameWrite(transaction, viewOf(kept, stream.audience), body);
    return this.keep(transaction, stream, { id, caseId, body });
  }

  /** Whether this note of hers has been kept already. */
  async isKept(transaction: Transaction, caseId: string, id: string, audience: Audience): Promise<boolean> {
    const stream = await this.streams.forAudience(transaction, caseId, audience);
    return transaction.rows.existsBy(Note, { streamId: stream.id, id, authorId: transaction.entered.viewerId });
  }

  /** All notes of these streams, oldest first. */
  async listIn({ rows }: Transaction, streams: readonly Stream[]): Promise<NoteView[]> {
    const audiences = new Map(streams.map(({ id, audience }) => [id, audience]));
    const notes = await rows.find(Note, {
      where: { streamId: In([...audiences.keys()]) },
      order: { writtenAt: 'ASC', id: 'ASC' },
    });
    return notes.map((note) => viewOf(note, audiences.get(note.streamId) ?? []));
  }

  private async keep(
    transaction: Transaction,
    stream: Stream,
    written: Pick<Note, 'id' | 'caseId' | 'body'>,
  ): Promise<NoteView> {
    const { viewerId: authorId, agencyId } = transaction.entered;
    await this.disclosures.record(transaction, {
      streamId: stream.id,
      audience: stream.audience,
      itemKind: 'note',
      itemId: written.id,
      version: 1,
    });
    const at = await transaction.advance(stream.id, { kind: 'note.written', itemId: written.id });
    const note = transaction.rows.create(Note, {
      ...written,
      ...at,
      ...asWritten,
      authorId,
      agencyId,
      writtenAt: new Date(),
    });
    await transaction.rows.insert(Note, note);
    const view = viewOf(note, stream.audience);
    transaction.tell('note.written', view, at);
    return view;
  }
}

const asWritten = { version: 1, correctedAt: null, withdrawnAt: null, withdrawalReason: null };

/** The note as it was kept the first time, for a client that never got our answer. */
function sameWrite({ entered }: Transaction, kept: NoteView, body: string): NoteView {
  if (kept.authorId === entered.viewerId && (kept.body === body || kept.version > 1)) return kept;
  throw new ProblemException(HttpStatus.CONFLICT, 'id-taken');
}
