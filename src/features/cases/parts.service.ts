import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Announcement } from '../../platform/live/announcement.js';
import { Teller } from '../../platform/live/teller.js';

/** That an agency's part in a case has ended, and who was on it for that agency. */
interface PartEnd {
  caseId: string;
  agencyId: string;
  gone: string[];
}

/** Tells of parts that have ended: those who stay, and those who are gone, who are told that a record is kept. */
@Injectable()
export class PartsService {
  constructor(private readonly teller: Teller) {}

  /** Runs an act of the database that ends parts. */
  async end(transaction: Transaction, act: string, values: unknown[]): Promise<void> {
    const ended = await transaction.rows.query<PartEnd[]>(endsSql + act, values);
    transaction.announcements.push(...announcementsOf(ended));
  }

  /** The same, of what nobody did: `ask` commits it. */
  async endByThemselves(act: string, ask: (sql: string) => Promise<PartEnd[]>): Promise<void> {
    await this.teller.tell(announcementsOf(await ask(endsSql + act)));
  }
}

const endsSql = 'select case_id as "caseId", agency_id as "agencyId", gone from ';

function announcementsOf(ended: readonly PartEnd[]): Announcement[] {
  return ended.flatMap(({ caseId, agencyId, gone: personIds }): Announcement[] => [
    { to: 'remaining', caseId, agencyId },
    { to: 'people', event: 'case.left', payload: { caseId, isKept: true }, personIds },
    { to: 'managers', event: 'agency.changed', agencyIds: [agencyId] },
  ]);
}
