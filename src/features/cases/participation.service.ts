import { Injectable } from '@nestjs/common';
import type { CardFace } from '../../contract/cards.js';
import type { InviteAgency, OpenCase, RestrictCase } from '../../contract/cases.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from './card-faces.service.js';
import { CaseFile } from './case-file.entity.js';
import { CasesService } from './cases.service.js';
import { SeatingService } from './seating.service.js';

/** Who takes part: opening a case, bringing an agency onto it, ending one's part, restricting it to the named. */
@Injectable()
export class ParticipationService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly cases: CasesService,
    private readonly seating: SeatingService,
  ) {}

  /** The same request opens one case, however often it is sent. */
  open(viewer: Viewer, boardId: string, wanted: OpenCase): Promise<CardFace> {
    const { requestId, agencyIds, responsibleId, sharing, ...file } = wanted;
    return this.database.as({ ...viewer, boardId }, async (transaction) => {
      transaction.mustBe('caseworker', 'coordinator');
      await this.refuseUnfit(transaction, boardId, file);
      const sql = 'select case_id as "caseId", is_new as "isNew" from samverka.open_case($1, $2, $3, $4, $5)';
      const [opened] = await transaction.rows.query<[{ caseId: string; isNew: boolean }]>(sql, [
        requestId,
        boardId,
        JSON.stringify(file),
        agencyIds,
        JSON.stringify(sharing),
      ]);
      if (opened.isNew) await this.announceOpened(transaction, opened.caseId, responsibleId, agencyIds);
      return this.faces.find(transaction, opened.caseId);
    });
  }

  /**
   * `then` is done once it is on the case, in the same transaction.
   * @throws ProblemException `ground-…` or `consent-missing`: why the agency may not be told, and what would help
   */
  invite(
    viewer: Viewer,
    caseId: string,
    { agencyId, sharing }: Pick<InviteAgency, 'agencyId' | 'sharing'>,
    then: (transaction: Transaction) => Promise<void>,
  ): Promise<CardFace> {
    return this.working(viewer, caseId, async (transaction) => {
      const sql = 'select samverka.invite_agency($1, $2, $3) as id';
      await this.seating.newcomers(transaction, sql, [caseId, agencyId, JSON.stringify(sharing)]);
      const card = await this.faces.find(transaction, caseId);
      transaction.tellManagers(card.agencyIds);
      await this.cases.told(transaction, 'case.joined', card, { toId: agencyId });
      await then(transaction);
      return card;
    });
  }

  endPart(viewer: Viewer, caseId: string): Promise<void> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      await this.faces.find(transaction, caseId);
      transaction.mustBe('caseworker', 'coordinator');
      await this.seating.endParts(transaction, 'samverka.end_part($1)', [caseId]);
    });
  }

  restrict(viewer: Viewer, caseId: string, { revision, isRestricted }: RestrictCase): Promise<CardFace> {
    return this.working(viewer, caseId, async (transaction) => {
      const { revision: current } = await this.faces.find(transaction, caseId);
      if (current !== revision) throw await this.faces.conflict(transaction, caseId);
      const came = await this.seating.newcomers(transaction, 'select samverka.restrict_case($1, $2, $3) as id', [
        caseId,
        isRestricted,
        revision,
      ]);
      const card = await this.faces.find(transaction, caseId);
      transaction.tellManagers(card.agencyIds);
      const toWord = isRestricted ? 'named' : 'everyone';
      return this.cases.told(transaction, 'case.restricted', card, { toWord, came });
    });
  }

  /** One at a time: who takes part is worked out from who took part before, and each must see what the other did. */
  private working<T>(viewer: Viewer, caseId: string, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      await transaction.rows.query('select from samverka.case_files where id = $1 for no key update', [caseId]);
      await this.faces.findOpen(transaction, caseId);
      transaction.mustBe('caseworker', 'coordinator');
      return work(transaction);
    });
  }

  private async refuseUnfit(
    transaction: Transaction,
    boardId: string,
    file: Pick<OpenCase, 'stage' | 'title' | 'labels' | 'areaId'>,
  ): Promise<void> {
    await this.cases.refuseUnfit(transaction, boardId, file);
    await this.cases.refuseUnknownStage(transaction, boardId, file.stage);
  }

  private async announceOpened(
    transaction: Transaction,
    caseId: string,
    responsibleId: string | null,
    agencyIds: readonly string[],
  ): Promise<void> {
    if (responsibleId !== null) {
      await this.cases.mustBeOnCase(transaction, caseId, responsibleId);
      await transaction.rows.update(CaseFile, { id: caseId }, { responsibleId });
    }
    transaction.tellManagers([transaction.entered.agencyId, ...agencyIds]);
    await this.cases.told(transaction, 'case.opened', await this.faces.find(transaction, caseId));
  }
}
