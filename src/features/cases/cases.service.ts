import { BadRequestException, HttpStatus, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { CardFace } from '../../contract/cards.js';
import type { AssignCase, CloseCase, DescribeCase, MoveCase, ReopenCase } from '../../contract/cases.js';
import { holdsIdentityNumber } from '../../contract/identity-numbers.js';
import type { Happening } from '../../contract/history.js';
import type { CardChange, StreamEventName } from '../../contract/live.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from './card-faces.service.js';
import { CaseTitlesService } from './case-titles.service.js';
import { CaseFile } from './case-file.entity.js';
import { ExistenceService } from './existence.service.js';

type Columns = Partial<
  Pick<
    CaseFile,
    'title' | 'sealedIn' | 'stage' | 'areaId' | 'labels' | 'dueOn' | 'responsibleId' | 'closedAt' | 'closedBecause'
  >
>;
type Description = Omit<DescribeCase, 'revision' | 'sharing'>;
type Details = Omit<Happening, 'kind'>;
type CardEvent = Exclude<Extract<StreamEventName, `case.${string}`>, 'case.peopled' | 'case.moved'>;

/** What people do with a card. Each change is told to every agency on the case. */
@Injectable()
export class CasesService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly titles: CaseTitlesService,
    private readonly existence: ExistenceService,
  ) {}

  move(viewer: Viewer, caseId: string, { revision, stage }: MoveCase): Promise<CardFace> {
    return this.working(viewer, caseId, async (transaction, before) => {
      await this.refuseUnknownStage(transaction, before.boardId, stage);
      const card = await this.change(transaction, before, revision, { stage });
      const happened = { kind: 'case.moved', fromWord: before.stage, toWord: stage } as const;
      const at = await transaction.advance(card.streamId, happened);
      transaction.tell('case.moved', { card, byId: transaction.entered.viewerId, fromStage: before.stage }, at);
      return card;
    });
  }

  /**
   * What the others on the case come to read of it is told them on a ground.
   * @throws ProblemException `ground-…` or `consent-missing`: why they may not be told, and what would help
   */
  describe(viewer: Viewer, caseId: string, { revision, sharing, ...said }: DescribeCase): Promise<CardFace> {
    return this.working(viewer, caseId, async (transaction, before) => {
      await this.refuseUnfit(transaction, before.boardId, said);
      const card = await this.change(transaction, before, revision, await this.described(transaction, before, said));
      const at = await transaction.advance(card.streamId, { kind: 'case.described' });
      if (saysAnew(before, said)) await this.existence.callAnew(transaction, card, at.seq, sharing);
      transaction.tell('case.described', { card, byId: transaction.entered.viewerId }, at);
      return card;
    });
  }

  /** What is said as before is left as it was, byte by byte: the database asks for a ground where it is not. */
  private async described(transaction: Transaction, before: CardFace, said: Description): Promise<Columns> {
    const { title, labels, ...planned } = said;
    const sealed = title === before.title ? {} : await this.titles.seal(transaction, before, title);
    return { ...planned, ...sealed, ...(areAlike(labels, before.labels) ? {} : { labels }) };
  }

  assign(viewer: Viewer, caseId: string, { revision, responsibleId }: AssignCase): Promise<CardFace> {
    return this.working(viewer, caseId, async (transaction, before) => {
      return this.assignTo(transaction, before, { revision, responsibleId });
    });
  }

  /** Managers know who of theirs answers for a case. */
  async assignTo(
    transaction: Transaction,
    before: CardFace,
    { revision, responsibleId }: AssignCase,
  ): Promise<CardFace> {
    if (responsibleId !== null) await this.mustBeOnCase(transaction, before.caseId, responsibleId);
    const card = await this.change(transaction, before, revision, { responsibleId });
    const hands = { fromId: before.responsibleId, toId: responsibleId };
    return this.toldToManagersToo(transaction, 'case.assigned', card, hands);
  }

  close(viewer: Viewer, caseId: string, closure: CloseCase): Promise<CardFace> {
    return this.working(viewer, caseId, (transaction, before) => this.closeIn(transaction, before, closure));
  }

  async closeIn(transaction: Transaction, before: CardFace, { revision, reason }: CloseCase): Promise<CardFace> {
    const card = await this.change(transaction, before, revision, { closedAt: new Date(), closedBecause: reason });
    return this.toldToManagersToo(transaction, 'case.closed', card, { toWord: reason });
  }

  reopen(viewer: Viewer, caseId: string, { revision }: ReopenCase): Promise<CardFace> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      transaction.mustBe('caseworker', 'coordinator');
      const before = await this.faces.find(transaction, caseId);
      const card = await this.change(transaction, before, revision, { closedAt: null, closedBecause: null });
      return this.toldToManagersToo(transaction, 'case.reopened', card);
    });
  }

  /** Titles are read by every agency on the case, so they hold no identity numbers; labels come from the board's list. */
  async refuseUnfit(
    transaction: Transaction,
    boardId: string,
    { title, labels, areaId }: Pick<DescribeCase, 'title' | 'labels' | 'areaId'>,
  ): Promise<void> {
    if (areaId !== null) await refuseUnknownArea(transaction, areaId);
    const template = await this.faces.templateOf(transaction, boardId);
    if (!labels.every((label) => template.labels.includes(label))) throw new BadRequestException();
    if (holdsIdentityNumber(title)) throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, 'identity-in-text');
  }

  async refuseUnknownStage(transaction: Transaction, boardId: string, stage: string): Promise<void> {
    const { stages } = await this.faces.templateOf(transaction, boardId);
    if (!stages.includes(stage)) throw new BadRequestException();
  }

  async mustBeOnCase({ rows }: Transaction, caseId: string, personId: string): Promise<void> {
    const found = await rows.query<unknown[]>('select from samverka.case_members where case_id = $1 and user_id = $2', [
      caseId,
      personId,
    ]);
    if (found.length === 0) throw new BadRequestException();
  }

  /** Tells a change of the card to every agency on the case. */
  async told(transaction: Transaction, kind: CardEvent, card: CardFace, details: Details = {}): Promise<CardFace> {
    const change: CardChange = { card, byId: transaction.entered.viewerId };
    transaction.tell(kind, change, await transaction.advance(card.streamId, { kind, ...details }));
    return card;
  }

  /** Managers know of a case by its code and whether it is closed. */
  private toldToManagersToo(
    transaction: Transaction,
    kind: CardEvent,
    card: CardFace,
    details: Details = {},
  ): Promise<CardFace> {
    transaction.tellManagers(card.agencyIds);
    return this.told(transaction, kind, card, details);
  }

  /** What is done to an open case by whoever may: with the card as she finds it. */
  working<T>(
    viewer: Viewer,
    caseId: string,
    work: (transaction: Transaction, before: CardFace) => Promise<T>,
  ): Promise<T> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      const before = await this.faces.findOpen(transaction, caseId);
      transaction.mustBe('caseworker', 'coordinator');
      return work(transaction, before);
    });
  }

  /** The same, one at a time: who takes part is worked out from who took part before, and each must see what the other did. */
  holding<T>(
    viewer: Viewer,
    caseId: string,
    work: (transaction: Transaction, before: CardFace) => Promise<T>,
  ): Promise<T> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      await transaction.rows.query('select from samverka.case_files where id = $1 for no key update', [caseId]);
      const before = await this.faces.findOpen(transaction, caseId);
      transaction.mustBe('caseworker', 'coordinator');
      return work(transaction, before);
    });
  }

  private async change(
    transaction: Transaction,
    { caseId }: CardFace,
    revision: string,
    columns: Columns,
  ): Promise<CardFace> {
    const { affected } = await transaction.rows.update(
      CaseFile,
      { id: caseId, revision },
      { ...columns, revision: randomUUID() },
    );
    if (affected !== 1) throw await this.faces.conflict(transaction, caseId);
    return this.faces.find(transaction, caseId);
  }
}

function saysAnew(before: CardFace, { title, labels }: Description): boolean {
  return title !== before.title || !areAlike(labels, before.labels);
}

function areAlike(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join() === [...others].sort().join();
}

/** Areas are public: everybody may know which there are. */
async function refuseUnknownArea({ rows }: Transaction, areaId: string): Promise<void> {
  const found = await rows.query<unknown[]>('select from samverka.areas where id = $1', [areaId]);
  if (found.length === 0) throw new BadRequestException();
}
