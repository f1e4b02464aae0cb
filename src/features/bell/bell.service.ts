import { Injectable } from '@nestjs/common';
import { mostNotices, type NoticeCase, type NoticesView, type NoticeView } from '../../contract/notices.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CaseTitlesService, type SealedTitle } from '../cases/case-titles.service.js';

/** What she has been told of, and has not read: hers alone. */
@Injectable()
export class BellService {
  constructor(
    private readonly database: Database,
    private readonly titles: CaseTitlesService,
  ) {}

  view(viewer: Viewer): Promise<NoticesView> {
    return this.database.readAs(viewer, async (transaction) => {
      const rows = await transaction.rows.query<NoticeView[]>(noticesSql);
      const notices = rows.slice(0, mostNotices);
      const unread = rows.filter(({ isRead }) => !isRead).length;
      return { unread, notices, cases: await this.casesOf(transaction, notices) };
    });
  }

  /** On all her screens. */
  read(viewer: Viewer, ids: readonly string[]): Promise<void> {
    return this.database.as(viewer, async (transaction) => {
      await transaction.call('select samverka.read_notices($1)', [ids]);
      transaction.tellPeople('notices.changed', [transaction.entered.viewerId]);
    });
  }

  private async casesOf(transaction: Transaction, notices: readonly NoticeView[]): Promise<NoticeCase[]> {
    const ids = new Set(notices.flatMap(({ caseId }) => caseId ?? []));
    if (ids.size === 0) return [];
    const found = await transaction.rows.query<(Omit<NoticeCase, 'title'> & SealedTitle)[]>(casesSql, [[...ids]]);
    return this.titles.opened(transaction, found);
  }
}

const noticesSql = `
  select id, kind, to_char(given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "givenAt", is_read as "isRead", case_id as "caseId", item_id as "itemId",
         case when kind = 'agreement_due' then (select area_id from samverka.agreements where agreements.id = notice.item_id) end as "areaId"
    from samverka.my_notices() notice order by given_at desc, kind, case_id, item_id, id`;

const casesSql = `
  select file.id as "caseId", file.board_id as "boardId", board.template, file.code, file.title, file.sealed_in as "sealedIn"
    from samverka.case_files file join samverka.boards board on board.id = file.board_id
   where file.id = any ($1) order by file.code, file.id`;
