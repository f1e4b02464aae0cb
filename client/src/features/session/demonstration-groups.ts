import type { Role } from '../../../../src/contract/agencies.js';
import type { DemonstrationPerson } from '../../../../src/contract/session.js';

export const groupOrder = [
  'police',
  'social_services',
  'school',
  'independent',
  'leisure',
  'health_care',
  'victim_support',
  'communication',
  'operation',
] as const;
export type GroupName = (typeof groupOrder)[number];

/** Under which heading one of the invented people stands. */
export function groupOf({ agency, roles }: DemonstrationPerson): GroupName {
  if (roles.includes('operator')) return 'operation';
  if (roles.every((role) => role === 'communicator')) return 'communication';
  if (agency.kind === 'school' && !agency.isPublicAuthority) return 'independent';
  return agency.kind;
}

const telling: readonly Role[] = [
  'operator',
  'principal',
  'contact',
  'manager',
  'coordinator',
  'communicator',
  'caseworker',
];

/** The role that says most of what somebody does. */
export function tellingRole({ roles }: DemonstrationPerson): Role {
  return telling.find((role) => roles.includes(role)) ?? 'caseworker';
}
