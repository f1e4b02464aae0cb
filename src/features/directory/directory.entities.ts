import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AgencyKind, AgencyView, PersonView } from '../../contract/agencies.js';
import type { AreaView } from '../../contract/boards.js';

@Entity('authorities')
export class Authority {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('boolean', { name: 'is_public' }) isPublic: boolean;
}

@Entity('agencies')
export class Agency {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'authority_id' }) authorityId: string;
  @Column('text') kind: AgencyKind;
  @Column('text') name: string;
  @Column('text', { name: 'short_name' }) shortName: string;
  @ManyToOne(() => Authority) @JoinColumn({ name: 'authority_id' }) authority: Authority;
}

@Entity('users')
export class User {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'agency_id' }) agencyId: string;
  @Column('text') name: string;
  @Column('text') initials: string;
  @Column('text') title: string;
}

@Entity('areas')
export class Area {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'within_id', nullable: true }) withinId: string | null;
  @Column('text') name: string;
}

export function agencyViewOf({ id, kind, name, shortName, authorityId, authority }: Agency): AgencyView {
  return { id, kind, name, shortName, authorityId, isPublicAuthority: authority.isPublic };
}

export function personViewOf({ id, agencyId, name, initials, title }: User): PersonView {
  return { id, agencyId, name, initials, title };
}

export function areaViewOf({ id, name, withinId }: Area): AreaView {
  return { id, name, withinId };
}
