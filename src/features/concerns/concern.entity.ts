import { Column, Entity, PrimaryColumn } from 'typeorm';
import type {
  ConcernAnswer,
  ConcernContent,
  ConcernForm,
  ConcernKind,
  ConcernReceipt,
  ConcernReporter,
  ConcernStanding,
  ReportedChild,
  Urgency,
} from '../../contract/concerns.js';
import type { Field, StreamKey } from '../../platform/encryption/stream-key.js';

/** A concern as it was raised. What it says is sealed; how far it has come is told to whoever raised it, and no more. */
@Entity('concerns')
export class Concern {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'stream_id' }) streamId: string;
  @Column('uuid', { name: 'intake_id' }) intakeId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'reporter_id' }) reporterId: string;
  @Column('text') code: string;
  @Column('text') form: ConcernForm;
  @Column('text') kind: ConcernKind;
  @Column('text') urgency: Urgency;
  @Column('boolean', { name: 'wants_answer' }) wantsAnswer: boolean;
  @Column('bytea', { nullable: true }) child: Buffer | null;
  @Column('bytea') content: Buffer;
  @Column('timestamptz', { name: 'raised_at' }) raisedAt: Date;
  @Column('text') standing: ConcernStanding;
  @Column('text', { nullable: true }) answer: ConcernAnswer | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt: Date | null;
}

/** What is sealed as one: what she said, and how she signed it. */
export interface SignedContent extends ConcernContent {
  reporter: ConcernReporter;
}

export function sealedChild(child: ReportedChild | null, concernId: string, key: StreamKey): Buffer | null {
  return child && key.seal(JSON.stringify(child), childOf(concernId));
}

export function sealedContent(content: SignedContent, concernId: string, key: StreamKey): Buffer {
  return key.seal(JSON.stringify(content), contentOf(concernId));
}

export function openedChild({ id, child }: Concern, key: StreamKey): ReportedChild | null {
  return child && (JSON.parse(key.open(child, childOf(id))) as ReportedChild);
}

export function openedContent({ id, content }: Concern, key: StreamKey): SignedContent {
  return JSON.parse(key.open(content, contentOf(id))) as SignedContent;
}

/** What a phone may show too. */
export function receiptOf(
  concern: Omit<Concern, 'streamId' | 'reporterId' | 'child' | 'content'>,
  messages: number,
): ConcernReceipt {
  const { id, code, intakeId, form, kind, standing, wantsAnswer, answer, raisedAt, answeredAt } = concern;
  const times = { raisedAt: raisedAt.toISOString(), answeredAt: answeredAt?.toISOString() ?? null };
  return { id, code, intakeId, form, kind, standing, wantsAnswer, answer, messages, ...times };
}

function childOf(concernId: string): Field {
  return { table: 'concerns', column: 'child', row: concernId };
}

function contentOf(concernId: string): Field {
  return { table: 'concerns', column: 'content', row: concernId };
}
