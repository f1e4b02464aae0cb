import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConcernAnswer, ConcernForm, ConcernKind, Urgency } from '../../contract/concerns.js';
import type { MatterOutcome, MatterRow, ProtectionWord, Rating } from '../../contract/intake.js';
import { bigint } from '../../platform/database/columns.js';
import type { Field } from '../../platform/encryption/stream-key.js';

/** A concern as the intake works with it. Reasons are sealed under the key of the intake's stream. */
@Entity('matters')
export class Matter {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'intake_id' }) intakeId: string;
  @Column('uuid', { name: 'from_agency_id' }) fromAgencyId: string;
  @Column('text') code: string;
  @Column('text') form: ConcernForm;
  @Column('text') kind: ConcernKind;
  @Column('text') urgency: Urgency;
  @Column('boolean', { name: 'wants_answer' }) wantsAnswer: boolean;
  @Column('timestamptz', { name: 'received_at' }) receivedAt: Date;
  @Column('timestamptz', { name: 'asked_at', nullable: true }) askedAt: Date | null;
  @Column('timestamptz', { name: 'replied_at', nullable: true }) repliedAt: Date | null;
  @Column('uuid', { name: 'assignee_id', nullable: true }) assigneeId: string | null;
  @Column('text', { nullable: true }) rating: Rating | null;
  @Column('bytea', { nullable: true }) protection: Buffer | null;
  @Column('boolean', { name: 'needs_protection', nullable: true }) needsProtection: boolean | null;
  @Column('uuid', { name: 'protection_by', nullable: true }) protectionBy: string | null;
  @Column('timestamptz', { name: 'protection_at', nullable: true }) protectionAt: Date | null;
  @Column('text', { nullable: true }) decision: ConcernAnswer | null;
  @Column('bytea', { name: 'decision_reason', nullable: true }) decisionReason: Buffer | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('date', { name: 'extended_until', nullable: true }) extendedUntil: string | null;
  @Column('bytea', { name: 'extension_reason', nullable: true }) extensionReason: Buffer | null;
  @Column('timestamptz', { name: 'inquiry_closed_at', nullable: true }) inquiryClosedAt: Date | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
  @Column('text', { nullable: true }) outcome: MatterOutcome | null;
  @Column('bytea', { name: 'outcome_reason', nullable: true }) outcomeReason: Buffer | null;
  @Column('uuid', { name: 'case_id', nullable: true }) caseId: string | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  /** The last day of the clock that is due first. Null when none runs. */
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('int') messages: number;
  @Column('int') version: number;
  @Column('uuid', { name: 'changed_by', nullable: true }) changedBy: string | null;
  /** Where in the intake's stream it was last changed. */
  @Column('bigint', { transformer: bigint }) seq: number;
}

export type SealedReason = 'protection' | 'decision_reason' | 'extension_reason' | 'outcome_reason';

export function reasonOf(column: SealedReason, matterId: string): Field {
  return { table: 'matters', column, row: matterId };
}

/** As history and corrections say it. */
export function wordOf(needsProtection: boolean): ProtectionWord {
  return needsProtection ? 'needed' : 'not_needed';
}

export function rowOf(matter: Matter): MatterRow {
  const { id, code, form, kind, urgency, fromAgencyId, assigneeId, rating, decision, wantsAnswer } = matter;
  const { extendedUntil, outcome, messages, version, changedBy } = matter;
  const said = { id, code, form, kind, urgency, fromAgencyId, assigneeId, rating, decision, wantsAnswer };
  return { ...said, extendedUntil, outcome, messages, version, changedBy, ...timesOf(matter) };
}

function timesOf(matter: Matter) {
  const { receivedAt, askedAt, repliedAt, protectionAt, decidedAt, answeredAt, inquiryClosedAt, closedAt } = matter;
  return {
    receivedAt: receivedAt.toISOString(),
    askedAt: timeOf(askedAt),
    repliedAt: timeOf(repliedAt),
    protectionAt: timeOf(protectionAt),
    decidedAt: timeOf(decidedAt),
    answeredAt: timeOf(answeredAt),
    inquiryClosedAt: timeOf(inquiryClosedAt),
    closedAt: timeOf(closedAt),
  };
}

function timeOf(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
