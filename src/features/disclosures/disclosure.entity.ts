import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An act by which one version of something became readable to other agencies. As visible as where it was put. */
@Entity('disclosures')
export class Disclosure {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'item_kind' }) itemKind: 'case' | 'note' | 'action' | 'consent';
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'from_agency' }) fromAgency: string;
  @Column('uuid', { name: 'to_agencies', array: true }) toAgencies: string[];
  @Column('uuid', { name: 'decided_by' }) decidedBy: string;
}
