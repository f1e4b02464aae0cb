import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience } from '../../contract/agencies.js';
import type { RefusalReason, RequestOutcome, RequestView } from '../../contract/requests.js';
import { bigint } from '../../platform/database/columns.js';
import type { Field, StreamKey } from '../../platform/encryption/stream-key.js';

/** What one agency on a case asks of another. */
@Entity('requests')
export class InformationRequest {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'asked_agency_id' }) askedAgencyId: string;
  /** Sealed under the key of its stream, as are what it is for and why it was refused. */
  @Column('bytea') question: Buffer;
  @Column('bytea') purpose: Buffer;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
  @Column('int') version: number;
  @Column('text', { nullable: true }) outcome: RequestOutcome | null;
  @Column('uuid', { name: 'answer_id', nullable: true }) answerId: string | null;
  @Column('uuid', { name: 'answer_action_id', nullable: true }) answerActionId: string | null;
  @Column('text', { nullable: true }) reason: RefusalReason | null;
  @Column('bytea', { name: 'reason_note', nullable: true }) reasonNote: Buffer | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt: Date | null;
  @Column('uuid', { name: 'changed_by' }) changedBy: string;
  /** Where in its stream it was last changed. */
  @Column('bigint', { transformer: bigint }) seq: number;
}

export function questionOf(requestId: string): Field {
  return { table: 'requests', column: 'question', row: requestId };
}

export function purposeOf(requestId: string): Field {
  return { table: 'requests', column: 'purpose', row: requestId };
}

export function reasonNoteOf(requestId: string): Field {
  return { table: 'requests', column: 'reason_note', row: requestId };
}

export function viewOf(
  { askedAt, settledAt, question, purpose, reasonNote, ...rest }: InformationRequest,
  { audience, key }: { audience: Audience; key: StreamKey },
): RequestView {
  return {
    ...rest,
    question: key.open(question, questionOf(rest.id)),
    purpose: key.open(purpose, purposeOf(rest.id)),
    reasonNote: reasonNote && key.open(reasonNote, reasonNoteOf(rest.id)),
    audience,
    askedAt: askedAt.toISOString(),
    settledAt: settledAt?.toISOString() ?? null,
  };
}
