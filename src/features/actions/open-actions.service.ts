import { Injectable } from '@nestjs/common';
import type { ActionView } from '../../contract/actions.js';
import type { Audience } from '../../contract/agencies.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { StreamsService } from '../streams/streams.service.js';
import { type Action, viewOf } from './action.entity.js';

type OpenAction = Omit<Action, 'seq'> & { audience: Audience; seq: string };

/** What is still to be done, across all cases. */
@Injectable()
export class OpenActionsService {
  constructor(private readonly streams: StreamsService) {}

  /** Open actions that one of these is to do, in open cases: each once, however many it was shared on with. */
  async ownedBy(transaction: Transaction, ownerIds: readonly string[]): Promise<ActionView[]> {
    const found = await transaction.rows.query<OpenAction[]>(actionsSql, [ownerIds]);
    const audiences = new Map(found.map(({ streamId, audience }) => [streamId, audience]));
    const streams = [...audiences].map(([id, audience]) => ({ id, audience, head: 0 }));
    const open = new Map((await this.streams.open(transaction, streams)).map((stream) => [stream.id, stream]));
    return found.flatMap(({ audience: _audience, seq, ...action }) => {
      const stream = open.get(action.streamId);
      return stream === undefined ? [] : [viewOf({ ...action, seq: Number(seq) }, stream)];
    });
  }
}

const actionsSql = `
  select action.id, action.stream_id as "streamId", action.case_id as "caseId", stream.audience, action.author_id as "authorId",
         action.agency_id as "agencyId", action.task, action.owner_id as "ownerId", action.due_on::text as "dueOn",
         action.planned_at as "plannedAt", action.version, action.outcome, action.outcome_note as "outcomeNote",
         null as "concludedAt", action.changed_by as "changedBy", action.shared_by as "sharedById", action.shared_at as "sharedAt",
         null as "withdrawnBecause", action.seq
    from samverka.actions_once action
    join samverka.streams stream on stream.id = action.stream_id
    join samverka.case_files file on file.id = action.case_id and file.closed_at is null
   where action.owner_id = any ($1) and action.outcome is null
   order by action.due_on nulls last, action.planned_at, action.id`;
