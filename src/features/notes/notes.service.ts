import { ForbiddenException, HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { type Audience, writingRoles } from '../../contract/agencies.js';
import type { CardFace } from '../../contract/cards.js';
import { holdsIdentityNumber } from '../../contract/identity-numbers.js';
import type { NoteView, WriteNote } from '../../contract/notes.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { StreamKey } from '../../platform/encryption/stream-key.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { AgesService } from '../sharing/ages.service.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { withSealedReason } from '../../platform/encryption/sealed-reason.js';
import { refuseMarksOfOthers } from '../sharing/police-marks.service.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { bodyOf, hashesIn, Note, type NoteVersion, viewOf } from './note.entity.js';

/** Writing notes, and reading them. What they say is sealed before it leaves for the database. */
@Injectable()
export class NotesService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly streams: StreamsService,
    private readonly ages: AgesService,
  ) {}

  /** Kept once, told once and answered alike, however often it is sent. */
  async write(viewer: Viewer, caseId: string, note: WriteNote): Promise<NoteView> {
    const isMarked = note.marks != null; // who may mark is looked at first; as is how old somebody is
    const isLookedInto = isMarked || this.ages.mayBeBound(note.sharing);
    const key = isLookedInto ? undefined : await this.streams.recentKey(viewer, caseId, note.audience);
    return key === undefined ? this.writeFirst(viewer, caseId, note) : this.writeAgain(viewer, { caseId, key }, note);
  }

  /** As part of something larger that she does in an open case. */
  async writeIn(
    transaction: Transaction,
    { caseId, boardId }: Pick<CardFace, 'caseId' | 'boardId'>,
    note: WriteNote,
  ): Promise<NoteView> {
    await this.faces.refusePersons(transaction, boardId, note.body);
    await refuseMarksOfOthers(transaction, note.marks ?? null);
    const stream = await this.streams.toWrite(transaction, caseId, note.audience);
    const writtenAt = new Date();
    const sharing = await this.ages.judged(transaction, stream.id, note.sharing);
    const { toKeep, mentioned } = valuesFor(stream.key, caseId, { ...note, sharing }, writtenAt);
    const values = [...toKeep, mentioned, note.marks ?? null];
    const [kept] = await transaction.rows.query<[Kept]>(keepSql, values);
    if (kept.seq === null) return sameNote(transaction, stream, note);
    const view = newNote({ ...note, caseId, writtenAt }, kept, kept.seq);
    transaction.tell('note.written', view, { streamId: view.streamId, seq: view.seq });
    return view;
  }

  /** Whether this note of hers has been kept already. */
  async isKept(transaction: Transaction, caseId: string, id: string, audience: Audience): Promise<boolean> {
    const stream = await this.streams.forAudience(transaction, caseId, audience);
    return transaction.rows.existsBy(Note, { streamId: stream.id, id, authorId: transaction.entered.viewerId });
  }

  /** Whether a note of this id stands there, whoever wrote it. */
  async stands(
    transaction: Transaction,
    caseId: string,
    { id, audience }: Pick<WriteNote, 'id' | 'audience'>,
  ): Promise<boolean> {
    const stream = await this.streams.forAudience(transaction, caseId, audience);
    return transaction.rows.existsBy(Note, { streamId: stream.id, id });
  }

  /**
   * A note as it stood on the viewer's screen.
   * @throws NotFoundException when the viewer may not read it, or there is none
   * @throws ProblemException `note-changed` when it stands otherwise by now
   */
  async findStanding({ rows }: Transaction, stream: OpenStream, id: string, version: number): Promise<NoteView> {
    const note = await rows.findOneBy(Note, { streamId: stream.id, id });
    if (note === null) throw new NotFoundException();
    const current = viewOf(note, stream);
    if (note.version === version && note.withdrawnAt === null) return current;
    throw new ProblemException(HttpStatus.CONFLICT, 'note-changed', { current });
  }

  /** Which version of a note stands in this stream; 0 where there is none. */
  async versionIn({ rows }: Transaction, { id: streamId }: OpenStream, id: string): Promise<number> {
    return (await rows.findOneBy(Note, { streamId, id }))?.version ?? 0;
  }

  /** The same text as it is kept in another stream: sealed under that one's key, with its words. */
  sealedFor({ key }: OpenStream, { id, body }: NoteView, version: number): [sealed: Buffer, words: Buffer[]] {
    return [key.seal(body, bodyOf(id, version)), hashesIn(body, key)];
  }

  /** What a note says in this version. */
  wordingOf({ noteId, version, body }: Pick<NoteVersion, 'noteId' | 'version' | 'body'>, key: StreamKey): string {
    return key.open(body, bodyOf(noteId, version));
  }

  /** The first that anybody writes there: its key is made with it. */
  private writeFirst(viewer: Viewer, caseId: string, note: WriteNote): Promise<NoteView> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      const card = await this.faces.findOpen(transaction, caseId);
      transaction.mustBe(...writingRoles);
      return this.writeIn(transaction, card, note);
    });
  }

  /** One way to the database and back: docs/decisions/0013-hot-path.md. */
  private async writeAgain(viewer: Viewer, { caseId, key }: Place, note: WriteNote): Promise<NoteView> {
    if (holdsIdentityNumber(note.body)) await this.refusePersons(viewer, caseId, note.body);
    const writtenAt = new Date();
    const { toKeep, mentioned } = valuesFor(key, caseId, note, writtenAt);
    const values = [...toKeep, writingRoles, mentioned];
    const kept = await this.database.atOnce<Answered>(viewer, writeSql, values);
    if (kept.refusal !== null) throw refusals[kept.refusal]();
    if (kept.seq === null) return this.keptBefore(viewer, caseId, kept.streamId, note);
    const view = newNote({ ...note, caseId, writtenAt }, kept, kept.seq);
    this.database.tell('note.written', view, { streamId: view.streamId, seq: view.seq }, view.authorId);
    return view;
  }

  /** What no board of places may hold. Looked at beforehand: seldom is there a number at all. */
  private refusePersons(viewer: Viewer, caseId: string, body: string): Promise<void> {
    return this.database.readAs({ ...viewer, caseId }, async (transaction) => {
      const { boardId } = await this.faces.find(transaction, caseId);
      await this.faces.refusePersons(transaction, boardId, body);
    });
  }

  private keptBefore(viewer: Viewer, caseId: string, streamId: string, note: WriteNote): Promise<NoteView> {
    return this.database.readAs({ ...viewer, caseId }, async (transaction) =>
      sameNote(transaction, await this.streams.findOpen(transaction, caseId, streamId), note),
    );
  }
}

