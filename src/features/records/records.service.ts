import { Injectable, NotFoundException } from '@nestjs/common';
import type { CaseRecord, RecordSummary } from '../../contract/records.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { ExportsService } from '../export/exports.service.js';
import { faceOf, KeptCase } from './case-record.entity.js';
import { RecordContentsService } from './record-contents.service.js';

/** What an agency keeps of cases that it is no longer on: what it had been told is part of its own files by law. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly database: Database,
    private readonly contents: RecordContentsService,
    private readonly exports: ExportsService,
  ) {}

  /** Those of a board, of cases that we are not on again; the last that ended first. @throws NotFoundException when the board is none of hers */
  list(viewer: Viewer, boardId: string): Promise<RecordSummary[]> {
    return this.database.readAs({ ...viewer, boardId, isGlance: true }, async (transaction) => {
      await this.contents.boardOf(transaction, boardId);
      const found = await transaction.rows.query<(Omit<RecordSummary, 'endedAt'> & { endedAt: Date })[]>(listSql, [
        boardId,
      ]);
      return found.map(({ endedAt, ...rest }) => ({ ...rest, endedAt: endedAt.toISOString() }));
    });
  }

  /** As it stood when our part ended last. @throws NotFoundException when it never did, or it is none of hers */
  read(viewer: Viewer, caseId: string): Promise<CaseRecord> {
    return this.database.readAs({ ...viewer, caseId }, async (transaction) => {
      const kept = await transaction.rows.findOne(KeptCase, {
        where: { caseId },
        order: { endedAt: 'DESC', id: 'ASC' },
      });
      if (kept === null) throw new NotFoundException();
      return this.open(transaction, kept);
    });
  }

  private async open(transaction: Transaction, { contents, boardId, endedAt, because }: KeptCase): Promise<CaseRecord> {
    const whole = await this.exports.whole(transaction, {
      card: faceOf(contents),
      board: await this.contents.boardOf(transaction, boardId),
      ...(await this.contents.writtenIn(transaction, contents)),
      ...(await this.contents.peopleIn(transaction, contents)),
    });
    // What the others may read of the case is theirs: this is our own.
    return { ...whole, audience: [transaction.entered.agencyId], endedAt: endedAt.toISOString(), because };
  }
}

const listSql = `
  select * from (
    select distinct on (case_id) case_id as "caseId", contents->'card'->>'code' as code, contents->'card'->>'title' as title, ended_at as "endedAt", because
      from samverka.case_records
     where board_id = $1 and case_id <> all (samverka.my_cases()) order by case_id, ended_at desc) last
   order by "endedAt" desc, code`;
