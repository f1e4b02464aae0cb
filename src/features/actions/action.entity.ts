import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActionEnd, ActionView } from '../../contract/actions.js';
import type { Audience } from '../../contract/agencies.js';
import type { WithdrawalReason } from '../../contract/withdrawals.js';
import { bigint } from '../../platform/database/columns.js';
import type { Field, StreamKey } from '../../platform/encryption/stream-key.js';

/** Something that somebody on the case is to do. */
@Entity('actions')
export class Action {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  /** Sealed under the key of its stream, as is what was said of how it went. */
  @Column('bytea') task: Buffer;
  @Column('uuid', { name: 'owner_id' }) ownerId: string;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('timestamptz', { name: 'planned_at' }) plannedAt: Date;
  @Column('int') version: number;
  @Column('text', { nullable: true }) outcome: ActionEnd | null;
  @Column('bytea', { name: 'outcome_note', nullable: true }) outcomeNote: Buffer | null;
  @Column('timestamptz', { name: 'concluded_at', nullable: true }) concludedAt: Date | null;
  @Column('uuid', { name: 'changed_by' }) changedBy: string;
  /** Of a copy: who shared it on. Nobody else makes one, and nothing else changes it: docs/decisions/0017-widening.md */
  @Column('uuid', { name: 'shared_by', nullable: true }) sharedById: string | null;
  @Column('timestamptz', { name: 'shared_at', nullable: true }) sharedAt: Date | null;
  @Column('text', { name: 'withdrawn_because', nullable: true })
  withdrawnBecause: WithdrawalReason | null;
  /** Where in its stream it was last changed. */
  @Column('bigint', { transformer: bigint }) seq: number;
}

export function taskOf(actionId: string): Field {
  return { table: 'actions', column: 'task', row: actionId };
}

export function outcomeNoteOf(actionId: string): Field {
  return { table: 'actions', column: 'outcome_note', row: actionId };
}

export function viewOf(
  { plannedAt, concludedAt, task, outcomeNote, sharedById, sharedAt, withdrawnBecause, ...rest }: Action,
  { audience, key }: { audience: Audience; key: StreamKey },
): ActionView {
  return {
    ...rest,
    task: key.open(task, taskOf(rest.id)),
    outcomeNote: outcomeNote && key.open(outcomeNote, outcomeNoteOf(rest.id)),
    audience,
    plannedAt: plannedAt.toISOString(),
    concludedAt: concludedAt?.toISOString() ?? null,
    sharedById: sharedById ?? null, // records kept before actions were shared on have none
    sharedAt: sharedAt?.toISOString() ?? null,
    withdrawnBecause: withdrawnBecause ?? null,
  };
}
