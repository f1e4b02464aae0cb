import type { SessionView } from '../../../../src/contract/session.js';

/** Whoever works with children raises concerns; social services are whom they are raised with. */
export function mayRaise({ roles, agency }: SessionView): boolean {
  const isRaising = roles.some((role) => ['contact', 'principal', 'caseworker', 'coordinator'].includes(role));
  return isRaising && agency.kind !== 'social_services' && agency.kind !== 'operation';
}
