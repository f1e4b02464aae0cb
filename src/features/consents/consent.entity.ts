import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience } from '../../contract/agencies.js';
import type { ConsentGiver, ConsentInformation, ConsentView } from '../../contract/consents.js';
import { bigint } from '../../platform/database/columns.js';
import type { Field, StreamKey } from '../../platform/encryption/stream-key.js';

/** That somebody has agreed to sharing: for which agencies, what, why and how long. */
@Entity('consents')
export class Consent {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text', { array: true }) givers: ConsentGiver[];
  @Column('boolean', { name: 'is_signed' }) isSigned: boolean;
  @Column('boolean', { name: 'with_interpreter' }) withInterpreter: boolean;
  @Column('uuid', { name: 'agency_ids', array: true }) agencyIds: string[];
  @Column('text', { array: true }) information: ConsentInformation[];
  /** Sealed under the key of its stream. */
  @Column('bytea') purpose: Buffer;
  @Column('date', { name: 'valid_from' }) from: string;
  @Column('date', { name: 'valid_until' }) until: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('text', { name: 'withdrawn_by', nullable: true }) withdrawnBy: ConsentGiver | null;
  @Column('uuid', { name: 'changed_by' }) changedBy: string;
  /** Where in its stream it was last changed. */
  @Column('bigint', { transformer: bigint }) seq: number;
}

export function purposeOf(consentId: string): Field {
  return { table: 'consents', column: 'purpose', row: consentId };
}

export function viewOf(
  { recordedAt, withdrawnAt, purpose, ...rest }: Consent,
  { audience, key }: { audience: Audience; key: StreamKey },
): ConsentView {
  return {
    ...rest,
    purpose: key.open(purpose, purposeOf(rest.id)),
    audience,
    recordedAt: recordedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  };
}
