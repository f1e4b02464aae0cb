import type { Asker } from './who.js';
import { type Cast, type Ids, phoneWith } from './cast.js';
import { hidden, type Section } from './place.js';
import * as whoMay from './who-may.js';

/** Phones: of each asker, of a colleague, and far away. */
export interface Phones {
  readonly hers: Readonly<Record<string, Ids>>;
  readonly colleague: Ids;
  readonly farAway: Ids;
}

export async function phonesOf({ scene, askers, others }: Cast): Promise<Phones> {
  const hers: Record<string, Ids> = {};
  for (const [role, person] of Object.entries(askers))
    if (person.id !== '') hers[role] = { phoneId: await phoneWith(scene, person) };
  const [colleague, farAway] = [others.colleague, others.farAway];
  return {
    hers,
    colleague: { phoneId: await phoneWith(scene, colleague) },
    farAway: { phoneId: await phoneWith(scene, farAway) },
  };
}

/** Nobody is told of a phone that she may not end. */
export function sectionOfPhones({ phones }: { readonly phones: Phones }): Section {
  const { hers, colleague, farAway } = phones;
  const itself = ['phoneId'];
  const own = (asker: Asker) => hers[asker] ?? colleague;
  const places = {
    hers: [{ ...hidden('hers', {}, itself), ids: own }],
    ours: [hidden('a colleague’s', colleague, itself)],
    foreign: [hidden('another agency’s', farAway, itself)],
  };
  return { name: 'phones', lines: whoMay.phones, places };
}
