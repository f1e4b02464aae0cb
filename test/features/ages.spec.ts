import type { GroundsView, GroundUse } from '../../src/contract/grounds.js';
import type { CardFace } from '../../src/contract/cards.js';
import type { CasePersonView } from '../../src/contract/persons.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { withdraws } from '../support/persons.js';

/** Serials from 980 on are given to nobody. Born in 1999, 2007 and 2017: over 21, between 18 and 21 until 2028, and a child. */
const numbers = { adult: '19990820-9811', youth: '20070101-9812', child: '20170101-9810' };

let scene: Scene;
let socialWorker: Person;
let officer: Person;
let card: CardFace;

beforeAll(async () => {
  scene = await Scene.begin();
  socialWorker = await scene.on(scene.social);
  officer = await scene.on(scene.police);
});
afterAll(() => scene.world.end());
beforeEach(async () => {
  card = await socialWorker.opens(scene.board, { agencyIds: [scene.police] });
});

const about = (by: Person, role: string, number: string | null, audience = [by.agencyId]): Promise<CasePersonView> =>
  by.adds(card.caseId, audience, {
    role: role as 'youth',
    ...(number === null ? {} : { identityKind: 'personnummer', number }),
  });

async function reaches(person: Person, agencyId: string, groundId: string): Promise<'offered' | 'outgrown' | 'never'> {
  const { offers } = await person.does<GroundsView>('GET', `/api/cases/${card.caseId}/grounds`);
  const offer = offers.find((each) => each.agencyId === agencyId);
  if (offer?.groundIds.includes(groundId)) return 'offered';
  return offer?.outgrownIds.includes(groundId) ? 'outgrown' : 'never';
}
const youthAtRisk = () => reaches(socialWorker, scene.police, 'youth_at_risk');

function tells(answers: Record<string, boolean>, groundId = 'youth_at_risk') {
  const use: GroundUse = { groundId, agencyIds: [scene.police], consentId: null, answers };
  const audience = [scene.police, scene.social].sort();
  const sharing = { assessment: 'Inför kvällen', uses: [use] };
  const note = { id: crypto.randomUUID(), body: 'Ord', audience, sharing };
  return socialWorker.meets('POST', `/api/cases/${card.caseId}/notes`, note);
}
const rightly = { under_age: true, concrete: true, unsuitable: false, past_crime: false };

describe('a ground for the young', () => {
  it('is offered while nobody’s age is known, and asks', async () => {
    expect(await youthAtRisk()).toBe('offered');
    await about(socialWorker, 'youth', null);
    expect(await youthAtRisk()).toBe('offered');
    expect((await tells(rightly)).status).toBe(201);
  });

  it('is offered of somebody young enough', async () => {
    await about(socialWorker, 'youth', numbers.youth);
    expect(await youthAtRisk()).toBe('offered');
    expect((await tells(rightly)).status).toBe(201);
  });

  it('is not offered of somebody too old, nor taken, whatever is answered', async () => {
    await about(socialWorker, 'youth', numbers.adult);
    expect(await youthAtRisk()).toBe('outgrown');
    expect(await tells(rightly)).toEqual({ status: 422, code: 'ground-unfit' });
  });

  it('goes by the youngest, and by nobody where one of them is not known', async () => {
    await about(socialWorker, 'youth', numbers.adult);
    await about(socialWorker, 'youth', numbers.youth);
    expect(await youthAtRisk()).toBe('offered');
    expect(await reaches(socialWorker, scene.police, 'crime_against_child')).toBe('outgrown');
    await about(socialWorker, 'youth', null);
    expect(await reaches(socialWorker, scene.police, 'crime_against_child')).toBe('offered');
  });

  it('goes by the children where there is no youth, and by nobody else', async () => {
    await about(socialWorker, 'guardian', numbers.adult);
    expect(await youthAtRisk()).toBe('offered');
    await about(socialWorker, 'child', numbers.child);
    await about(socialWorker, 'youth', numbers.adult);
    expect(await youthAtRisk()).toBe('outgrown');
  });

  it('goes by nobody who has been taken off the case', async () => {
    const person = await about(socialWorker, 'youth', numbers.adult);
    await withdraws(socialWorker, person);
    expect(await youthAtRisk()).toBe('offered');
  });

  it('goes by nobody whom only others read of', async () => {
    await about(officer, 'youth', numbers.adult);
    expect(await youthAtRisk()).toBe('offered');
    expect((await tells(rightly)).status).toBe(201);
    expect(await reaches(officer, scene.social, 'concern_report')).toBe('outgrown');
  });

  it('is anew what it was when the card is told of: who comes is told by the same rule', async () => {
    const alone = await socialWorker.opens(scene.board);
    card = alone;
    await about(socialWorker, 'youth', numbers.adult);
    const use = { groundId: 'youth_at_risk', agencyIds: [scene.police], consentId: null, answers: rightly };
    const invitation = { agencyId: scene.police, sharing: { assessment: 'Ska vara med', uses: [use] } };
    const asked = await socialWorker.meets('POST', `/api/cases/${alone.caseId}/agencies`, {
      ...invitation,
      persons: [],
      notes: [],
      actions: [],
    });
    expect(asked).toEqual({ status: 422, code: 'ground-unfit' });
  });
});
