import type { Audience } from '../../contract/agencies.js';

/** Whether something for these readers is to be taken along. */
export function isChosen(audiences: readonly Audience[]): (audience: Audience) => boolean {
  const chosen = new Set(audiences.map(keyOf));
  return (audience) => chosen.has(keyOf(audience));
}

/** Who may read all of it: those who may read each. Of nothing at all, my own agency. */
export function narrowestOf(audiences: readonly Audience[], own: string): Audience {
  const [first = [own], ...others] = audiences;
  return first.filter((agencyId) => others.every((audience) => audience.includes(agencyId)));
}

function keyOf(audience: Audience): string {
  return [...audience].sort().join();
}
