import { BadRequestException, HttpStatus, Injectable, NotFoundException } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { writingRoles } from '../../contract/agencies.js';
import type { ActionView, ConcludeAction, PlanAction, ReplanAction } from '../../contract/actions.js';
import type { Sharing } from '../../contract/grounds.js';
import { changeVersion } from '../../platform/database/change-version.js';
import { Database } from '../../platform/database/database.js';
import type { Transaction } from '../../platform/database/transaction.js';
import { ProblemException } from '../../platform/http/problem-codes.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CardFacesService } from '../cases/card-faces.service.js';
import { DisclosuresService } from '../disclosures/disclosures.service.js';
import { type OpenStream, StreamsService } from '../streams/streams.service.js';
import { Action, outcomeNoteOf, taskOf, viewOf } from './action.entity.js';

/** Where an action stands: its id is only unique in its stream. */
export interface ActionAddress {
  readonly caseId: string;
  readonly streamId: string;
  readonly actionId: string;
}

/** What is to be done, by whom and when, and how it went. */
@Injectable()
export class ActionsService {
  constructor(
    private readonly database: Database,
    private readonly faces: CardFacesService,
    private readonly streams: StreamsService,
    private readonly disclosures: DisclosuresService,
  ) {}

  /** Kept once, told once and answered alike, however often it is sent. */
  plan(viewer: Viewer, caseId: string, { audience, sharing, ...plan }: PlanAction): Promise<ActionView> {
    return this.writing(viewer, caseId, plan.task, async (transaction) => {
      const stream = await this.streams.toWrite(transaction, caseId, audience);
      await mustRead(transaction, caseId, stream, plan.ownerId);
      const kept = await transaction.rows.findOneBy(Action, { streamId: stream.id, id: plan.id });
      if (kept !== null) return sameWrite(transaction, viewOf(kept, stream), plan.task);
      return this.keep(transaction, stream, { ...plan, caseId }, sharing);
    });
  }

  replan(viewer: Viewer, address: ActionAddress, how: ReplanAction): Promise<ActionView> {
    const { version, sharing, task, ...changes } = how;
    return this.writing(viewer, address.caseId, task, async (transaction) => {
      const stream = await this.streams.findOpen(transaction, address.caseId, address.streamId);
      await mustRead(transaction, address.caseId, stream, changes.ownerId);
      return this.change(transaction, stream, { ...address, version, sharing }, (before) => ({
        ...changes,
        task: stream.key.sealAnew(task, taskOf(before.id), before.task),
      }));
    });
  }

  conclude(viewer: Viewer, address: ActionAddress, how: ConcludeAction): Promise<ActionView> {
    const { outcome, note, ...on } = how;
    return this.writing(viewer, address.caseId, note ?? '', async (transaction) => {
      const stream = await this.streams.findOpen(transaction, address.caseId, address.streamId);
      const concludedAt = outcome === null ? null : new Date();
      return this.change(transaction, stream, { ...address, ...on }, ({ id, outcomeNote }) => ({
        outcome,
        outcomeNote: note === null ? null : stream.key.sealAnew(note, outcomeNoteOf(id), outcomeNote),
        concludedAt,
      }));
    });
  }

  /** Open actions of hers go to another, each only if that one may read it: as part of something larger. Copies stay as they were shared. */
  async handOver(transaction: Transaction, caseId: string, ids: readonly string[], toId: string): Promise<void> {
    const { viewerId } = transaction.entered;
    const where = { caseId, id: In([...ids]), ownerId: viewerId, outcome: IsNull(), sharedById: IsNull() };
    const mine = await transaction.rows.find(Action, { where, order: { streamId: 'ASC', id: 'ASC' } });
    for (const { streamId, id, version } of mine) {
      const stream = await this.streams.findOpen(transaction, caseId, streamId);
      await mustRead(transaction, caseId, stream, toId);
      const on = { caseId, streamId, actionId: id, version, sharing: null };
      await this.change(transaction, stream, on, () => ({ ownerId: toId }));
    }
  }

  private writing<T>(
    viewer: Viewer,
    caseId: string,
    text: string,
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.database.as({ ...viewer, caseId }, async (transaction) => {
      const { boardId } = await this.faces.findOpen(transaction, caseId);
      transaction.mustBe(...writingRoles);
      await this.faces.refusePersons(transaction, boardId, text);
      return work(transaction);
    });
  }

