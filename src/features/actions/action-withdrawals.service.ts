import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import type { WithdrawAction } from '../../contract/action-copies.js';
import type { ActionView } from '../../contract/actions.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { StreamsService } from '../streams/streams.service.js';
import { Action, viewOf } from './action.entity.js';
import type { ActionAddress } from './actions.service.js';
import { StandingActionsService } from './standing-actions.service.js';

/** Takes back what was shared on: its readers keep it, marked, and it is open to nobody. */
@Injectable()
export class ActionWithdrawalsService {
  constructor(
    private readonly database: Database,
    private readonly streams: StreamsService,
    private readonly standing: StandingActionsService,
  ) {}

  /** Of a copy alone, and by whoever planned it or shared it on: an action that is not to be done is concluded. */
  withdraw(viewer: Viewer, address: ActionAddress, { version, reason }: WithdrawAction): Promise<ActionView> {
    const { caseId, streamId, actionId } = address;
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      const stream = await this.streams.findOpen(transaction, caseId, streamId);
      await mustBeHers(transaction, { streamId, id: actionId });
      await this.standing.find(transaction, stream, actionId, version);
      const [{ seq }] = await transaction.rows.query<[{ seq: string }]>(takeBackSql, [
        streamId,
        actionId,
        version,
        reason,
      ]);
      const row = await transaction.rows.findOneByOrFail(Action, { streamId, id: actionId });
      const view = viewOf(row, stream);
      transaction.tell('action.withdrawn', view, { streamId, seq: Number(seq) });
      return view;
    });
  }
}

async function mustBeHers({ rows, entered }: Transaction, key: Pick<Action, 'streamId' | 'id'>): Promise<void> {
  const action = await rows.findOneBy(Action, key);
  if (action === null) throw new NotFoundException();
  const { authorId, sharedById } = action;
  if (sharedById === null || ![authorId, sharedById].includes(entered.viewerId)) throw new ForbiddenException();
}

const takeBackSql = 'select samverka.take_back_action($1, $2, $3, $4) as seq';
