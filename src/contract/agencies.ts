/** What kind of party sits at the table: decides words on screen and, later, which legal grounds reach it. */
export const agencyKinds = ['police', 'social_services', 'school', 'leisure', 'health_care', 'victim_support'] as const;
/** `operation` is whoever runs the system: it sits at no table and reads no case. */
export type AgencyKind = (typeof agencyKinds)[number] | 'operation';

/** What a person may do in her agency. Never what she may see. */
export const roles = [
  'caseworker',
  'coordinator',
  'contact',
  'principal',
  'manager',
  'communicator',
  'operator',
] as const;
export type Role = (typeof roles)[number];

/** Who writes in cases: in practice everybody who works with them. */
export const writingRoles: readonly Role[] = ['caseworker', 'coordinator', 'contact', 'principal'];

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

/** The agencies that may read something: ids, sorted, never empty. */
export type Audience = string[];

/** A party at the table: one police area, one district's social services, one school. */
export interface AgencyView {
  id: string;
  kind: AgencyKind;
  name: string;
  /** Short enough for a tag: "Åkeshov". */
  shortName: string;
  authorityId: string;
  /** Whether the authority it belongs to is a public one: an independent school is not. */
  isPublicAuthority: boolean;
}

/** Someone who works at an agency. */
export interface PersonView {
  id: string;
  agencyId: string;
  name: string;
  /** Two or three letters, for the round sign beside what she wrote. */
  initials: string;
  /** What she is at work: "Kommunpolis". */
  title: string;
}
