import { Injectable, NotFoundException } from '@nestjs/common';
import type { BoardsView, BoardView } from '../../contract/boards.js';
import type { CardView } from '../../contract/cards.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { AbsenceService } from '../absence/absence.service.js';
import { DirectoryService } from '../directory/directory.service.js';
import { Board, BoardAgency, BoardMember, summaryOf } from './board.entities.js';
import { CardsService } from './cards.service.js';

/** Boards as the viewer sees them, each read at one moment. */
@Injectable()
export class BoardViewsService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly absences: AbsenceService,
    private readonly cards: CardsService,
  ) {}

  mine(viewer: Viewer): Promise<BoardsView> {
    return this.database.readAs(viewer, async ({ rows, entered }) => {
      const places = await rows.findBy(BoardMember, { userId: entered.viewerId });
      const boards = await rows.find(Board, {
        where: places.map(({ boardId }) => ({ id: boardId })),
        order: { name: 'ASC', id: 'ASC' },
      });
      return { boards: places.length === 0 ? [] : boards.map(summaryOf) };
    });
  }

  board(viewer: Viewer, boardId: string): Promise<BoardView> {
    return this.database.readAs({ ...viewer, boardId }, (transaction) => this.boardIn(transaction, boardId));
  }

  /**
   * The same, for whoever reads more at that moment.
   * @throws NotFoundException when it is none of hers
   */
  async boardIn(transaction: Transaction, boardId: string): Promise<BoardView> {
    const board = await findMine(transaction, boardId);
    const [members, partners, cards, absences, areas] = await Promise.all([
      transaction.rows.findBy(BoardMember, { boardId }),
      transaction.rows.findBy(BoardAgency, { boardId }),
      this.cards.of(transaction, { boardId, isClosed: false }),
      this.absences.today(transaction),
      this.directory.areas(transaction),
    ]);
    const memberIds = members.map(({ userId }) => userId).sort();
    const responsibleIds = cards.flatMap(({ responsibleId }) => responsibleId ?? []);
    const named = [...memberIds, ...absences.map(({ standInId }) => standInId), ...responsibleIds];
    const [agencies, people] = await Promise.all([
      this.directory.agencies(
        transaction,
        partners.map(({ agencyId }) => agencyId),
      ),
      this.directory.people(transaction, named),
    ]);
    const may = { openCase: mayOpen(transaction) };
    return { ...summaryOf(board), cards, memberIds, absences, areas, agencies, people, may };
  }

  /** @throws NotFoundException when it is closed, or none of hers */
  card(viewer: Viewer, boardId: string, caseId: string): Promise<CardView> {
    return this.database.readAs({ ...viewer, caseId, isGlance: true }, async (transaction) => {
      const [card] = await this.cards.of(transaction, { caseId });
      if (card?.boardId !== boardId || card.closedAt !== null) throw new NotFoundException();
      return card;
    });
  }

  closed(viewer: Viewer, boardId: string): Promise<{ cards: CardView[] }> {
    return this.database.readAs({ ...viewer, boardId }, async (transaction) => {
      await findMine(transaction, boardId);
      return { cards: await this.cards.of(transaction, { boardId, isClosed: true }) };
    });
  }
}

/** A manager may name her people on it without being on it herself: then she reads none of it. */
async function findMine({ rows, entered }: Transaction, boardId: string): Promise<Board> {
  const [isMine, board] = await Promise.all([
    rows.existsBy(BoardMember, { boardId, userId: entered.viewerId }),
    rows.findOneBy(Board, { id: boardId }),
  ]);
  if (!isMine || board === null) throw new NotFoundException();
  return board;
}

function mayOpen({ entered }: Transaction): boolean {
  return entered.roles.includes('caseworker') || entered.roles.includes('coordinator');
}
