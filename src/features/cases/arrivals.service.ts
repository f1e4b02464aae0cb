import { Injectable } from '@nestjs/common';
import type { CardFace } from '../../contract/cards.js';
import type { InviteAgency, OpenCase } from '../../contract/cases.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from './card-faces.service.js';
import { CaseFile } from './case-file.entity.js';
import { CasesService } from './cases.service.js';
import { ExistenceService } from './existence.service.js';

/** Who comes: opening a case, alone or with others, and bringing an agency onto it. */
@Injectable()
export class ArrivalsService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly cases: CasesService,
    private readonly existence: ExistenceService,
  ) {}

  /** The same request opens one case, however often it is sent. */
  open(viewer: Viewer, boardId: string, wanted: OpenCase): Promise<CardFace> {
    const { requestId, agencyIds, responsibleId, sharing, title, ...file } = wanted;
    return this.database.as({ ...viewer, boardId }, async (transaction) => {
      transaction.mustBe('caseworker', 'coordinator');
      await this.refuseUnfit(transaction, boardId, wanted);
      const sql = 'select case_id as "caseId", is_new as "isNew" from samverka.open_case($1, $2, $3, $4)';
      const [opened] = await transaction.rows.query<[{ caseId: string; isNew: boolean }]>(sql, [
        requestId,
        boardId,
        JSON.stringify(file),
        agencyIds,
      ]);
      if (!opened.isNew) return this.faces.find(transaction, opened.caseId);
      await this.existence.tell(transaction, { caseId: opened.caseId, title }, { agencyIds, sharing });
      await this.announceOpened(transaction, opened.caseId, responsibleId, agencyIds);
      return this.faces.find(transaction, opened.caseId);
    });
  }

  /**
   * `then` is done once it is on the case, in the same transaction. Who is on it already is not told of it again, on some other ground.
   * @throws ProblemException `ground-…` or `consent-missing`: why the agency may not be told, and what would help
   */
  invite(
    viewer: Viewer,
    caseId: string,
    { agencyId, sharing }: Pick<InviteAgency, 'agencyId' | 'sharing'>,
    then: (transaction: Transaction) => Promise<void>,
  ): Promise<CardFace> {
    return this.cases.holding(viewer, caseId, async (transaction, there) => {
      if (there.agencyIds.includes(agencyId)) return there;
      const { title } = there;
      await this.existence.bring(transaction, { caseId, title }, { agencyId, sharing });
      const card = await this.faces.find(transaction, caseId);
      transaction.tellManagers(card.agencyIds);
      await this.cases.told(transaction, 'case.joined', card, { toId: agencyId });
      await then(transaction);
      return card;
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
