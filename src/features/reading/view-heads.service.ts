import { Injectable, NotFoundException } from '@nestjs/common';
import type { LiveView } from '../../contract/live.js';
import type { Heads } from '../../contract/streams.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Views } from '../../platform/live/views.js';
import { BoardMember } from './board.entities.js';

/** How far a board, a case or all that is mine has come, for whoever watches it: of many cases, the open ones. */
@Injectable()
export class ViewHeads extends Views {
  async headsOf(transaction: Transaction, { kind, id }: LiveView): Promise<Heads> {
    const heads = await this.readHeads(transaction, headsSql[kind], kind === 'mine' ? [] : [id]);
    if (!(await this.isHers(transaction, { kind, id }, heads))) throw new NotFoundException();
    return heads;
  }

  private async isHers({ rows, entered }: Transaction, { kind, id }: LiveView, heads: Heads): Promise<boolean> {
    if (kind === 'mine') return id === entered.viewerId;
    if (kind === 'case') return Object.keys(heads).length > 0;
    return rows.existsBy(BoardMember, { boardId: id, userId: entered.viewerId });
  }

  private async readHeads({ rows }: Transaction, sql: string, values: string[]): Promise<Heads> {
    const found = await rows.query<{ id: string; head: string }[]>(sql, values);
    return Object.fromEntries(found.map((stream) => [stream.id, Number(stream.head)]));
  }
}

const openStreams = `
  select stream.id, stream.head from samverka.case_files file join samverka.streams stream on stream.case_id = file.id
   where file.closed_at is null`;

const headsSql: Record<LiveView['kind'], string> = {
  case: 'select id, head from samverka.streams where case_id = $1 order by id',
  board: openStreams + ' and file.board_id = $1 order by stream.id',
  mine: openStreams + ' order by stream.id',
};
