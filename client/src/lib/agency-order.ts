import type { AgencyKind, AgencyView } from '../../../src/contract/agencies.js';

const kinds: readonly AgencyKind[] = [
  'police',
  'social_services',
  'school',
  'leisure',
  'health_care',
  'victim_support',
  'operation',
];

/** Always police, social services, school …: ids are random, and would shuffle them from case to case. */
export function byKind(one: AgencyView, other: AgencyView): number {
  return kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || one.shortName.localeCompare(other.shortName, 'sv');
}

/** The same, of whatever belongs to an agency. */
export function byAgency(one: { agency: AgencyView }, other: { agency: AgencyView }): number {
  return byKind(one.agency, other.agency);
}
