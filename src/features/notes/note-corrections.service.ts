import { ForbiddenException, HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { writingRoles } from '../../contract/agencies.js';
import type { CorrectNote, NoteHistoryView, NoteView, WithdrawNote } from '../../contract/notes.js';
import { unmarked } from '../../contract/police-marks.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { DisclosuresService } from '../disclosures/disclosures.service.js';
import { refuseMarksOfOthers } from '../sharing/police-marks.service.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { bodyOf, hashesIn, Note, NoteVersion, versionOf, viewOf } from './note.entity.js';

/** Where a note stands: its id is only unique in its stream. */
export interface NoteAddress {
  readonly caseId: string;
  readonly streamId: string;
  readonly noteId: string;
}

/** Nobody alters what another wrote, and nothing is overwritten: corrections are added, a withdrawal is a notice. */
@Injectable()
export class NoteCorrectionsService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly streams: StreamsService,
    private readonly disclosures: DisclosuresService,
  ) {}

  correct(viewer: Viewer, address: NoteAddress, { version, body, sharing, marks }: CorrectNote): Promise<NoteView> {
    return this.changing(viewer, address, version, async (transaction, note, stream) => {
      transaction.mustBe(...writingRoles); // what was hers to write stays hers to take back; new words are for those who write
      if (note.sharedById !== null) throw new ForbiddenException(); // what it was copied from is corrected, and shared on again
      const { boardId } = await this.faces.findOpen(transaction, note.caseId);
      await this.faces.refusePersons(transaction, boardId, body);
      await refuseMarksOfOthers(transaction, marks ?? null);
      const said = { ...sealedBody(body, note, stream), ...(marks === undefined ? {} : (marks ?? unmarked)) };
      const corrected = { ...said, version: version + 1, correctedAt: new Date() };
      const told = { itemKind: 'note', itemId: note.id, version: corrected.version } as const;
      await this.disclosures.share(transaction, stream, told, sharing);
      return this.change(transaction, note, stream, corrected);
    });
  }

  withdraw(viewer: Viewer, address: NoteAddress, { version, reason }: WithdrawNote): Promise<NoteView> {
    return this.changing(viewer, address, version, (transaction, note, stream) => {
      return this.change(transaction, note, stream, { withdrawnAt: new Date(), withdrawnBecause: reason });
    });
  }

  history(viewer: Viewer, { caseId, streamId, noteId }: NoteAddress): Promise<NoteHistoryView> {
    return this.database.readAs({ ...viewer, caseId }, async (transaction) => {
      const { key } = await this.streams.findOpen(transaction, caseId, streamId);
      const versions = await transaction.rows.find(NoteVersion, {
        where: { streamId, noteId },
        order: { version: 'ASC' },
      });
      if (versions.length === 0) throw new NotFoundException();
      return { versions: versions.map((one) => versionOf(one, key)) };
    });
  }

  private changing(
    viewer: Viewer,
    { caseId, streamId, noteId }: NoteAddress,
    version: number,
    work: (transaction: Transaction, note: Note, stream: OpenStream) => Promise<NoteView>,
  ): Promise<NoteView> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      const stream = await this.streams.findOpen(transaction, caseId, streamId);
      const note = await find(transaction, streamId, noteId);
      if (![note.authorId, note.sharedById].includes(transaction.entered.viewerId)) throw new ForbiddenException();
      if (note.version !== version || note.withdrawnAt !== null) throw conflict(note, stream);
      return work(transaction, note, stream);
    });
  }

  private async change(
    transaction: Transaction,
    note: Note,
    stream: OpenStream,
    changes: Partial<Note>,
  ): Promise<NoteView> {
    const kind = changes.withdrawnAt == null ? 'note.corrected' : 'note.withdrawn';
    const { id: streamId } = stream;
    const at = await transaction.advance(streamId, { kind, itemId: note.id });
    const where = { streamId, id: note.id, version: note.version, seq: note.seq };
    const { affected } = await transaction.rows.update(Note, where, { ...changes, seq: at.seq });
    const changed = await find(transaction, streamId, note.id);
    if (affected !== 1) throw conflict(changed, stream);
    const view = viewOf(changed, stream);
    transaction.tell(kind, view, at);
    return view;
  }
}

/** What it says from its next version on, and its words. */
function sealedBody(body: string, { id, version }: Note, { key }: OpenStream): Pick<Note, 'body' | 'words'> {
  return { body: key.seal(body, bodyOf(id, version + 1)), words: hashesIn(body, key) };
}

async function find({ rows }: Transaction, streamId: string, id: string): Promise<Note> {
  const note = await rows.findOneBy(Note, { streamId, id });
  if (note === null) throw new NotFoundException();
  return note;
}

function conflict(note: Note, stream: OpenStream): ProblemException {
  return new ProblemException(HttpStatus.CONFLICT, 'note-changed', { current: viewOf(note, stream) });
}
