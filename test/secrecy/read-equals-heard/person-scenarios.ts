import type { LiveEventName } from '../../../src/contract/live.js';
import type { CasePersonView } from '../../../src/contract/persons.js';
import { lawfully } from '../../support/a-wish.js';
import { merges, parts } from '../../support/persons.js';
import { anId, type Cast } from './cast.js';
import type { Scenario } from './scenario.js';

/** Whom the case is about: for the police alone, for them and the school, for all. */
const audiences = [
  ({ police }: Cast) => [police],
  ({ police, school }: Cast) => [police, school].sort(),
  ({ police, school, social }: Cast) => [police, school, social].sort(),
];
const forAll = (happens: (cast: Cast, audience: string[]) => Promise<unknown>, isAdded = true): Scenario[] =>
  audiences.map((audience) => ({
    ...(isAdded ? { before: (cast: Cast) => cast.person('officer').adds(cast.caseId, audience(cast)) } : {}),
    happens: (cast: Cast) => happens(cast, audience(cast)),
  }));

export const personScenarios: Record<Extract<LiveEventName, `person.${string}`>, Scenario[]> = {
  'person.added': forAll((cast, audience) => cast.person('officer').adds(cast.caseId, audience), false),
  'person.corrected': forAll(async (cast, audience) => {
    const { role, identityKind, number, address, phone, protection, marks } = await personIn(cast);
    const facts = { role, identityKind, number, address, phone, protection, marks };
    const sharing = cast.person('officer').shares(audience);
    await changes(cast, 'PUT', '', { ...facts, name: 'En annan', version: 1, sharing });
  }),
  'person.withdrawn': forAll((cast) => changes(cast, 'PUT', '/withdrawal', { version: 1, reason: 'wrong_case' })),
  'person.disputed': forAll((cast, audience) => {
    const said = { id: anId(), field: 'name', words: 'Heter inte så' };
    return changes(cast, 'POST', '/disputes', { ...said, sharing: cast.person('officer').shares(audience) });
  }),
  'person.merged': [
    ...audiences.map((audience) => ({
      before: (cast: Cast) => addTwo(cast, audience(cast), audience(cast)),
      happens: mergeTwo,
    })),
    // Told to those who read both, and to nobody else.
    { before: (cast) => addTwo(cast, [cast.police], [cast.police, cast.school].sort()), happens: mergeTwo },
    {
      before: (cast) => addTwo(cast, [cast.police, cast.social].sort(), [cast.police, cast.school].sort()),
      happens: mergeTwo,
    },
  ],
  'person.parted': audiences.map((audience) => ({
    before: async (cast: Cast) => {
      await addTwo(cast, audience(cast), audience(cast));
      await mergeTwo(cast);
    },
    happens: async (cast: Cast) => {
      const [merge] = (await cast.person('officer').reads(cast.caseId)).merges;
      await parts(cast.person('officer'), merge!);
    },
  })),
  'person.shared': [
    {
      before: (cast) => cast.person('officer').adds(cast.caseId, [cast.police]),
      happens: (cast) => {
        const to = { agencyIds: [cast.school], sharing: lawfully([cast.school]) };
        return changes(cast, 'POST', '/copies', { version: 1, ...to });
      },
    },
  ],
};

async function addTwo(cast: Cast, ...readers: [string[], string[]]): Promise<void> {
  for (const audience of readers) await cast.person('officer').adds(cast.caseId, audience);
}

async function mergeTwo(cast: Cast): Promise<void> {
  const officer = cast.person('officer');
  const [one, other] = (await officer.reads(cast.caseId)).persons;
  await merges(officer, one!, other!);
}

async function personIn(cast: Cast): Promise<CasePersonView> {
  const [person] = (await cast.person('officer').reads(cast.caseId)).persons;
  if (person === undefined) throw new Error('nobody to change');
  return person;
}

async function changes(cast: Cast, method: 'PUT' | 'POST', how: string, body: object): Promise<unknown> {
  const { streamId, id } = await personIn(cast);
  return cast.person('officer').does(method, `/api/cases/${cast.caseId}/streams/${streamId}/persons/${id}${how}`, body);
}
