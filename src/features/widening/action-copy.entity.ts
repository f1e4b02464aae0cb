import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ActionCopyView } from '../../contract/action-copies.js';
import { bigint } from '../../platform/database/columns.js';

/** That an action was shared on. As visible as where it came from. */
@Entity('action_copies')
export class ActionCopy {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid', { name: 'action_id' }) actionId: string;
  @PrimaryColumn('uuid', { name: 'into_stream' }) intoStreamId: string;
  @Column('uuid', { name: 'case_id' }) caseId: string;
  @Column('int') version: number;
  @Column('uuid', { name: 'by_id' }) byId: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('timestamptz', { name: 'copied_at' }) at: Date;
  @Column('bigint', { transformer: bigint }) seq: number;
}

export function actionCopyViewOf({ at, ...rest }: ActionCopy): ActionCopyView {
  return { ...rest, at: at.toISOString() };
}
