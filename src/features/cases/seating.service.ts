import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';

/** What an act did to one case: its card's stream moved on, some came onto it and some are gone. */
interface SeatChange {
  caseId: string;
  streamId: string;
  seq: string;
  came: string[];
  gone: string[];
}

/** Tells of acts by which people came onto cases or left them. The database decides who belongs where. */
@Injectable()
export class SeatingService {
  /** Runs an act of the database that answers with seat changes, and tells those who stay, came and left. */
  async change(transaction: Transaction, act: string, values: unknown[]): Promise<void> {
    const sql = 'select case_id as "caseId", stream_id as "streamId", seq, came, gone from ' + act;
    const changes = await transaction.rows.query<SeatChange[]>(sql, values);
    for (const change of changes) this.tell(transaction, change);
    const came = new Set(changes.flatMap((change) => change.came));
    transaction.tellPeople('places.changed', [...came]); // once, however many cases: each makes a screen fetch its boards
  }

  /** Runs an act that answers with the ids of those who came: their boards have changed. */
  async newcomers(transaction: Transaction, sql: string, values: unknown[]): Promise<string[]> {
    const newcomers = await transaction.rows.query<{ id: string }[]>(sql, values);
    const ids = newcomers.map(({ id }) => id);
    transaction.tellPeople('places.changed', ids);
    return ids;
  }

  private tell(transaction: Transaction, { caseId, streamId, seq, gone }: SeatChange): void {
    transaction.tell('case.peopled', { caseId }, { streamId, seq: Number(seq) });
    transaction.tellPeople('case.left', gone, { caseId });
  }
}
