import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Accuracy, IdentityKind, PersonRole, Protection, Reliability } from '../../contract/persons.js';
import type { WithdrawalReason } from '../../contract/withdrawals.js';
import { bigint } from '../../platform/database/columns.js';

/** What is kept of somebody, now and before: what names her is sealed under the key of the stream. */
class KeptFacts {
  @Column('text') role: PersonRole;
  @Column('bytea') name: Buffer;
  @Column('text', { name: 'identity_kind' }) identityKind: IdentityKind;
  @Column('bytea', { nullable: true }) number: Buffer | null;
  @Column('bytea', { nullable: true }) address: Buffer | null;
  @Column('bytea', { nullable: true }) phone: Buffer | null;
  @Column('text', { nullable: true }) protection: Protection | null;
  @Column('boolean', { name: 'is_no_suspect', nullable: true }) isNoSuspect: boolean | null;
  @Column('text', { nullable: true }) reliability: Reliability | null;
  @Column('text', { nullable: true }) accuracy: Accuracy | null;
  @Column('uuid', { name: 'changed_by' }) changedBy: string;
}

export type SealedFacts = Omit<KeptFacts, 'changedBy'>;

/** Somebody whom a case is about. */
@Entity('persons')
export class CasePerson extends KeptFacts {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('timestamptz', { name: 'added_at' }) addedAt: Date;
  @Column('int') version: number;
  @Column('timestamptz', { name: 'corrected_at', nullable: true }) correctedAt: Date | null;
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true }) withdrawnAt: Date | null;
  @Column('bytea', { name: 'withdrawal_reason', nullable: true }) withdrawalReason: Buffer | null;
  @Column('text', { name: 'withdrawn_because', nullable: true }) withdrawnBecause: WithdrawalReason | null;
  @Column('uuid', { name: 'shared_by', nullable: true }) sharedById: string | null;
  @Column('timestamptz', { name: 'shared_at', nullable: true }) sharedAt: Date | null;
  /** What it is found by, side by side with the agencies that find it so. Written only. */
  @Column('uuid', { name: 'term_agencies', array: true, select: false }) termAgencies: string[];
  @Column('bytea', { array: true, select: false }) terms: Buffer[];
  /** Where in its stream it was last changed. */
  @Column('bigint', { transformer: bigint }) seq: number;
}

/** How a person stood, and stood before each correction. The database keeps them: a trigger on `persons`. */
@Entity('person_versions')
export class PersonVersion extends KeptFacts {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  @PrimaryColumn('int') version: number;
  @Column('timestamptz', { name: 'kept_at' }) keptAt: Date;
}
