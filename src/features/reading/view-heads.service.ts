import { Injectable, NotFoundException } from '@nestjs/common';
import type { LiveView } from '../../contract/live.js';
import type { Heads } from '../../contract/streams.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { Views } from '../../platform/live/views.js';
import { BoardMember } from './board.entities.js';

/** How far a board, a case, an intake or all that is mine has come, for whoever watches it: of many cases, the open ones. */
@Injectable()
export class ViewHeads extends Views {
  async headsOf(transaction: Transaction, { kind, id }: LiveView): Promise<Heads> {
    const [heads, isHers] = await Promise.all([
      this.readHeads(transaction, headsSql[kind], kind === 'mine' ? [] : [id]),
      this.isHers(transaction, { kind, id }),
    ]);
    if (!isHers || (isPlace(kind) && Object.keys(heads).length === 0)) throw new NotFoundException();
    return heads;
  }

  /** A case, and what comes in to an agency, is hers where she reads any of it. */
  private isHers({ rows, entered }: Transaction, { kind, id }: LiveView): Promise<boolean> | boolean {
    if (kind === 'board') return rows.existsBy(BoardMember, { boardId: id, userId: entered.viewerId });
    if (kind === 'matter') return readsAtIntake(rows, id, entered.agencyId);
    return kind === 'case' || id === (kind === 'intake' ? entered.agencyId : entered.viewerId);
  }

  private async readHeads({ rows }: Transaction, sql: string, values: string[]): Promise<Heads> {
    const found = await rows.query<{ id: string; head: string }[]>(sql, values);
    return Object.fromEntries(found.map((stream) => [stream.id, Number(stream.head)]));
  }
}

/** Whoever raised it reads it too, and does not see who else looks at it. */
async function readsAtIntake(rows: Transaction['rows'], matterId: string, agencyId: string): Promise<boolean> {
  const sql = 'select from samverka.concerns where id = $1 and intake_id = $2';
  return (await rows.query<unknown[]>(sql, [matterId, agencyId])).length > 0;
}

/** Where streams lie. */
function isPlace(kind: LiveView['kind']): boolean {
  return kind === 'case' || kind === 'intake' || kind === 'matter';
}

const openStreams = `
  select stream.id, stream.head from samverka.case_files file join samverka.streams stream on stream.case_id = file.id
   where file.closed_at is null`;

const inPlace = 'select id, head from samverka.streams where case_id = $1 order by id';
const headsSql: Record<LiveView['kind'], string> = {
  case: `select id, head from samverka.streams where case_id in (select id from samverka.case_files where id = $1) order by id`,
  board: openStreams + ' and file.board_id = $1 order by stream.id',
  mine: openStreams + ' order by stream.id',
  intake: inPlace,
  matter: inPlace,
};
