import { Injectable, NotFoundException } from '@nestjs/common';
import type { CaseRecord, RecordSummary } from '../../contract/records.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CaseTitlesService } from '../cases/case-titles.service.js';
import { ExportsService } from '../export/exports.service.js';
import { faceOf, KeptCase, type KeptContents, titleIn, wrappingOf } from './case-record.entity.js';
import { RecordContentsService } from './record-contents.service.js';

/** What an agency keeps of cases that it is no longer on: what it had been told is part of its own files by law. */
@Injectable()
export class RecordsService {
  constructor(
    private readonly database: Database,
    private readonly contents: RecordContentsService,
    private readonly exports: ExportsService,
    private readonly titles: CaseTitlesService,
  ) {}

  /** Those of a board, of cases that we are not on again; the last that ended first. @throws NotFoundException when the board is none of hers */
  list(viewer: Viewer, boardId: string): Promise<RecordSummary[]> {
    return this.database.readAs({ ...viewer, boardId, isGlance: true }, async (transaction) => {
      await this.contents.boardOf(transaction, boardId);
      const found = await transaction.rows.query<Found[]>(listSql, [boardId]);
      const titles = await this.titlesOf(transaction, found);
      return found.map(({ card, endedAt, because }) => ({
        caseId: card.id,
        code: card.code,
        title: titles.get(card.id) ?? '',
        endedAt: endedAt.toISOString(),
        because,
      }));
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

  private titlesOf(transaction: Transaction, kept: readonly Pick<KeptContents, 'card' | 'keys'>[]) {
    const keys = kept.flatMap((one) => (one.keys ?? []).map(wrappingOf));
    return this.titles.kept(
      transaction,
      kept.map(({ card }) => titleIn(card)),
      keys,
    );
  }

  private async open(transaction: Transaction, { contents, boardId, endedAt, because }: KeptCase): Promise<CaseRecord> {
    const titles = await this.titlesOf(transaction, [{ card: contents.card, keys: contents.keys }]);
    const whole = await this.exports.whole(transaction, {
      card: faceOf(contents, titles.get(contents.card.id) ?? ''),
      board: await this.contents.boardOf(transaction, boardId),
      ...(await this.contents.writtenIn(transaction, contents)),
      ...(await this.contents.peopleIn(transaction, contents)),
    });
    // What the others may read of the case is theirs: this is our own.
    return { ...whole, audience: [transaction.entered.agencyId], endedAt: endedAt.toISOString(), because };
  }
}

type Found = Pick<KeptContents, 'card' | 'keys'> & Pick<KeptCase, 'endedAt' | 'because'>;

/** Of its keys the one that opens what it was called. */
const listSql = `
  select * from (
    select distinct on (case_id) contents->'card' as card, ended_at as "endedAt", because,
           jsonb_path_query_array(contents, '$.keys[*] ? (@.stream_id == $.card.sealed_in)') as keys
      from samverka.case_records
     where board_id = $1 and case_id <> all (samverka.my_cases()) order by case_id, ended_at desc) last
   order by "endedAt" desc, card->>'code'`;
