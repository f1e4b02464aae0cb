import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rating, RatingChange } from '../../contract/intake.js';
import type { Field, StreamKey } from '../../platform/encryption/stream-key.js';

/** A change of how much hurry there is, with its reason. */
@Entity('matter_ratings')
export class MatterRating {
  @PrimaryColumn('uuid', { name: 'stream_id' }) streamId: string;
  @PrimaryColumn('uuid', { name: 'matter_id' }) matterId: string;
  @PrimaryColumn('int') version: number;
  @Column('text') rating: Rating;
  @Column('bytea') reason: Buffer;
  @Column('uuid', { name: 'by_id' }) byId: string;
  @Column('timestamptz') at: Date;
}

export function ratingReasonOf(matterId: string, version: number): Field {
  return { table: 'matter_ratings', column: 'reason', row: `${matterId} ${String(version)}` };
}

export function ratingViewOf(
  { matterId, version, rating, reason, byId, at }: MatterRating,
  key: StreamKey,
): RatingChange {
  return { rating, reason: key.open(reason, ratingReasonOf(matterId, version)), byId, at: at.toISOString() };
}
