import { Injectable } from '@nestjs/common';
import { dayInStockholm } from '../../contract/clocks.js';
import type { PromiseView, ProposePublication } from '../../contract/promises.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { PromiseProposal } from './promise.entities.js';
import { promiseViewOf } from './promise-views.js';
import { PromisesService } from './promises.service.js';
import { publicationOf } from './publication.js';

/** Two persons publish: one proposes what is on screen, as it stands; another says yes to just that. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly promises: PromisesService,
    private readonly directory: DirectoryService,
  ) {}

  /** Kept once, however often it is sent. */
  propose(viewer: Viewer, promiseId: string, { id, note }: ProposePublication): Promise<PromiseView> {
    return this.promises.keeping(viewer, { note }, async (transaction) => {
      const { rows, entered } = transaction;
      const kept = await this.promises.find(transaction, promiseId);
      const agencyIds = [kept.promise.agencyId, ...kept.activities.map(({ agencyId }) => agencyId)];
      const parties = (await this.directory.agencies(transaction, [...new Set(agencyIds)])).map(({ name }) => name);
      const { isExample } = kept.promise;
      const content = publicationOf(promiseViewOf(kept, true, entered.agencyId), {
        isExample,
        today: dayInStockholm(new Date()),
        note,
        parties,
      });
      const by = { proposedBy: entered.viewerId, agencyId: entered.agencyId };
      if (!(await rows.existsBy(PromiseProposal, { promiseId, id })))
        await rows.insert(PromiseProposal, { promiseId, id, note, content, ...by });
      return this.promises.viewIn(transaction, promiseId);
    });
  }

  /** @throws ProblemException `own-proposal` for whoever proposed it */
  approve(viewer: Viewer, promiseId: string, proposalId: string): Promise<PromiseView> {
    return this.promises.keeping(viewer, {}, async (transaction) => {
      await transaction.rows.query('select samverka.approve_promise($1, $2)', [promiseId, proposalId]);
      return this.promises.viewIn(transaction, promiseId);
    });
  }
}
