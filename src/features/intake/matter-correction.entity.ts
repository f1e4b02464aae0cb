import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MatterCorrection as CorrectionView } from '../../contract/intake.js';
import type { Field, StreamKey } from '../../platform/encryption/stream-key.js';

/** An assessment, a decision or an end as it stood until it was put right, and why it was: what is opened again needs no reason. */
@Entity('matter_corrections')
export class MatterCorrection {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid', { name: 'matter_id' }) matterId: string;
  @PrimaryColumn('int') version: number;
  @Column('text') kind: CorrectionView['kind'];
  @Column('text') word: CorrectionView['word'];
  @Column('bytea') text: Buffer;
  @Column('uuid', { name: 'by_id', nullable: true }) byId: string | null;
  @Column('timestamptz') at: Date;
  @Column('bytea', { nullable: true }) reason: Buffer | null;
  @Column('uuid', { name: 'corrected_by' }) correctedBy: string;
  @Column('timestamptz', { name: 'corrected_at' }) correctedAt: Date;
}

export function correctionFieldOf(column: 'text' | 'reason', matterId: string, version: number): Field {
  return { table: 'matter_corrections', column, row: `${matterId} ${String(version)}` };
}

export function correctionViewOf(correction: MatterCorrection, key: StreamKey): CorrectionView {
  const { matterId, version, kind, word, byId, at, reason, correctedBy, correctedAt } = correction;
  return {
    kind,
    word,
    text: key.open(correction.text, correctionFieldOf('text', matterId, version)),
    byId,
    at: at.toISOString(),
    reason: reason && key.open(reason, correctionFieldOf('reason', matterId, version)),
    correctedBy,
    correctedAt: correctedAt.toISOString(),
  };
}
