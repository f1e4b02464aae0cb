import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Theme, ImportView } from '../../contract/pictures.js';

@Entity('area_populations')
export class AreaPopulation {
  @PrimaryColumn('uuid', { name: 'area_id' }) areaId: string;
  @PrimaryColumn('int') year: number;
  @Column('int') people: number;
  @Column('text') source: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('timestamptz', { name: 'brought_at', default: () => 'now()' }) broughtAt: Date;
}

/** What an agency has put into the joint picture of a theme, and what it says of it. */
@Entity('picture_contributions')
export class PictureContribution {
  @PrimaryColumn('uuid', { name: 'area_id' }) areaId: string;
  @PrimaryColumn('int') year: number;
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId: string;
  @PrimaryColumn('text') theme: Theme;
  @Column('text') words: string;
  @Column('timestamptz', { name: 'put_at' }) putAt: Date;
}

@Entity('focus_weights')
export class FocusWeights {
  @PrimaryColumn('uuid', { name: 'area_id' }) areaId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('date', { name: 'from_on' }) fromOn: string;
  @Column('int') common: number;
  @Column('int') worrying: number;
  @Column('int') trend: number;
  @Column('int', { name: 'asked_for' }) askedFor: number;
  @Column('text') reason: string;
  @Column('uuid', { name: 'set_by' }) setBy: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('timestamptz', { name: 'set_at', default: () => 'now()' }) setAt: Date;
}

@Entity('focus_analyses')
export class FocusAnalysis {
  @PrimaryColumn('uuid', { name: 'area_id' }) areaId: string;
  @PrimaryColumn('int') year: number;
  @PrimaryColumn('text') theme: Theme;
  @Column('int') version: number;
  @Column('int', { nullable: true }) place: number | null;
  @Column('text') problem: string;
  @Column('text', { name: 'where_when' }) whereWhen: string;
  @Column('text') affected: string;
  @Column('text') causes: string;
  @Column('text', { name: 'done_so_far', nullable: true }) doneSoFar: string | null;
}

/** A file of figures that was brought in as one. */
@Entity('observation_imports')
export class ObservationImport {
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId: string;
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'area_id' }) areaId: string;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('text') name: string;
  @Column('int') brought: number;
  @Column('timestamptz', { name: 'brought_at', default: () => 'now()' }) broughtAt: Date;
  @Column('timestamptz', { name: 'undone_at', nullable: true }) undoneAt: Date | null;
}

export function importViewOf({ id, name, brought, broughtAt, undoneAt }: ObservationImport): ImportView {
  return { id, name, brought, broughtAt: broughtAt.toISOString(), undoneAt: undoneAt?.toISOString() ?? null };
}
