import type { PersonFacts } from '../../../contract/persons.js';
import { mainSchool } from './agencies.js';

/** Whom an invented case is about. Numbers are of Skatteverket's for tests, telephones of PTS's for fiction: nobody has them. */
export interface WorldPersonOfCase extends Partial<PersonFacts> {
  readonly by: string;
  /** Keys of the agencies that read it; her own where left out. */
  readonly to?: readonly string[];
  readonly role: PersonFacts['role'];
  readonly name: string;
}

const ps = ['police', 'social'];
const pss = ['police', 'social', mainSchool];
const seen = { marks: { isNoSuspect: true, reliability: 'reliable', accuracy: 'first_hand' } } as const;
const heard = { marks: { isNoSuspect: false, reliability: 'not_assessed', accuracy: 'uncorroborated' } } as const;

/** By the code of the case. */
export const persons: Readonly<Record<string, readonly WorldPersonOfCase[]>> = {
  'K7F-2QX': [
    { by: 'MS', to: pss, role: 'youth', name: 'Elias Norling' },
    { by: 'JN', role: 'youth', name: 'Elias Norling', ...seen },
    { by: 'SR', role: 'guardian', name: 'Annika Norling', phone: '070-174 06 05' },
    { by: 'AE', role: 'other', name: 'Okänd man i mörk bil', ...heard },
  ],
  'X2D-7PF': [
    {
      by: 'JN',
      to: ps,
      role: 'victim',
      name: 'Maja Strömvall',
      identityKind: 'personnummer',
      number: '990820-2394',
      ...seen,
    },
  ],
  'B5C-3KW': [
    { by: 'SR', role: 'victim', name: 'Sofia Blomgren', protection: 'registered_elsewhere' },
    { by: 'SR', role: 'child', name: 'Nora Blomgren', protection: 'registered_elsewhere' },
  ],
};
