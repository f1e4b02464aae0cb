import { Injectable, NotFoundException } from '@nestjs/common';
import { type Role, writingRoles } from '../../contract/agencies.js';
import { boardTemplates } from '../../contract/board-templates.js';
import type { CardView } from '../../contract/cards.js';
import type { CaseAbilities, CaseView } from '../../contract/cases.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { Board, summaryOf } from './board.entities.js';
import { CaseContentsService } from './case-contents.service.js';
import { CasePeopleService } from './case-people.service.js';
import { CardsService } from './cards.service.js';
import { lastReadOf } from './read-marks.service.js';

/** A case as the viewer sees it, read at one moment with the heads of its streams. */
@Injectable()
export class CaseViewsService {
  constructor(
    private readonly database: Database,
    private readonly people: CasePeopleService,
    private readonly contents: CaseContentsService,
    private readonly cards: CardsService,
  ) {}

  /** @throws NotFoundException when it is none of hers */
  case(viewer: Viewer, caseId: string): Promise<CaseView> {
    return this.database.readAs({ ...viewer, caseId }, (transaction) => this.caseIn(transaction, caseId));
  }

  /** The same, for whoever reads more at that moment. */
  async caseIn(transaction: Transaction, caseId: string): Promise<CaseView> {
    const [card] = await this.cards.of(transaction, { caseId });
    if (card === undefined) throw new NotFoundException();
    const open = await this.cards.openIn(transaction, card);
    const [board, contents, people, brought, lastRead] = await Promise.all([
      transaction.rows.findOneByOrFail(Board, { id: card.boardId }),
      this.contents.of(transaction, card, open),
      this.people.of(transaction, card),
      transaction.call<string[]>(broughtSql, [caseId]),
      lastReadOf(
        transaction,
        card.streams.map(({ streamId }) => streamId),
      ),
    ]);
    const { holdsPersons } = boardTemplates[board.template];
    const able = abilitiesIn(transaction, card, holdsPersons);
    const endPartOf = works(transaction) ? brought : [];
    const may = { ...able, endPartOf, markPersons: holdsPersons && isPolice(transaction, people) };
    return { card, board: summaryOf(board), may, lastRead, ...contents, ...people };
  }
}

function isPolice({ entered }: Transaction, { participants }: Pick<CaseView, 'participants'>): boolean {
  return participants.some(({ agency }) => agency.id === entered.agencyId && agency.kind === 'police');
}

function abilitiesIn(
  transaction: Transaction,
  { closedAt, agencyIds }: CardView,
  holdsPersons: boolean,
): Omit<CaseAbilities, 'markPersons' | 'endPartOf'> {
  const isOpen = closedAt === null;
  const isWorker = works(transaction);
  const writes = transaction.entered.roles.some((role) => writingRoles.includes(role));
  const change = isWorker && isOpen;
  return {
    write: writes && isOpen,
    recordConsent: writes && isOpen && holdsPersons,
    addPerson: writes && isOpen && holdsPersons,
    withdrawConsent: writes,
    move: change,
    describe: change,
    assign: change,
    close: isWorker,
    restrict: change,
    invite: change,
    endPart: isWorker && agencyIds.length > 1,
    seeReaders: writes,
  };
}

function works({ entered }: Transaction): boolean {
  return entered.roles.some((role) => workers.includes(role));
}

/** Those whose part in it her agency may end. */
const broughtSql = 'select samverka.brought_by_mine($1)';

const workers: readonly Role[] = ['caseworker', 'coordinator'];
