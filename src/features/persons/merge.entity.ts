import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Audience } from '../../contract/agencies.js';
import type { MergeView } from '../../contract/persons.js';
import { bigint } from '../../platform/database/columns.js';

/** That two persons are one. As visible as the narrower of the places in which they stand. */
@Entity('merges')
export class Merge {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('uuid', { name: 'one_stream' }) oneStream: string;
  @Column('uuid', { name: 'one_id' }) oneId: string;
  @Column('uuid', { name: 'other_stream' }) otherStream: string;
  @Column('uuid', { name: 'other_id' }) otherId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('timestamptz', { name: 'merged_at' }) at: Date;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
  @Column('uuid', { name: 'changed_by' }) changedBy: string;
  @Column('int') version: number;
  @Column('bigint', { transformer: bigint }) seq: number;
}

export function mergeViewOf(
  { at, undoneAt, version: _isSaidByUndone, ...rest }: Merge,
  { audience }: { audience: Audience },
): MergeView {
  return { ...rest, audience, at: at.toISOString(), undoneAt: undoneAt?.toISOString() ?? null };
}
