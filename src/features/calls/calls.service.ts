import { Injectable, NotFoundException } from '@nestjs/common';
import type { AskForCall, CallablePeople, CallOutcome, CallsView, CallView } from '../../contract/calls.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { NoticesService } from '../notices/notices.service.js';

type Row = Omit<CallView, 'askedAt' | 'settledAt'> & { askedAt: Date; settledAt: Date | null };

/** "Ring mig": the two see it, and nobody else. What it is about is never written down. */
@Injectable()
export class CallsService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
    private readonly notices: NoticesService,
  ) {}

  mine(viewer: Viewer): Promise<CallsView> {
    return this.database.readAs({ ...viewer, isGlance: true }, async (transaction) => {
      const rows = await transaction.rows.query<Row[]>(mineSql);
      const calls = rows.map(viewOf);
      const personIds = calls.flatMap(({ fromId, toId }) => [fromId, toId]);
      const agencyIds = calls.flatMap(({ fromAgencyId, toAgencyId }) => [fromAgencyId, toAgencyId]);
      return { calls, ...(await this.named(transaction, personIds, agencyIds)) };
    });
  }

  /** Colleagues, and those whom I work with. */
  people(viewer: Viewer): Promise<CallablePeople> {
    return this.database.readAs(viewer, async (transaction) => {
      const found = await transaction.rows.query<{ id: string }[]>(
        'select id from samverka.callable_people() person (id)',
      );
      return this.named(
        transaction,
        found.map(({ id }) => id),
      );
    });
  }

  /** @throws NotFoundException when there is nobody of that id whom she knows and who can be asked */
  ask(viewer: Viewer, personId: string, { callback, wish }: AskForCall): Promise<CallView> {
    return this.database.as(viewer, async (transaction) => {
      const id = await transaction.call<string>('select samverka.ask_for_call($1, $2, $3)', [personId, callback, wish]);
      transaction.tellPeople('call.asked', [personId, transaction.entered.viewerId]);
      await this.notices.give(transaction, { kind: wish === 'now' ? 'call_now' : 'call', to: [personId], itemId: id });
      return find(transaction, id);
    });
  }

  /** @throws NotFoundException when nobody asked her, or it was asked anew meanwhile */
  settle(viewer: Viewer, callId: string, outcome: CallOutcome): Promise<CallView> {
    return this.database.as(viewer, async (transaction) => {
      await transaction.call('select samverka.settle_call($1, $2)', [callId, outcome]);
      const call = await find(transaction, callId);
      transaction.tellPeople('call.settled', [call.fromId, call.toId]);
      transaction.tellPeople('notices.changed', [call.toId]);
      return call;
    });
  }

  /** Those of them whom the viewer may still know of, and their agencies. */
  private async named(
    transaction: Transaction,
    personIds: readonly string[],
    agencyIds: readonly string[] = [],
  ): Promise<CallablePeople> {
    const people = await this.directory.people(transaction, personIds);
    const theirs = new Set([...agencyIds, ...people.map(({ agencyId }) => agencyId)]);
    return { people, agencies: await this.directory.agencies(transaction, [...theirs]) };
  }
}

async function find({ rows }: Transaction, id: string): Promise<CallView> {
  const [row] = await rows.query<Row[]>(oneSql, [id]);
  if (row === undefined) throw new NotFoundException();
  return viewOf(row);
}

function viewOf({ askedAt, settledAt, ...call }: Row): CallView {
  return { ...call, askedAt: askedAt.toISOString(), settledAt: settledAt?.toISOString() ?? null };
}

const callsSql = `
  select id, from_id as "fromId", from_agency_id as "fromAgencyId", to_id as "toId", to_agency_id as "toAgencyId", callback, wish,
         asked_at as "askedAt", outcome, settled_at as "settledAt" from samverka.calls`;
const mineSql = callsSql + ' order by asked_at desc, id';
const oneSql = callsSql + ' where id = $1';
