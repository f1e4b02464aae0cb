import type { Sharing } from '../../../src/contract/grounds.js';
import { lawfully } from '../../support/a-wish.js';
import type { Act } from './acts.js';
import { address, audience, doing, path, version } from './finding.js';
import type { Outcome } from './outcome.js';
import type { Universe } from './universe.js';

type Performing = (universe: Universe, act: Act) => Promise<Outcome>;

/** Who does what by when, and who else comes to know of it. */
export const actionPerformings: Record<'plan' | 'replan' | 'conclude' | 'shareAction', Performing> = {
  plan: (u, act) =>
    doing(u, act).asks('POST', `${path(u, act)}/actions`, {
      id: u.id(301 + act.item),
      task: 'Ring',
      audience: audience(u, act),
      ownerId: doing(u, act).id,
      dueOn: `2027-04-0${String(act.item + 1)}`,
      sharing: sharing(u, act),
    }),
  replan: async (u, act) =>
    doing(u, act).asks('PUT', await address(u, act, 'actions', 301), {
      version: await version(u, act, 'actions', 301),
      task: 'Ring igen',
      ownerId: doing(u, act).id,
      dueOn: null,
      sharing: sharing(u, act),
    }),
  conclude: async (u, act) =>
    doing(u, act).asks('PUT', `${await address(u, act, 'actions', 301)}/outcome`, {
      version: await version(u, act, 'actions', 301),
      outcome: act.flag ? 'done' : null,
      note: null,
      sharing: act.flag ? sharing(u, act) : null,
    }),
  shareAction: async (u, act) =>
    doing(u, act).asks('POST', `${await address(u, act, 'actions', 301)}/copies`, {
      version: await version(u, act, 'actions', 301),
      agencyIds: [u.agency('otherSchool')],
      sharing: lawfully([u.agency('otherSchool')]),
    }),
};

export function sharing(universe: Universe, act: Act): Sharing | null {
  return doing(universe, act).shares(audience(universe, act));
}
