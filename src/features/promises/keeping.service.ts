import { BadRequestException, ForbiddenException, HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { type EntityTarget, Not } from 'typeorm';
import type {
  BringObservation,
  KeepActivity,
  KeepDialogue,
  KeepFocus,
  KeepIndicator,
  ObservationView,
  PromiseView,
} from '../../contract/promises.js';
import type { LinkBoard } from '../../contract/promise-work.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { Observation, PromiseActivity, PromiseDialogue, PromiseFocus, PromiseIndicator } from './promise.entities.js';
import { observationViewOf } from './promise-views.js';
import { PromisesService } from './promises.service.js';

/** What part of which promise. */
export interface PartAddress {
  readonly promiseId: string;
  readonly partId: string;
}

/** Of what kind, made on which version, what is said of it, and what is so of a new one by itself: looked at before anything is kept. */
interface Keeping {
  readonly kind: EntityTarget<Part>;
  readonly version: number;
  readonly said: Readonly<Record<string, unknown>>;
  readonly first: (transaction: Transaction) => object | Promise<object>;
  readonly after?: (transaction: Transaction) => Promise<void>;
}

type Part = PromiseFocus | PromiseActivity | PromiseIndicator | PromiseDialogue;

/** What belongs to a promise, and the figures it is measured by. */
@Injectable()
export class KeepingService {
  constructor(private readonly promises: PromisesService) {}

  /**
   * Whoever is to be reminded of a follow-up that is near is so at once, and once.
   * @throws ProblemException `place-taken`: another focus stands there; `promise-changed`, as all that is kept of it
   * @throws BadRequestException where the agency that is to answer for it does not work there
   */
  focus(viewer: Viewer, address: PartAddress, { version, ...said }: KeepFocus): Promise<PromiseView> {
    const { promiseId, partId: id } = address;
    const first = async (transaction: Transaction) => {
      const { rows } = transaction;
      await this.refuseStranger(transaction, address, said.responsibleAgencyId);
      if (await rows.existsBy(PromiseFocus, { promiseId, place: said.place, id: Not(id) }))
        throw new ProblemException(HttpStatus.CONFLICT, 'place-taken');
      return {};
    };
    const after = (transaction: Transaction) => this.remind(transaction, promiseId);
    return this.keep(viewer, address, { kind: PromiseFocus, version, said, first, after });
  }

  /** @throws BadRequestException where her agency does not sit at that board, or that is elsewhere; NotFoundException for a focus that is not there */
  board(viewer: Viewer, address: PartAddress, { version, boardId, areaId }: LinkBoard): Promise<PromiseView> {
    const said = { boardId, boardAreaId: areaId };
    const first = async (transaction: Transaction) => {
      const { boards, areas } = await this.promises.viewIn(transaction, address.promiseId);
      const isOurs = boards.some(({ id, isOurs: isAtIt }) => id === boardId && isAtIt);
      const isWithin = areas.some(({ id }) => id === areaId);
      const isNone = boardId === null && areaId === null;
      if (!isNone && !(isOurs && isWithin)) throw new BadRequestException();
      return {};
    };
    return this.keep(viewer, address, { kind: PromiseFocus, version, said, first });
  }

  activity(viewer: Viewer, address: PartAddress, { focusId, version, ...said }: KeepActivity): Promise<PromiseView> {
    return this.keep(viewer, address, {
      kind: PromiseActivity,
      version,
      said,
      first: async (transaction) => {
        await refuseUnknownFocus(transaction, address.promiseId, focusId);
        return { focusId, agencyId: transaction.entered.agencyId };
      },
    });
  }

  indicator(viewer: Viewer, address: PartAddress, { focusId, version, ...said }: KeepIndicator): Promise<PromiseView> {
    if (said.baseFrom > said.baseUntil) throw new BadRequestException();
    const first = async (transaction: Transaction) => {
      await refuseUnknownFocus(transaction, address.promiseId, focusId);
      return { focusId };
    };
    return this.keep(viewer, address, { kind: PromiseIndicator, version, said, first });
  }

  dialogue(viewer: Viewer, address: PartAddress, { version, ...said }: KeepDialogue): Promise<PromiseView> {
    if (said.fromTime >= said.untilTime) throw new BadRequestException();
    return this.keep(viewer, address, { kind: PromiseDialogue, version, said, first: () => ({}) });
  }

  /** Brought in once, however often it is sent. A figure is not changed: it is withdrawn, and brought in as it is. */
  observe(viewer: Viewer, areaId: string, wish: BringObservation): Promise<ObservationView> {
    if (wish.fromOn > wish.untilOn || (wish.ofValue !== null && wish.ofValue < wish.value))
      throw new BadRequestException();
    return this.promises.keeping(viewer, wish, async (transaction) => {
      const { rows, entered } = transaction;
      const by = { agencyId: entered.agencyId, authorId: entered.viewerId };
      const key = { areaId, id: wish.id };
      const kept = await rows.findOneBy(Observation, key);
      if (kept === null) {
        await rows.insert(Observation, { ...key, ...wish, ...by, sharedAt: new Date() });
        transaction.tellCounted(areaId);
      } else if (!isSame(kept, { ...wish, ...by })) throw new ProblemException(HttpStatus.CONFLICT, 'id-taken');
      return observationViewOf(await rows.findOneByOrFail(Observation, key), entered.agencyId, new Set());
    });
  }

  /** By the agency that brought it in. */
  withdraw(viewer: Viewer, areaId: string, id: string): Promise<ObservationView> {
    return this.promises.keeping(viewer, {}, async (transaction) => {
      const { rows, entered } = transaction;
      const key = { areaId, id };
      const found = await rows.findOneByOrFail(Observation, key);
      if (found.agencyId !== entered.agencyId) throw new ForbiddenException();
      if (found.withdrawnAt === null) {
        await rows.update(Observation, key, { withdrawnAt: new Date() });
        if (found.sharedAt === null) transaction.tellOwn(areaId);
        else transaction.tellCounted(areaId);
      }
      return observationViewOf(await rows.findOneByOrFail(Observation, key), entered.agencyId, new Set());
    });
  }

  /** An agency that answers already goes on doing so, whether it works there still or not. */
  private async refuseStranger(transaction: Transaction, { promiseId, partId: id }: PartAddress, agencyId: string) {
    if (await transaction.rows.existsBy(PromiseFocus, { promiseId, id, responsibleAgencyId: agencyId })) return;
    const { promise } = await this.promises.find(transaction, promiseId);
    await this.promises.refuseElsewhere(transaction, promise.areaId, [agencyId]);
  }

  private async remind(transaction: Transaction, promiseId: string): Promise<void> {
    const reminded = await transaction.rows.query<{ id: string }[]>(remindSql, [promiseId]);
    const personIds = reminded.map(({ id }) => id);
    transaction.tellPeople('notices.changed', personIds);
  }

  /** Added where it is new, else changed; whose it is and what it belongs to stays. Nobody overwrites what she has not seen. */
  private keep(viewer: Viewer, { promiseId, partId: id }: PartAddress, keeping: Keeping): Promise<PromiseView> {
    return this.promises.keeping(viewer, keeping.said, async (transaction) => {
      const key = { promiseId, id };
      const { promise } = await this.promises.find(transaction, promiseId);
      const before = await transaction.rows.findOneBy(keeping.kind, key);
      const born = await keeping.first(transaction);
      const isNew = before === null || !isSame(before, keeping.said);
      if (before === null) await add(transaction, key, keeping, born);
      else if (isNew) await change(transaction, key, keeping);
      if (isNew) transaction.tellArea(promise.areaId);
      if (isNew) await keeping.after?.(transaction);
      return this.promises.viewIn(transaction, promiseId);
    });
  }
}

const remindSql = 'select distinct id from samverka.remind_of_follow_ups($1) as id';

interface PartKey {
  readonly promiseId: string;
  readonly id: string;
}

async function add({ rows }: Transaction, key: PartKey, { kind, version, said }: Keeping, born: object): Promise<void> {
  if (version !== 0) throw new NotFoundException();
  await rows.insert(kind, { ...key, ...said, ...born });
}

async function change({ rows }: Transaction, key: PartKey, { kind, version, said }: Keeping): Promise<void> {
  const { affected } = await rows.update(kind, { ...key, version }, { ...said, version: version + 1 });
  if (affected === 1) return;
  const { promiseId: _itsOwn, ...current } = await rows.findOneByOrFail(kind, key);
  throw new ProblemException(HttpStatus.CONFLICT, 'promise-changed', { current });
}

async function refuseUnknownFocus({ rows }: Transaction, promiseId: string, id: string): Promise<void> {
  if (!(await rows.existsBy(PromiseFocus, { promiseId, id }))) throw new BadRequestException();
}

function isSame(kept: object, sent: object): boolean {
  const standing = new Map<string, unknown>(Object.entries(kept));
  return Object.entries(sent).every(([field, value]) => standing.get(field) === value);
}
