import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementLevel, AgreementParty, WorkingGroup } from '../../contract/agreements.js';
import type { Theme } from '../../contract/pictures.js';

@Entity('agreements')
export class Agreement {
  @PrimaryColumn('uuid', { name: 'area_id' }) areaId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('int') version: number;
  @Column('text') level: AgreementLevel;
  @Column('uuid', { name: 'under_id', nullable: true }) underId: string | null;
  @Column('uuid', { name: 'corrects_id', nullable: true }) correctsId: string | null;
  @Column('text') title: string;
  @Column('text') purpose: string;
  @Column('int') year: number;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('date', { name: 'until_on' }) untilOn: string;
  @Column('date', { name: 'review_on' }) reviewOn: string;
  @Column('text', { array: true }) themes: Theme[];
  @Column('jsonb') groups: WorkingGroup[];
  @Column('jsonb') parties: AgreementParty[];
  @Column('boolean', { name: 'is_example', default: false }) isExample: boolean;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'begun_by' }) begunBy: string;
  @Column('timestamptz', { name: 'first_signed_at', nullable: true }) firstSignedAt: Date | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column('text', { name: 'ended_because', nullable: true }) endedBecause: string | null;
  @Column('uuid', { name: 'ended_by', nullable: true }) endedBy: string | null;
  @Column('uuid', { name: 'ended_agency_id', nullable: true }) endedAgencyId: string | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
}

/** That an agency has signed, by whom, and what she had read. */
@Entity('agreement_signatures')
export class AgreementSignature {
  @PrimaryColumn('uuid', { name: 'area_id' }) areaId: string;
  @PrimaryColumn('uuid', { name: 'agreement_id' }) agreementId: string;
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'signed_by' }) signedBy: string;
  @Column('timestamptz', { name: 'signed_at', default: () => 'now()' }) signedAt: Date;
  @Column('int') version: number;
}
