import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Language } from '../../contract/agencies.js';
import type { DeclineReason, VoiceOutcome, VoiceTheme } from '../../contract/voices.js';

/** What somebody who lives in an area has said. `said` is sealed: voice-words.ts. */
@Entity('voices')
export class Voice {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'area_id' }) areaId: string;
  @Column('text') language: Language;
  @Column('text') theme: VoiceTheme;
  @Column('bytea', { nullable: true }) said: Buffer | null;
  @Column('timestamptz', { name: 'came_at' }) cameAt: Date;
  @Column('text', { nullable: true }) outcome: VoiceOutcome | null;
  @Column('text', { nullable: true }) reason: DeclineReason | null;
  @Column('boolean', { name: 'is_redacted' }) isRedacted: boolean;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('uuid', { name: 'agency_id', nullable: true }) agencyId: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
  @Column('int') version: number;
}
