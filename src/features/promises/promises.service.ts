import { BadRequestException, HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { type EntityManager, In, IsNull, Not } from 'typeorm';
import type { Role } from '../../contract/agencies.js';
import type { AreaView } from '../../contract/boards.js';
import { holdsIdentityNumber } from '../../contract/identity-numbers.js';
import {
  type BeginPromise,
  keepingRoles,
  type PromisesView,
  type PromiseSummary,
  type PromiseView,
} from '../../contract/promises.js';
import type { LinkedBoard } from '../../contract/promise-work.js';
import { untold } from '../../contract/small-counts.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import {
  CitizenPromise,
  Observation,
  PromiseActivity,
  PromiseActivityStep,
  PromiseDialogue,
  PromiseFocus,
  PromiseIndicator,
  PromiseProposal,
} from './promise.entities.js';
import { type KeptPromise, type Named, promiseViewOf } from './promise-views.js';

/** What is promised to those who live in an area, what has been done and what has been counted. It holds no persons. */
@Injectable()
export class PromisesService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
  ) {}

  list(viewer: Viewer): Promise<PromisesView> {
    return this.database.readAs({ ...viewer, isGlance: true }, async ({ rows, entered }) => ({
      promises: await rows.query<PromiseSummary[]>(summariesSql),
      areas: mayKeep(entered.roles) ? await rows.query<AreaView[]>(areasSql) : [],
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
      if (there === null) transaction.tellArea(areaId);
      return this.viewIn(transaction, id);
    });
  }

  /** What is done to a promise by those who keep it. What they write holds no identity numbers: it is meant for all. */
  keeping<T>(viewer: Viewer, said: object, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.database.as(viewer, async (transaction) => {
      transaction.mustBe(...keepingRoles);
      if (holdsIdentityNumber(textsIn(said)))
        throw new ProblemException(HttpStatus.UNPROCESSABLE_ENTITY, 'identity-in-text');
      return work(transaction);
    });
  }

  /** @throws NotFoundException where her agency does not work with others in that area */
  async viewIn(transaction: Transaction, promiseId: string): Promise<PromiseView> {
    const { agencyId, roles } = transaction.entered;
    const kept = await this.find(transaction, promiseId);
    return promiseViewOf(kept, { mayKeep: mayKeep(roles), agencyId, ...(await this.whoIsIn(transaction, kept)) });
  }

  private async whoIsIn(transaction: Transaction, kept: KeptPromise): Promise<Named> {
    const { promise, focuses, activities, steps, observations, proposals } = kept;
    const atWork = await this.atWork(transaction, promise.areaId);
    const answering = focuses.flatMap(({ responsibleAgencyId }) => responsibleAgencyId ?? []);
    const owning = [promise, ...activities, ...observations, ...proposals].map(({ agencyId }) => agencyId);
    const agencyIds = [...owning, ...answering, ...atWork];
    const deciders = proposals.flatMap(({ proposedBy, approvedBy }) => [proposedBy, approvedBy ?? []].flat());
    const personIds = [...deciders, ...steps.flatMap(({ changedBy }) => changedBy ?? [])];
    return {
      atWork,
      agencies: await this.directory.agencies(transaction, [...new Set(agencyIds)]),
      people: await this.directory.people(transaction, personIds),
      boards: await transaction.rows.query<LinkedBoard[]>(boardsSql, [promise.id]),
      areas: await transaction.rows.query<PromiseView['areas']>(areasWithinSql, [promise.areaId]),
    };
  }

  /** The agencies that work in an area, for whoever keeps promises there. */
  atWork(transaction: Transaction, areaId: string): Promise<string[]> {
    return transaction.call<string[]>('select samverka.agencies_at_work($1)', [areaId]);
  }

  /** @throws BadRequestException where one of them does not work there: the database says so too, of everybody */
  async refuseElsewhere(transaction: Transaction, areaId: string, agencyIds: readonly string[]): Promise<void> {
    const here = await this.atWork(transaction, areaId);
    if (!agencyIds.every((id) => here.includes(id))) throw new BadRequestException();
  }

  async find({ rows }: Transaction, id: string): Promise<KeptPromise> {
    const promise = await rows.findOneBy(CitizenPromise, { id });
    if (promise === null) throw new NotFoundException();
    const where = { promiseId: id };
    const [[place], focuses, activities, indicators, dialogues, steps, observations, proposals] = await Promise.all([
      rows.query<[{ areaName: string; address: string }]>(placeSql, [promise.areaId]),
      rows.find(PromiseFocus, { where, order: { place: 'ASC' } }),
      rows.find(PromiseActivity, { where, order: { dueOn: 'ASC', id: 'ASC' } }),
      rows.find(PromiseIndicator, { where, order: { name: 'ASC', id: 'ASC' } }),
      rows.find(PromiseDialogue, { where, order: { onDay: 'ASC', fromTime: 'ASC', id: 'ASC' } }),
      rows.find(PromiseActivityStep, { where, order: { changedAt: 'ASC', activityId: 'ASC', version: 'ASC' } }),
      rows.find(Observation, {
        where: { areaId: promise.areaId, sharedAt: Not(IsNull()) },
        order: { untilOn: 'ASC', id: 'ASC' },
      }),
      rows.find(PromiseProposal, { where, order: { proposedAt: 'ASC', id: 'ASC' } }),
    ]);
    const untold = await untoldIn(rows, promise.areaId);
    return { promise, ...place, focuses, activities, indicators, dialogues, steps, observations, untold, proposals };
  }
}

