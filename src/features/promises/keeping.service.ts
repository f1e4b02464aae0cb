import { BadRequestException, ForbiddenException, HttpStatus, Injectable } from '@nestjs/common';
import { type EntityTarget, Not } from 'typeorm';
import type {
  BringObservation,
  KeepActivity,
  KeepFocus,
  KeepIndicator,
  ObservationView,
  PromiseView,
} from '../../contract/promises.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { Observation, PromiseActivity, PromiseFocus, PromiseIndicator } from './promise.entities.js';
import { observationViewOf } from './promise-views.js';
import { PromisesService } from './promises.service.js';

/** What part of which promise. */
export interface PartAddress {
  readonly promiseId: string;
  readonly partId: string;
}

/** Of what kind, what is said of it, and what is so of a new one by itself: looked at before anything is kept. */
interface Keeping {
  readonly kind: EntityTarget<Part>;
  readonly wish: object;
  readonly first: (transaction: Transaction) => object | Promise<object>;
}

type Part = PromiseFocus | PromiseActivity | PromiseIndicator;

/** What belongs to a promise, and the figures it is measured by. */
@Injectable()
export class KeepingService {
  constructor(private readonly promises: PromisesService) {}

  /** @throws ProblemException `place-taken`: another focus stands there */
  focus(viewer: Viewer, address: PartAddress, wish: KeepFocus): Promise<PromiseView> {
    const { promiseId, partId: id } = address;
    const first = async ({ rows }: Transaction) => {
      if (await rows.existsBy(PromiseFocus, { promiseId, place: wish.place, id: Not(id) }))
        throw new ProblemException(HttpStatus.CONFLICT, 'place-taken');
      return {};
    };
    return this.keep(viewer, address, { kind: PromiseFocus, wish, first });
  }

  activity(viewer: Viewer, address: PartAddress, { focusId, ...wish }: KeepActivity): Promise<PromiseView> {
    return this.keep(viewer, address, {
      kind: PromiseActivity,
      wish,
      first: async (transaction) => {
        await refuseUnknownFocus(transaction, address.promiseId, focusId);
        return { focusId, agencyId: transaction.entered.agencyId };
      },
    });
  }

  indicator(viewer: Viewer, address: PartAddress, { focusId, ...wish }: KeepIndicator): Promise<PromiseView> {
    if (wish.baseFrom > wish.baseUntil) throw new BadRequestException();
    const first = async (transaction: Transaction) => {
      await refuseUnknownFocus(transaction, address.promiseId, focusId);
      return { focusId };
    };
    return this.keep(viewer, address, { kind: PromiseIndicator, wish, first });
  }

  /** Brought in once, however often it is sent. A figure is not changed: it is withdrawn, and brought in as it is. */
  observe(viewer: Viewer, areaId: string, wish: BringObservation): Promise<ObservationView> {
    if (wish.fromOn > wish.untilOn || (wish.ofValue !== null && wish.ofValue < wish.value))
      throw new BadRequestException();
    return this.promises.keeping(viewer, wish, async ({ rows, entered }) => {
      const by = { agencyId: entered.agencyId, authorId: entered.viewerId };
      const key = { areaId, id: wish.id };
      const kept = await rows.findOneBy(Observation, key);
      if (kept === null) await rows.insert(Observation, { ...key, ...wish, ...by });
      else if (!isSame(kept, { ...wish, ...by })) throw new ProblemException(HttpStatus.CONFLICT, 'id-taken');
      return observationViewOf(await rows.findOneByOrFail(Observation, key), entered.agencyId);
    });
  }

  /** By the agency that brought it in. */
  withdraw(viewer: Viewer, areaId: string, id: string): Promise<ObservationView> {
    return this.promises.keeping(viewer, {}, async ({ rows, entered }) => {
      const key = { areaId, id };
      const found = await rows.findOneByOrFail(Observation, key);
      if (found.agencyId !== entered.agencyId) throw new ForbiddenException();
      if (found.withdrawnAt === null) await rows.update(Observation, key, { withdrawnAt: new Date() });
      return observationViewOf(await rows.findOneByOrFail(Observation, key), entered.agencyId);
    });
  }

  /** Added where it is new, else changed; whose it is and what it belongs to stays. */
  private keep(
    viewer: Viewer,
    { promiseId, partId: id }: PartAddress,
    { kind, wish, first }: Keeping,
  ): Promise<PromiseView> {
    return this.promises.keeping(viewer, wish, async (transaction) => {
      const key = { promiseId, id };
      await this.promises.find(transaction, promiseId);
      const born = await first(transaction);
      const isKnown = await transaction.rows.existsBy(kind, key);
      if (isKnown) await transaction.rows.update(kind, key, wish);
      else await transaction.rows.insert(kind, { ...key, ...wish, ...born });
      return this.promises.viewIn(transaction, promiseId);
    });
  }
}

async function refuseUnknownFocus({ rows }: Transaction, promiseId: string, id: string): Promise<void> {
  if (!(await rows.existsBy(PromiseFocus, { promiseId, id }))) throw new BadRequestException();
}

function isSame(kept: Observation, sent: Partial<Observation>): boolean {
  return (Object.keys(sent) as (keyof Observation)[]).every((field) => kept[field] === sent[field]);
}
