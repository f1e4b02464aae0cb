import { Inject, Injectable } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../identity/viewer.js';
import { Teller } from '../live/teller.js';
import { isWorthRetrying, refusalOf } from './refusal.js';
import { type Entered, Transaction } from './transaction.js';

export type Work<T> = (transaction: Transaction) => Promise<T>;

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
    const reading = async (rows: EntityManager) => work(await enter(rows, viewer, 'on'));
    return onCleanConnection(this.dataSource, (clean) => clean.transaction('REPEATABLE READ', reading)).catch(refuse);
  }

  private async writing<T>(dataSource: DataSource, viewer: Viewer, work: Work<T>): Promise<T> {
    const { result, announcements } = await retried(() => transacted(dataSource, viewer, work)).catch(refuse);
    void this.teller.tell(announcements);
    return result;
  }
}

async function transacted<T>(dataSource: DataSource, viewer: Viewer, work: Work<T>) {
  const writing = async (rows: EntityManager) => {
    const transaction = await enter(rows, viewer, 'off');
    const result = await work(transaction);
    await transaction.stillStands();
    return { result, announcements: transaction.announcements };
  };
  return onCleanConnection(dataSource, (clean) => clean.transaction(writing));
}

/** A connection that remembers nothing of whom it served before: what she set would reach the next before she enters. */
async function onCleanConnection<T>(dataSource: DataSource, work: (clean: EntityManager) => Promise<T>): Promise<T> {
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('discard all');
    return await work(runner.manager);
  } finally {
    await runner.release();
  }
}

async function retried<T>(attempt: () => Promise<T>, times = 3): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (times === 0 || !isWorthRetrying(error)) throw error;
    return retried(attempt, times - 1);
  }
}

async function enter(rows: EntityManager, viewer: Viewer, readOnly: 'on' | 'off'): Promise<Transaction> {
  const { sessionToken, caseId = '', boardId = '' } = viewer;
  const [entered] = await rows.query<[Entered]>(enterSql, [sessionToken, caseId, boardId, readOnly]);
  return new Transaction(rows, entered);
}

function refuse(error: unknown): never {
  throw refusalOf(error);
}

const enterSql = `
  select session_id as "sessionId", user_id as "viewerId", agency_id as "agencyId", samverka.my_roles() as roles,
         set_config('gate.on_case', $2, true), set_config('gate.on_board', $3, true), set_config('transaction_read_only', $4, true)
    from gate.enter($1)`;
