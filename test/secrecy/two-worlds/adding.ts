import type { PoliceMarks } from '../../../src/contract/persons.js';
import { aPerson } from '../../support/a-person.js';
import type { Act } from './acts.js';
import { address, audience, doing, path, version } from './finding.js';
import type { Outcome } from './outcome.js';
import { personPlans, type Universe } from './universe.js';

type Performing = (universe: Universe, act: Act) => Promise<Outcome>;

/** Some of what the police write says how sure it is, and of whom; nobody else's does. */
export function marksOf({ by, item }: Act): PoliceMarks | null {
  if (personPlans[by].agency !== 'police' || item % 2 === 0) return null;
  return { isNoSuspect: item > 1, reliability: 'mostly_reliable', accuracy: 'first_hand' };
}

/** Whom a case is about. Of the police alone she may be protected: then they are asked why they read it. */
export const personPerformings: Record<'person' | 'correctPerson' | 'dispute' | 'merge' | 'part', Performing> = {
  person: (u, act) => {
    const protection = act.flag && act.to.join() === 'police' ? 'marked' : null;
    return doing(u, act).asks('POST', `${path(u, act)}/persons`, {
      ...somebody(u, act, `Text ${String(act.item)}`),
      id: u.id(901 + act.item),
      audience: audience(u, act),
      protection,
    });
  },
  correctPerson: async (u, act) => {
    const { id: _id, audience: _audience, ...facts } = somebody(u, act, act.flag ? 'Rättad' : 'Rättad igen');
    const where = await address(u, act, 'persons', 901);
    return doing(u, act).asks('PUT', where, { ...facts, version: await version(u, act, 'persons', 901) });
  },
  dispute: async (u, act) =>
    doing(u, act).asks('POST', `${await address(u, act, 'persons', 901)}/disputes`, {
      ...{ id: u.id(951 + act.item), field: 'name', words: 'Heter inte så' },
      sharing: doing(u, act).shares(audience(u, act)),
    }),
  merge: async (u, act) => {
    const where = await address(u, act, 'persons', 901);
    return doing(u, act).asks('POST', `${where}/merges`, {
      ...{ id: u.id(971 + act.item), otherPersonId: u.id(901 + ((act.item + 1) % 3)) },
      otherStreamId: /streams\/([^/]+)/.exec(where)?.[1],
      sharing: doing(u, act).shares(audience(u, act)),
    });
  },
  part: async (u, act) => doing(u, act).asks('DELETE', await address(u, act, 'merges', 971)),
};

function somebody(u: Universe, act: Act, name: string) {
  const isPolice = personPlans[act.by].agency === 'police';
  const role = act.item === 0 ? ('victim' as const) : ('youth' as const);
  return { ...aPerson([], isPolice), role, name, sharing: doing(u, act).shares(audience(u, act)) };
}
