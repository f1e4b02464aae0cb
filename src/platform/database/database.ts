import { Inject, Injectable } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { Client } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import type { LivePayload, StreamEventName } from '../../contract/live.js';
import type { StreamPosition } from '../../contract/streams.js';
import type { Viewer } from '../identity/viewer.js';
import { Teller } from '../live/teller.js';
import { endOfPhone, endOfShowing, type Manner, readingOf, showing, writing } from './manners.js';
import { isWorthRetrying, refusalOf } from './refusal.js';
import { type Entered, Transaction } from './transaction.js';

export type Work<T> = (transaction: Transaction) => Promise<T>;

/** What is answered, and which items of which streams are shown by it: a case is shown where its card is told. */
export interface Showing<T> {
  readonly answer: T;
  readonly shown: readonly { readonly streamId: string | null; readonly itemId: string }[];
}

/** The only door to the rows: whoever comes in, comes as somebody. */
@Injectable()
export class Database {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(getDataSourceToken('operator')) private readonly operation: DataSource,
    private readonly teller: Teller,
  ) {}

  /** Reads and writes as the viewer; what was announced is told after the commit. */
  async as<T>(viewer: Viewer, work: Work<T>): Promise<T> {
    return this.writing(this.dataSource, viewer, work);
  }

  /** The operator's acts, by a login that can reach no case. */
  async asOperator<T>(viewer: Viewer, work: Work<T>): Promise<T> {
    return this.writing(this.operation, viewer, work);
  }

  /** Reads from one moment in time, so that rows and heads agree; and cannot write. */
  async readAs<T>(viewer: Viewer, work: Work<T>): Promise<T> {
    return transacted(this.dataSource, readingOf(viewer), viewer, work).catch(refuse);
  }

  /** Reads as well, what nobody knows beforehand: the log keeps what was found, or taken out. */
  async showAs<T>(viewer: Viewer, kind: 'search' | 'export', work: Work<Showing<T>>): Promise<T> {
    const shown = async (transaction: Transaction) => keepShown(transaction, kind, await work(transaction));
    return transacted(this.dataSource, showing(kind), viewer, shown).catch(refuse);
  }

  /**
   * A write that is one statement, and so goes one way to Postgres and back: a function that enters by the token, its
   * first parameter, and the name of its act, and does the rest by the viewer's own rights.
   */
  async atOnce<Row>(viewer: Viewer, sql: string, values: unknown[]): Promise<Row> {
    const asked = () => this.dataSource.query<[Row]>(sql, [viewer.sessionToken, ...values]);
    const [row] = await retried(asked).catch(refuse);
    return row;
  }

  /** Who the viewer is, and nothing more. */
  identify(viewer: Viewer): Promise<Entered> {
    return this.atOnce<Entered>(viewer, enterSql, [viewer.act, 'glance', null, null]);
  }

  /** Tells what such a write has announced. */
  tell<E extends StreamEventName>(event: E, payload: LivePayload<E>, at: StreamPosition, byId: string): void {
    void this.teller.tell([{ to: 'readers', event, payload, at, byId }]);
  }

  private async writing<T>(dataSource: DataSource, viewer: Viewer, work: Work<T>): Promise<T> {
    const written = () =>
      transacted(dataSource, writing, viewer, async (transaction) => {
        const result = await work(transaction);
        return { result, announcements: transaction.announcements };
      });
    const { result, announcements } = await retried(written).catch(refuse);
    void this.teller.tell(announcements);
    return result;
  }
}

/** One transaction of the viewer's. Its connection goes back remembering nothing of her, or not at all. */
async function transacted<T>(dataSource: DataSource, how: Manner, viewer: Viewer, work: Work<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    const result = await work(await begin(runner, how, viewer));
    await runner.query((viewer.isPhone ? endOfPhone : how.end) + cleanSql);
    return result;
  } catch (error) {
    await runner.query('rollback; ' + cleanSql).catch(() => giveUp(runner));
    throw error;
  } finally {
    await runner.release();
  }
}

/** The pool keeps no connection that has been ended. */
async function giveUp(runner: QueryRunner): Promise<void> {
  const client = (await runner.connect()) as Pick<Client, 'end'>;
  await client.end();
}

async function retried<T>(attempt: () => Promise<T>, times = 3): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (times === 0 || !isWorthRetrying(error)) throw error;
    return retried(attempt, times - 1);
  }
}

/** All is sent at once (`pipeline`, platform.module.ts): whoever enters waits for Postgres once. */
async function begin(runner: QueryRunner, how: Manner, viewer: Viewer): Promise<Transaction> {
  const { sessionToken, act, caseId = null, boardId = null, isPhone = false } = viewer;
  const places = isPhone ? [] : [caseId, boardId];
  const [, [entered]] = await Promise.all([
    runner.query(how.begin),
    runner.query(isPhone ? enterPhoneSql : enterSql, [sessionToken, act, how.kind, ...places]) as Promise<[Entered]>,
    runner.query(how.entered),
  ]);
  return new Transaction(runner.manager, entered);
}

async function keepShown<T>({ rows }: Transaction, kind: keyof typeof ways, { answer, shown }: Showing<T>): Promise<T> {
  const streamIds = shown.map(({ streamId }) => streamId);
  const itemIds = shown.map(({ itemId }) => itemId);
  await Promise.all([rows.query(endOfShowing), rows.query(shownSql, [ways[kind], streamIds, itemIds])]);
  return answer;
}

const ways = { search: 'found', export: 'exported' } as const;

function refuse(error: unknown): never {
  throw refusalOf(error);
}

/**
 * Takes away what smuggled SQL could leave to the next viewer: settings, role, cursors, statements, channels. `discard all`
 * does so too, but would have every function planned anew each time: docs/decisions/0013-hot-path.md.
 */
const cleanSql =
  'set session authorization default; reset all; close all; deallocate all; unlisten *; discard sequences';

const enterSql = `
  select session_id as "sessionId", user_id as "viewerId", agency_id as "agencyId", samverka.my_roles() as roles
    from gate.enter($1, $2, $3, $4, $5)`;

const enterPhoneSql = `
  select phone_id as "sessionId", user_id as "viewerId", agency_id as "agencyId", (select roles from samverka.phone_holder()) as roles
    from gate.enter_phone($1, $2, $3)`;

const shownSql = 'select log.shown($1, $2, $3)';
