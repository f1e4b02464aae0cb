import { Injectable } from '@nestjs/common';
import type { ActionCopyView, ShareAction } from '../../contract/action-copies.js';
import type { ActionView } from '../../contract/actions.js';
import type { Transaction } from '../../platform/database/transaction.js';
import type { ActionAddress } from '../actions/actions.service.js';
import { StandingActionsService } from '../actions/standing-actions.service.js';
import { AgesService } from '../sharing/ages.service.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { ActionCopy, actionCopyViewOf } from './action-copy.entity.js';

/** Copies an action to where more read it, as notes are copied. */
@Injectable()
export class ActionCopyingService {
  constructor(
    private readonly streams: StreamsService,
    private readonly actions: StandingActionsService,
    private readonly ages: AgesService,
  ) {}

  /** @throws ProblemException `action-changed`, `ground-…` or `consent-missing` */
  async copy(transaction: Transaction, place: ActionAddress, wish: ShareAction): Promise<ActionCopyView> {
    const from = await this.streams.findOpen(transaction, place.caseId, place.streamId);
    const action = await this.actions.find(transaction, from, place.actionId, wish.version);
    const into = await this.streams.wider(transaction, place.caseId, from, wish.agencyIds);
    const made = await this.keepCopy(transaction, action, into, wish);
    const key = { streamId: from.id, actionId: action.id, intoStreamId: into.id };
    const copy = actionCopyViewOf(await transaction.rows.findOneByOrFail(ActionCopy, key));
    if (made.seq !== null) await this.tell(transaction, copy, into, made);
    return copy;
  }

  /** Sealed for the next version of the copy: that it is the next is looked at where the copy is made. */
  private async keepCopy(
    transaction: Transaction,
    action: ActionView,
    into: OpenStream,
    { sharing }: ShareAction,
  ): Promise<Made> {
    const next = (await this.actions.versionIn(transaction, into, action.id)) + 1;
    const told = { itemKind: 'action', itemId: action.id, version: next };
    const judged = await this.ages.sealed(transaction, into, told, sharing);
    const sealed = this.actions.sealedFor(into, action);
    const values = [action.streamId, action.id, action.version, into.id, next, ...sealed, judged];
    const [made] = await transaction.rows.query<[Made]>(copySql, values);
    return made;
  }

  private async tell(
    transaction: Transaction,
    copy: ActionCopyView,
    into: OpenStream,
    { seq, version, kind }: Made,
  ): Promise<void> {
    const planned = await this.actions.find(transaction, into, copy.actionId, version);
    transaction.tell('action.shared', copy, { streamId: copy.streamId, seq: copy.seq });
    transaction.tell(kind, planned, { streamId: into.id, seq: Number(seq) });
  }
}

/** What `copy_action` answers; no `seq` when it had been shared already. */
interface Made {
  readonly seq: string | null;
  readonly version: number;
  /** What it is where it went: planned; or planned anew or concluded, as it had been where it came from. */
  readonly kind: 'action.planned' | 'action.replanned' | 'action.concluded';
}

const copySql = 'select seq, version, kind from samverka.copy_action($1, $2, $3, $4, $5, $6, $7, $8)';
