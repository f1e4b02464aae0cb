import { Injectable, NotFoundException } from '@nestjs/common';
import type { Role } from '../../contract/agencies.js';
import type { CaseKnowledge, KnownItem, NoteKnowledge } from '../../contract/knowledge.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { NoteWordingsService } from '../notes/note-wordings.service.js';
import { StreamsService } from '../streams/streams.service.js';
import { eachOnce } from './each-once.js';
import { type Known, knownIn } from './knowers.queries.js';

/** Where a note lies. */
export interface KnownAddress {
  readonly caseId: string;
  readonly streamId: string;
  readonly noteId: string;
}

/** Who knew: of what the viewer may read, which agencies have it, and which of her own colleagues have read it. */
@Injectable()
export class KnowledgeService {
  constructor(
    private readonly database: Database,
    private readonly streams: StreamsService,
    private readonly directory: DirectoryService,
    private readonly wordings: NoteWordingsService,
  ) {}

  /** @throws NotFoundException when it is none of hers, ForbiddenException when her role is not to follow who reads */
  ofNote(viewer: Viewer, { caseId, streamId, noteId }: KnownAddress): Promise<NoteKnowledge> {
    return this.database.readAs({ ...viewer, caseId, isGlance: true }, async (transaction) => {
      const streams = await this.streams.ofCase(transaction, caseId);
      const item = noteIn(streamId, await knownIn(transaction, streams, { noteId }));
      if (item === undefined) throw new NotFoundException();
      transaction.mustBe(...followers);
      return { item, ...(await this.namesIn(transaction, [item])) };
    });
  }

  /** The same of all in the case, as it was and read when that day had ended: and so it counts as reading the case. */
  ofCase(viewer: Viewer, caseId: string, on: string): Promise<CaseKnowledge> {
    return this.database.readAs({ ...viewer, caseId }, async (transaction) => {
      const streams = await this.streams.ofCase(transaction, caseId);
      if (streams.length === 0) throw new NotFoundException();
      transaction.mustBe(...followers);
      const known = await knownIn(transaction, streams, { on });
      const wordings = await this.wordings.on(transaction, streams, on);
      const items = eachOnce(known, ({ kind, ...place }) => (kind === 'note' ? wordings.of(place) : null));
      return { on, items, ...(await this.namesIn(transaction, items)) };
    });
  }

  private async namesIn(transaction: Transaction, items: readonly KnownItem[]) {
    const personIds = items.flatMap(({ knowers }) => knowers.map(({ personId }) => personId));
    const agencyIds = items.flatMap((item) => [item, ...item.sharedOn].flatMap((place) => place.agencyIds));
    const [people, agencies] = await Promise.all([
      this.directory.people(transaction, personIds),
      this.directory.agencies(transaction, [...new Set(agencyIds)]),
    ]);
    return { people, agencies };
  }
}

/** The note that was asked for: where it was written, if that is hers to read. */
function noteIn(inStream: string, known: readonly Known[]): KnownItem | undefined {
  const notes = known.filter(({ kind }) => kind === 'note');
  return eachOnce(notes, () => null).find((item) =>
    [item, ...item.sharedOn].some((place) => place.streamId === inStream),
  );
}

/** Those who work with cases. A manager reviews the log; what is in a case is not hers to follow. */
const followers: readonly Role[] = ['caseworker', 'coordinator', 'contact', 'principal'];
