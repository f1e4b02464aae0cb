import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClosureReason } from '../../contract/cards.js';

/** A case. Nothing in it can be changed by an act that some of its readers may not see. */
@Entity('case_files')
export class CaseFile {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'board_id' }) boardId: string;
  /** Where its card is told: the stream of all agencies that take part. */
  @Column('uuid', { name: 'stream_id' }) streamId: string;
  @Column('text') code: string;
  /** Null only while the case is being opened. */
  @Column('bytea', { nullable: true }) title: Buffer | null;
  /** Under which stream's key: of the one on which its card is told, or of a wider one before it. */
  @Column('uuid', { name: 'sealed_in', nullable: true }) sealedIn: string | null;
  @Column('text') stage: string;
  @Column('uuid', { name: 'area_id', nullable: true }) areaId: string | null;
  @Column('text', { array: true }) labels: string[];
  @Column('date', { name: 'due_on', nullable: true }) dueOn: string | null;
  @Column('uuid', { name: 'responsible_id', nullable: true }) responsibleId: string | null;
  @Column('boolean', { name: 'is_restricted' }) isRestricted: boolean;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @Column('text', { name: 'closed_because', nullable: true }) closedBecause: ClosureReason | null;
  @Column('uuid') revision: string;
}
