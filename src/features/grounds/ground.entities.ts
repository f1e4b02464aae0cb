import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';
import type { GroundQuestion, GroundView, ToldKind } from '../../contract/grounds.js';

@Entity('legal_grounds')
export class LegalGround {
  @PrimaryColumn('text') id: string;
  @Column('int') place: number;
  @Column('text') provision: string;
  @Column('boolean', { name: 'is_interpretation' }) isInterpretation: boolean;
  @Column('int', { name: 'under_age', nullable: true }) underAge: number | null;
  @Column('text', { name: 'for_kinds', array: true, nullable: true }) forKinds: ToldKind[] | null;
  @Column('boolean', { name: 'needs_consent' }) needsConsent: boolean;
  @Column('jsonb') words: GroundView['words'];
  @OneToMany(() => LegalGroundQuestion, ({ ground }) => ground) questions: LegalGroundQuestion[];
}

@Entity('legal_ground_questions')
export class LegalGroundQuestion {
  @PrimaryColumn('text', { name: 'ground_id' }) groundId: string;
  @PrimaryColumn('text') key: string;
  @Column('int') place: number;
  @Column('boolean', { name: 'must_be' }) mustBe: boolean;
  @Column('jsonb') words: GroundQuestion['words'];
  @ManyToOne(() => LegalGround, ({ questions }) => questions)
  @JoinColumn({ name: 'ground_id' })
  ground: LegalGround;
}

export function groundViewOf({ place: _place, questions, ...ground }: LegalGround): GroundView {
  return { ...ground, questions: questions.map(({ key, mustBe, words }) => ({ key, mustBe, words })) };
}
