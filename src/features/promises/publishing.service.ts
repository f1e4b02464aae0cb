import { Injectable } from '@nestjs/common';
import { dayInStockholm } from '../../contract/clocks.js';
import type { PromiseView, ProposePublication, PublishedPromise } from '../../contract/promises.js';
import { Published } from '../../platform/database/published.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { PromiseProposal } from './promise.entities.js';
import { type KeptPromise, promiseViewOf } from './promise-views.js';
import { PromisesService } from './promises.service.js';
import { heardAsTold, publicationOf } from './publication.js';

const nameless = { people: [], boards: [], areas: [], atWork: [] };

/** Two persons publish: one proposes what is on screen, as it stands; another says yes to just that. */
@Injectable()
export class PublishingService {
  constructor(
    private readonly promises: PromisesService,
    private readonly directory: DirectoryService,
    private readonly published: Published,
  ) {}

  /** Kept once, however often it is sent. */
  propose(viewer: Viewer, promiseId: string, { id, note }: ProposePublication): Promise<PromiseView> {
    return this.promises.keeping(viewer, { note }, async (transaction) => {
      const { rows, entered } = transaction;
      const kept = await this.promises.find(transaction, promiseId);
      const content = await this.contentOf(transaction, kept, note);
      const by = { proposedBy: entered.viewerId, agencyId: entered.agencyId };
      if (!(await rows.existsBy(PromiseProposal, { promiseId, id }))) {
        await rows.insert(PromiseProposal, { promiseId, id, note, content, ...by });
        transaction.tellArea(kept.promise.areaId);
      }
      return this.promises.viewIn(transaction, promiseId);
    });
  }

  /** What would be told if it were proposed now, to the letter. */
  preview(viewer: Viewer, promiseId: string): Promise<PublishedPromise> {
    return this.promises.keeping(viewer, {}, async (transaction) =>
      this.contentOf(transaction, await this.promises.find(transaction, promiseId), null),
    );
  }

  private async contentOf(transaction: Transaction, kept: KeptPromise, note: string | null): Promise<PublishedPromise> {
    const { agencyId, isExample } = kept.promise;
    const answering = kept.focuses.flatMap(({ responsibleAgencyId }) => responsibleAgencyId ?? []);
    const partyIds = [agencyId, ...answering, ...kept.activities.map((activity) => activity.agencyId)];
    const parties = await this.directory.agencies(transaction, [...new Set(partyIds)]);
    const sight = { mayKeep: true, agencyId: transaction.entered.agencyId, agencies: parties, ...nameless };
    return publicationOf(promiseViewOf(kept, sight), {
      isExample,
      today: dayInStockholm(new Date()),
      note,
      parties: parties.map(({ name }) => name),
      heard: await heardOf(transaction, kept),
    });
  }

  /** @throws ProblemException `own-proposal` for whoever proposed it */
  async approve(viewer: Viewer, promiseId: string, proposalId: string): Promise<PromiseView> {
    const told = await this.promises.keeping(viewer, {}, async (transaction) => {
      await transaction.rows.query('select samverka.approve_promise($1, $2)', [promiseId, proposalId]);
      const view = await this.promises.viewIn(transaction, promiseId);
      transaction.tellArea(view.areaId);
      return view;
    });
    this.published.changed();
    return told;
  }
}

async function heardOf(transaction: Transaction, { promise, proposals }: KeptPromise): Promise<number | null> {
  const heard = await transaction.call<number>('select samverka.heard_of($1)', [promise.id]);
  const told = proposals.filter(({ version }) => version !== null);
  const latest = told.sort((one, other) => (other.version ?? 0) - (one.version ?? 0))[0];
  return heardAsTold(heard, latest?.content.heard ?? null);
}