  private async keep(
    transaction: Transaction,
    stream: OpenStream,
    plan: Omit<PlanAction, 'audience' | 'sharing'> & { caseId: string },
    sharing: Sharing | null,
  ): Promise<ActionView> {
    const { viewerId, agencyId } = transaction.entered;
    await this.disclosures.share(transaction, stream, { itemKind: 'action', itemId: plan.id, version: 1 }, sharing);
    const at = await transaction.advance(stream.id, { kind: 'action.planned', itemId: plan.id, toId: plan.ownerId });
    const action = transaction.rows.create(Action, {
      ...plan,
      ...at,
      ...asPlanned,
      authorId: viewerId,
      changedBy: viewerId,
      agencyId,
      plannedAt: new Date(),
      task: stream.key.seal(plan.task, taskOf(plan.id)),
    });
    await transaction.rows.insert(Action, action);
    const view = viewOf(action, stream);
    transaction.tell('action.planned', view, at);
    return view;
  }

  private async change(
    transaction: Transaction,
    stream: OpenStream,
    on: ActionAddress & Pick<ReplanAction, 'version' | 'sharing'>,
    changesTo: (before: Action) => Partial<Action>,
  ): Promise<ActionView> {
    const key = { streamId: stream.id, id: on.actionId };
    const before = await transaction.rows.findOneBy(Action, key);
    if (before === null) throw new NotFoundException();
    if (before.sharedById !== null) throw new ProblemException(HttpStatus.CONFLICT, 'action-copied');
    if (before.version !== on.version) throw changed(before, stream);
    const changes = changesTo(before);
    await this.disclose(transaction, stream, on, says(before, changes));
    const happened = happeningOf(before, changes);
    const at = await transaction.advance(stream.id, happened);
    const refusal = (standing: Action) => changed(standing, stream);
    const action = await changeVersion(transaction, Action, before, { changes, at, refusal });
    const view = viewOf(action, stream);
    transaction.tell(happened.kind, view, at);
    return view;
  }

  private disclose(
    transaction: Transaction,
    stream: OpenStream,
    { actionId: itemId, version, sharing }: ActionAddress & Pick<ReplanAction, 'version' | 'sharing'>,
    isSaid: boolean,
  ): Promise<void> {
    const told = { itemKind: 'action', itemId, version: version + 1 } as const;
    if (isSaid || sharing !== null) return this.disclosures.share(transaction, stream, told, sharing);
    return this.disclosures.renew(transaction, stream, told);
  }
}

const asPlanned = { version: 1, outcome: null, outcomeNote: null, concludedAt: null };

/** Whether its readers are told anything in words (`sealAnew` leaves what says the same); who has it now, and that it is open again, is nothing of the kind. */
function says(before: Action, after: Partial<Action>): boolean {
  return (['task', 'outcome', 'outcomeNote'] as const).some((part) => (after[part] ?? before[part]) !== before[part]);
}

function changed(action: Action, stream: OpenStream): ProblemException {
  return new ProblemException(HttpStatus.CONFLICT, 'action-changed', { current: viewOf(action, stream) });
}

/** How it went, or what is planned anew; from whom to whom, where it has changed hands. */
function happeningOf({ id: itemId, ownerId: fromId }: Action, { concludedAt, outcome, ownerId }: Partial<Action>) {
  const word = outcome == null ? {} : { toWord: outcome };
  if (concludedAt !== undefined) return { kind: 'action.concluded', itemId, ...word } as const;
  const hands = ownerId === undefined || ownerId === fromId ? {} : { fromId, toId: ownerId };
  return { kind: 'action.replanned', itemId, ...hands } as const;
}

/** Nobody is given something to do that she cannot see. */
async function mustRead(
  { rows }: Transaction,
  caseId: string,
  { audience }: OpenStream,
  ownerId: string,
): Promise<void> {
  const sql = 'select from samverka.case_members where case_id = $1 and user_id = $2 and agency_id = any ($3)';
  if ((await rows.query<unknown[]>(sql, [caseId, ownerId, audience])).length === 0) throw new BadRequestException();
}

/** The action as it was kept the first time, for a client that never got our answer. */
function sameWrite({ entered }: Transaction, kept: ActionView, task: string): ActionView {
  if (kept.authorId === entered.viewerId && (kept.task === task || kept.version > 1)) return kept;
  throw new ProblemException(HttpStatus.CONFLICT, 'id-taken');
}