/** Of the figures of an area and of all within it: what would give a small one away. */
async function untoldIn(rows: EntityManager, areaId: string): Promise<ReadonlySet<string>> {
  const inside = await rows.query<{ id: string; around: string[] }[]>(insideSql, [areaId]);
  const known = { areaId: In(inside.map(({ id }) => id)), sharedAt: Not(IsNull()) };
  const around = new Map(inside.map((area) => [area.id, area.around]));
  return untold(await rows.findBy(Observation, known), (id) => around.get(id) ?? []);
}

/** Each area in it, and those that it lies in as far as it. */
const insideSql = `
  with recursive inside (id, around) as (
    select $1::uuid, array[]::uuid[]
    union all select area.id, inside.around || inside.id from samverka.areas area join inside on area.within_id = inside.id
  )
  select id, around from inside`;

const placeSql = 'select name as "areaName", samverka.address_of_area(id) as address from samverka.areas where id = $1';

const boardsSql = 'select id, name, is_ours as "isOurs" from samverka.boards_behind($1) order by name, id';
const areasWithinSql =
  'select id, name from samverka.areas where id = any ((select samverka.areas_in($1))::uuid[]) order by name, id';

/** What somebody wrote; an id may hold digits that look like a number. */
function textsIn(said: object): string {
  const texts = Object.values(said).filter((each) => typeof each === 'string' && !isUUID(each));
  return texts.join('\n');
}

function mayKeep(roles: readonly Role[]): boolean {
  return roles.some((role) => keepingRoles.includes(role));
}

const areasSql = `
  select id, name, within_id as "withinId" from samverka.areas where id = any ((select samverka.my_areas())::uuid[]) order by name, id`;

const summariesSql = `
  select promise.id, promise.area_id as "areaId", area.name as "areaName", promise.year,
         told.version, coalesce(told.is_proposed, false) as "isProposed", acts.done, acts.planned, next.on_day as "nextFollowUpOn"
    from samverka.promises promise
    join samverka.areas area on area.id = promise.area_id
    left join lateral (select max(version) as version, bool_or(version is null and proposed_at > coalesce(last.at, '-infinity')) as is_proposed
                         from samverka.promise_proposals, (select max(approved_at) as at from samverka.promise_proposals where promise_id = promise.id) last
                        where promise_id = promise.id) told on true
    cross join lateral (select count(done_on)::int as done, count(*)::int as planned from samverka.promise_activities where promise_id = promise.id) acts
    cross join lateral (select min(next_follow_up_on)::text as on_day from samverka.promise_focuses where promise_id = promise.id) next
   order by promise.year desc, area.name, promise.id`;
