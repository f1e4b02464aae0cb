import { HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import type { Role } from '../../contract/agencies.js';
import { holdsIdentityNumber } from '../../contract/identity-numbers.js';
import type { BeginPromise, PromiseSummary, PromiseView } from '../../contract/promises.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import {
  CitizenPromise,
  Observation,
  PromiseActivity,
  PromiseFocus,
  PromiseIndicator,
  PromiseProposal,
} from './promise.entities.js';
import { type KeptPromise, promiseViewOf } from './promise-views.js';

/** Who keeps promises, and publishes what has become of them. */
export const keepingRoles: readonly Role[] = ['coordinator', 'communicator', 'manager'];

/** What is promised to those who live in an area, what has been done and what has been counted. It holds no persons. */
@Injectable()
export class PromisesService {
  constructor(private readonly database: Database) {}

  list(viewer: Viewer): Promise<{ promises: PromiseSummary[] }> {
    return this.database.readAs({ ...viewer, isGlance: true }, async ({ rows }) => ({
      promises: await rows.query<PromiseSummary[]>(summariesSql),
    }));
  }

  view(viewer: Viewer, promiseId: string): Promise<PromiseView> {
    return this.database.readAs({ ...viewer, isGlance: true }, (transaction) => this.viewIn(transaction, promiseId));
  }

  /** Begun once, however often it is sent. */
  begin(viewer: Viewer, wish: BeginPromise): Promise<PromiseView> {
    return this.keeping(viewer, wish, async (transaction) => {
      const { agencyId, viewerId: begunBy } = transaction.entered;
      const { id, areaId, year, summary } = wish;
      const there = await transaction.rows.findOneBy(CitizenPromise, { areaId, year });
      if (there !== null && !(there.id === id && there.summary === summary && there.begunBy === begunBy))
        throw new ProblemException(HttpStatus.CONFLICT, 'promise-begun');
      const row = { id, areaId, year, summary, agencyId, begunBy, isExample: false };
      await transaction.rows.createQueryBuilder().insert().into(CitizenPromise).values(row).orIgnore().execute();
      return this.viewIn(transaction, id);
    });
  }

  /** What is done to a promise by those who keep it. What they write holds no identity numbers: it is meant for all. */
  keeping<T>(viewer: Viewer, said: object, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.database.as(viewer, async (transaction) => {
      transaction.mustBe(...keepingRoles);
      if (holdsIdentityNumber(Object.values(said).join('\n')))
        throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, 'identity-in-text');
      return work(transaction);
    });
  }

  /** @throws NotFoundException where her agency does not work with others in that area */
  async viewIn(transaction: Transaction, promiseId: string): Promise<PromiseView> {
    const mayKeep = transaction.entered.roles.some((role) => keepingRoles.includes(role));
    return promiseViewOf(await this.find(transaction, promiseId), mayKeep, transaction.entered.agencyId);
  }

  async find({ rows }: Transaction, id: string): Promise<KeptPromise> {
    const promise = await rows.findOneBy(CitizenPromise, { id });
    if (promise === null) throw new NotFoundException();
    const where = { promiseId: id };
    const [[place], focuses, activities, indicators, observations, proposals] = await Promise.all([
      rows.query<[{ areaName: string; address: string }]>(placeSql, [promise.areaId]),
      rows.find(PromiseFocus, { where, order: { place: 'ASC' } }),
      rows.find(PromiseActivity, { where, order: { dueOn: 'ASC', id: 'ASC' } }),
      rows.find(PromiseIndicator, { where, order: { name: 'ASC', id: 'ASC' } }),
      rows.find(Observation, { where: { areaId: promise.areaId }, order: { untilOn: 'ASC', id: 'ASC' } }),
      rows.find(PromiseProposal, { where, order: { proposedAt: 'ASC', id: 'ASC' } }),
    ]);
    return { promise, ...place, focuses, activities, indicators, observations, proposals };
  }
}

const placeSql = 'select name as "areaName", samverka.address_of_area(id) as address from samverka.areas where id = $1';

const summariesSql = `
  select promise.id, promise.area_id as "areaId", area.name as "areaName", promise.year,
         (select max(proposal.version) from samverka.promise_proposals proposal where proposal.promise_id = promise.id) as version
    from samverka.promises promise join samverka.areas area on area.id = promise.area_id order by promise.year desc, area.name, promise.id`;
