import { ForbiddenException, HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { In } from 'typeorm';
import { type Audience, writingRoles } from '../../contract/agencies.js';
import type { CardFace } from '../../contract/cards.js';
import { holdsIdentityNumber } from '../../contract/identity-numbers.js';
import type { NoteView, WriteNote } from '../../contract/notes.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { type Stream, StreamsService } from '../streams/streams.service.js';
import { Note, viewOf } from './note.entity.js';

/** Writing notes, and reading them. */
@Injectable()
export class NotesService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly streams: StreamsService,
  ) {}

  /** Kept once, told once and answered alike, however often it is sent. */
  async write(viewer: Viewer, caseId: string, { id, body, audience, sharing }: WriteNote): Promise<NoteView> {
    if (holdsIdentityNumber(body)) await this.refusePersons(viewer, caseId, body);
    const written = { id, caseId, body, writtenAt: new Date() };
    const values = [caseId, audience, id, body, written.writtenAt, writingRoles, sharing];
    const kept = await this.database.atOnce<Answered>(viewer, writeSql, values);
    if (kept.refusal !== null) throw refusals[kept.refusal]();
    if (kept.seq === null) return this.keptBefore(viewer, kept.streamId, written);
    const note = newNote(written, kept, kept.seq, audience);
    this.database.tell('note.written', note, { streamId: note.streamId, seq: note.seq }, note.authorId);
    return note;
  }

  /** As part of something larger that she does in an open case. */
  async writeIn(
    transaction: Transaction,
    { caseId, boardId }: Pick<CardFace, 'caseId' | 'boardId'>,
    { id, body, audience, sharing }: WriteNote,
  ): Promise<NoteView> {
    await this.faces.refusePersons(transaction, boardId, body);
    const written = { id, caseId, body, writtenAt: new Date() };
    const [kept] = await transaction.rows.query<[Kept]>(keepSql, [
      caseId,
      audience,
      id,
      body,
      written.writtenAt,
      sharing,
    ]);
    if (kept.seq === null) return this.sameNote(transaction, kept.streamId, written);
    const note = newNote(written, kept, kept.seq, audience);
    transaction.tell('note.written', note, { streamId: note.streamId, seq: note.seq });
    return note;
  }

  /** Whether this note of hers has been kept already. */
  async isKept(transaction: Transaction, caseId: string, id: string, audience: Audience): Promise<boolean> {
    const stream = await this.streams.forAudience(transaction, caseId, audience);
    return transaction.rows.existsBy(Note, { streamId: stream.id, id, authorId: transaction.entered.viewerId });
  }

  /**
   * A note as it stood on the viewer's screen.
   * @throws NotFoundException when the viewer may not read it, or there is none
   * @throws ProblemException `note-changed` when it stands otherwise by now
   */
  async findStanding({ rows }: Transaction, stream: Stream, id: string, version: number): Promise<NoteView> {
    const note = await rows.findOneBy(Note, { streamId: stream.id, id });
    if (note === null) throw new NotFoundException();
    const current = viewOf(note, stream.audience);
    if (note.version === version && note.withdrawnAt === null) return current;
    throw new ProblemException(HttpStatus.CONFLICT, 'note-changed', { current });
  }

  /** All notes of these streams, oldest first. */
  async listIn({ rows }: Transaction, streams: readonly Stream[]): Promise<NoteView[]> {
    const audiences = new Map(streams.map(({ id, audience }) => [id, audience]));
    const notes = await rows.find(Note, {
      where: { streamId: In([...audiences.keys()]) },
      order: { writtenAt: 'ASC', id: 'ASC', streamId: 'ASC' },
    });
    return notes.map((note) => viewOf(note, audiences.get(note.streamId) ?? []));
  }

  /** What no board of places may hold. Looked at beforehand: seldom is there a number at all. */
  private refusePersons(viewer: Viewer, caseId: string, body: string): Promise<void> {
    return this.database.readAs({ ...viewer, caseId }, async (transaction) => {
      const { boardId } = await this.faces.find(transaction, caseId);
      await this.faces.refusePersons(transaction, boardId, body);
    });
  }

  private keptBefore(viewer: Viewer, streamId: string, written: Written): Promise<NoteView> {
    const { caseId } = written;
    return this.database.readAs({ ...viewer, caseId }, (transaction) => this.sameNote(transaction, streamId, written));
  }

  /** The note as it was kept the first time, for a client that never got our answer. */
  private async sameNote(transaction: Transaction, streamId: string, { id, caseId, body }: Written): Promise<NoteView> {
    const { audience } = await this.streams.find(transaction, caseId, streamId);
    const kept = await transaction.rows.findOneByOrFail(Note, { streamId, id });
    const isSame = kept.authorId === transaction.entered.viewerId && (kept.body === body || kept.version > 1);
    if (!isSame) throw new ProblemException(HttpStatus.CONFLICT, 'id-taken');
    return viewOf(kept, audience);
  }
}

type Written = Pick<Note, 'id' | 'caseId' | 'body' | 'writtenAt'>;

/** What `keep_note` answers: where the note is kept, and by whom. Kept before: no `seq`. */
interface Kept extends Pick<Note, 'streamId' | 'authorId' | 'agencyId'> {
  readonly seq: string | null;
}

/** What `write_note` answers: the same, or why it was not kept. */
interface Answered extends Kept {
  readonly refusal: 'case-closed' | 'role-missing' | null;
}

const refusals = {
  'case-closed': () => new ProblemException(HttpStatus.CONFLICT, 'case-closed'),
  'role-missing': () => new ForbiddenException(),
};

const asWritten = {
  version: 1,
  correctedAt: null,
  withdrawnAt: null,
  withdrawalReason: null,
  sharedById: null,
  sharedAt: null,
};

function newNote(written: Written, { streamId, authorId, agencyId }: Kept, seq: string, audience: Audience): NoteView {
  const note = { ...written, ...asWritten, streamId, authorId, agencyId, seq: Number(seq) };
  return viewOf(note, [...audience].sort());
}

const where = 'stream_id as "streamId", seq, author_id as "authorId", agency_id as "agencyId"';
const keepSql = `select ${where} from samverka.keep_note($1, $2, $3, $4, $5, $6)`;
const writeSql = `select refusal, ${where} from samverka.write_note($1, $2, $3, $4, $5, $6, $7, $8)`;
