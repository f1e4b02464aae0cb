import { Injectable, NotFoundException } from '@nestjs/common';
import type { Role } from '../../contract/agencies.js';
import type { CaseKnowledge, KnownItem, NoteKnowledge } from '../../contract/knowledge.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { StreamsService } from '../streams/streams.service.js';
import { itemOf, knownItems } from './knowers.queries.js';

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
  ) {}

  /** @throws NotFoundException when it is none of hers, ForbiddenException when her role is not to follow who reads */
  ofNote(viewer: Viewer, { caseId, streamId, noteId }: KnownAddress): Promise<NoteKnowledge> {
    return this.database.readAs({ ...viewer, caseId, isGlance: true }, async (transaction) => {
      const stream = await this.streams.find(transaction, caseId, streamId);
      const item = itemOf(await knownItems(transaction, [stream], { noteId }));
      if (item === undefined) throw new NotFoundException();
      transaction.mustBe(...followers);
      return { item, ...(await this.namesIn(transaction, [item])) };
    });
  }

  /** The same of all in the case, as it was when that day had ended. */
  ofCase(viewer: Viewer, caseId: string, on: string): Promise<CaseKnowledge> {
    return this.database.readAs({ ...viewer, caseId, isGlance: true }, async (transaction) => {
      const streams = await this.streams.ofCase(transaction, caseId);
      if (streams.length === 0) throw new NotFoundException();
      transaction.mustBe(...followers);
      const items = await knownItems(transaction, streams, { on });
      return { on, items, ...(await this.namesIn(transaction, items)) };
    });
  }

  private async namesIn(transaction: Transaction, items: readonly KnownItem[]) {
    const personIds = items.flatMap(({ knowers }) => knowers.map(({ personId }) => personId));
    const agencyIds = items.flatMap((item) => item.agencyIds);
    const [people, agencies] = await Promise.all([
      this.directory.people(transaction, personIds),
      this.directory.agencies(transaction, [...new Set(agencyIds)]),
    ]);
    return { people, agencies };
  }
}

/** Those who work with cases. A manager reviews the log; what is in a case is not hers to follow. */
const followers: readonly Role[] = ['caseworker', 'coordinator', 'contact', 'principal'];
