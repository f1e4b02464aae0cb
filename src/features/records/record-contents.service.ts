import { Injectable, NotFoundException } from '@nestjs/common';
import type { AgencyView } from '../../contract/agencies.js';
import type { BoardSummary } from '../../contract/boards.js';
import type { CaseView } from '../../contract/cases.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { DirectoryService } from '../directory/directory.service.js';
import { StreamsService } from '../streams/streams.service.js';
import { type KeptContents, wrappingOf } from './case-record.entity.js';
import { KeptItemsService } from './kept-items.service.js';

type Written = Pick<
  CaseView,
  | 'notes'
  | 'actions'
  | 'consents'
  | 'requests'
  | 'copies'
  | 'persons'
  | 'disputes'
  | 'merges'
  | 'personCopies'
  | 'actionCopies'
>;
type People = Pick<CaseView, 'people' | 'participants' | 'otherAgencies' | 'formerAgencies'>;

/** Opens what a record has kept, with the keys that it has kept. */
@Injectable()
export class RecordContentsService {
  constructor(
    private readonly streams: StreamsService,
    private readonly directory: DirectoryService,
    private readonly items: KeptItemsService,
  ) {}

  async writtenIn(transaction: Transaction, kept: KeptContents): Promise<Written> {
    const open = await this.streams.openKept(transaction, kept.streams, (kept.keys ?? []).map(wrappingOf));
    return this.items.of(transaction, kept, open);
  }

  /** Who was on it then. What the agencies are called is known to all; they are called what they are called today. */
  async peopleIn(transaction: Transaction, { members, people }: KeptContents): Promise<People> {
    const agencies = await this.directory.agencies(transaction);
    const onIt = new Set(members.map(({ agencyId }) => agencyId));
    const idsOf = ({ id }: AgencyView) => members.filter(({ agencyId }) => agencyId === id).map(({ userId }) => userId);
    return {
      people: [...people],
      participants: agencies.filter(({ id }) => onIt.has(id)).map((agency) => ({ agency, memberIds: idsOf(agency) })),
      otherAgencies: [],
      formerAgencies: agencies.filter(({ id }) => !onIt.has(id)),
    };
  }

  async boardOf({ rows }: Transaction, boardId: string): Promise<BoardSummary> {
    const [board] = await rows.query<BoardSummary[]>('select id, name, template from samverka.boards where id = $1', [
      boardId,
    ]);
    if (board === undefined) throw new NotFoundException();
    return board;
  }
}
