import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CopyView } from '../../contract/copies.js';
import { bigint } from '../../platform/database/columns.js';

/** That a note was shared on. As visible as where it came from. */
@Entity('copies')
export class Copy {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid', { name: 'note_id' }) noteId: string;
  @PrimaryColumn('uuid', { name: 'into_stream' }) intoStreamId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'by_id' }) byId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('timestamptz', { name: 'copied_at' }) at: Date;
  @Column('bigint', { transformer: bigint }) seq: number;
}

export function copyViewOf({ at, ...rest }: Copy): CopyView {
  return { ...rest, at: at.toISOString() };
}
