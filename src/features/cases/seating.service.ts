import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Announcement } from '../../platform/live/announcement.js';

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
    const changes = await transaction.rows.query<SeatChange[]>(changesSql + act, values);
    transaction.announcements.push(...announcementsOf(changes, transaction.entered.viewerId));
  }

  /** Runs an act that answers with the ids of those who came: their boards have changed. */
  async newcomers(transaction: Transaction, sql: string, values: unknown[]): Promise<string[]> {
    const newcomers = await transaction.rows.query<{ id: string }[]>(sql, values);
    const ids = newcomers.map(({ id }) => id);
    transaction.tellPeople('places.changed', ids);
    return ids;
  }
}

const changesSql = 'select case_id as "caseId", stream_id as "streamId", seq, came, gone from ';

function announcementsOf(changes: readonly SeatChange[], byId: string): Announcement[] {
  const came = [...new Set(changes.flatMap((change) => change.came))];
  const told = changes.flatMap(({ caseId, streamId, seq, gone }): Announcement[] => [
    { to: 'readers', event: 'case.peopled', payload: { caseId }, at: { streamId, seq: Number(seq) }, byId },
    ...toPeople('case.left', gone, { caseId, isKept: false }),
  ]);
  return [...told, ...toPeople('places.changed', came)]; // once, however many cases: each makes a screen fetch its boards
}

function toPeople(
  event: 'places.changed' | 'case.left',
  personIds: readonly string[],
  payload?: object,
): Announcement[] {
  return personIds.length === 0 ? [] : [{ to: 'people', event, payload: payload as undefined, personIds }];
}