/** The note as it was kept the first time, for a client that never got our answer. */
async function sameNote(
  { rows, entered }: Transaction,
  stream: OpenStream,
  { id, body }: Pick<WriteNote, 'id' | 'body'>,
): Promise<NoteView> {
  const kept = viewOf(await rows.findOneByOrFail(Note, { streamId: stream.id, id }), stream);
  const isSame = kept.authorId === entered.viewerId && (kept.body === body || kept.version > 1);
  if (!isSame) throw new ProblemException(HttpStatus.CONFLICT, 'id-taken');
  return kept;
}

interface Place {
  readonly caseId: string;
  readonly key: StreamKey;
}

/** What `keep_note` answers: where the note is kept, and by whom. Kept before: no `seq`. */
interface Kept extends Pick<NoteView, 'streamId' | 'authorId' | 'agencyId' | 'mentioned'> {
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
  withdrawnBecause: null,
  withdrawalReason: null,
  sharedById: null,
  sharedAt: null,
};

/** As its readers will have it, field by field as `viewOf`. */
function newNote(
  { id, caseId, body, marks = null, writtenAt, audience }: WriteNote & Pick<Note, 'caseId' | 'writtenAt'>,
  { streamId, authorId, agencyId, mentioned }: Kept,
  seq: string,
): NoteView {
  const where = { id, streamId, caseId, audience: [...audience].sort(), authorId, agencyId };
  return { ...where, body, marks, writtenAt: writtenAt.toISOString(), ...asWritten, mentioned, seq: Number(seq) };
}

function valuesFor(
  key: StreamKey,
  caseId: string,
  { id, body, audience, sharing, mentioned = [] }: WriteNote,
  writtenAt: Date,
): { toKeep: unknown[]; mentioned: string[] } {
  const sealed = [key.seal(body, bodyOf(id, 1)), hashesIn(body, key)];
  const reasoned = withSealedReason(sharing, key, { itemKind: 'note', itemId: id, version: 1 });
  return { toKeep: [caseId, audience, id, ...sealed, writtenAt, reasoned, key.streamId], mentioned };
}

const where = 'stream_id as "streamId", seq, author_id as "authorId", agency_id as "agencyId", mentioned';
const keepSql = `select ${where} from samverka.keep_note($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const writeSql = `select refusal, ${where} from samverka.write_note($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
