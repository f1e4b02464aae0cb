import { Injectable, NotFoundException } from '@nestjs/common';
import type { LiveView } from '../../contract/live.js';
import type { Heads } from '../../contract/streams.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Views } from '../../platform/live/views.js';
import { BoardMember } from './board.entities.js';

/** How far a board or a case has come, for whoever watches it: of a board, its open cases. */
@Injectable()
export class ViewHeads extends Views {
  async headsOf(transaction: Transaction, { kind, id }: LiveView): Promise<Heads> {
    const heads = await this.readHeads(transaction, kind === 'case' ? ofCase : ofBoard, id);
    const isHers =
      kind === 'case'
        ? Object.keys(heads).length > 0
        : await transaction.rows.existsBy(BoardMember, { boardId: id, userId: transaction.entered.viewerId });
    if (!isHers) throw new NotFoundException();
    return heads;
  }

  private async readHeads({ rows }: Transaction, sql: string, id: string): Promise<Heads> {
    const found = await rows.query<{ id: string; head: string }[]>(sql, [id]);
    return Object.fromEntries(found.map((stream) => [stream.id, Number(stream.head)]));
  }
}

const ofCase = 'select id, head from samverka.streams where case_id = $1 order by id';
const ofBoard = `
  select stream.id, stream.head from samverka.case_files file join samverka.streams stream on stream.case_id = file.id
   where file.board_id = $1 and file.closed_at is null order by stream.id`;
