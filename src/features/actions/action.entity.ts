import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActionOutcome, ActionView } from '../../contract/actions.js';
import type { Audience } from '../../contract/agencies.js';
import { bigint } from '../../platform/database/columns.js';

/** Something that somebody on the case is to do. */
@Entity('actions')
export class Action {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') task: string;
  @Column('uuid', { name: 'owner_id' }) ownerId: string;
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('timestamptz', { name: 'planned_at' }) plannedAt: Date;
  @Column('int') version: number;
  @Column('text', { nullable: true }) outcome: ActionOutcome | null;
  @Column('text', { name: 'outcome_note', nullable: true }) outcomeNote: string | null;
  @Column('timestamptz', { name: 'concluded_at', nullable: true }) concludedAt: Date | null;
  @Column('uuid', { name: 'changed_by' }) changedBy: string;
  /** Where in its stream it was last changed. */
  @Column('bigint', { transformer: bigint }) seq: number;
}

export function viewOf({ plannedAt, concludedAt, ...rest }: Action, audience: Audience): ActionView {
  return { ...rest, audience, plannedAt: plannedAt.toISOString(), concludedAt: concludedAt?.toISOString() ?? null };
}
