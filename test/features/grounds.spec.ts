import type { GroundsView } from '../../src/contract/grounds.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

describe('the grounds of a board', () => {
  let world: World;
  let agencies: Record<'police' | 'social' | 'school', string>;
  let board: string;

  beforeAll(async () => {
    world = await World.begin();
    agencies = {
      police: await world.anAgency('police'),
      social: await world.anAgency('social_services'),
      school: await world.anAgency('school', { isPublic: false }),
    };
    board = await world.aBoard('youth_at_risk', Object.values(agencies));
  });

  afterAll(() => world.end());

  const reads = (person: Person) => person.does<GroundsView>('GET', `/api/boards/${board}/grounds`);

  async function offered(person: Person, agencyId: string): Promise<string[] | undefined> {
    return (await reads(person)).offers.find((offer) => offer.agencyId === agencyId)?.groundIds;
  }

  it('are offered for every other agency there, and for no own', async () => {
    const worker = await world.aPerson(agencies.social, { boards: [board] });
    const { offers } = await reads(worker);
    expect(offers.map(({ agencyId }) => agencyId).sort()).toEqual([agencies.police, agencies.school].sort());
  });

  it('come with their words in both languages, and their questions as they are asked', async () => {
    const worker = await world.aPerson(agencies.social, { boards: [board] });
    const ground = (await reads(worker)).grounds.find(({ id }) => id === 'youth_at_risk');
    expect(ground).toMatchObject({ provision: 'OSL 10:18 a', underAge: 21, needsConsent: false });
    expect(ground?.words.sv.name).toBe('Hindra att en ung person begår brott');
    expect(ground?.words.en.name).toBe('To keep a young person from crime');
    expect(ground?.questions.map(({ key }) => key)).toEqual(['under_age', 'concrete', 'unsuitable', 'past_crime']);
  });

  it('follow the role: a principal releases, the school does not', async () => {
    const contact = await world.aPerson(agencies.school, { roles: ['contact'], boards: [board] });
    const principal = await world.aPerson(agencies.school, { roles: ['contact', 'principal'], boards: [board] });
    expect(await offered(contact, agencies.police)).toEqual(['consent', 'contact_details']);
    expect(await offered(principal, agencies.police)).toContain('principal_on_request');
  });

  it('follow who is an authority: an independent school is not', async () => {
    const officer = await world.aPerson(agencies.police, { boards: [board] });
    expect(await offered(officer, agencies.school)).toEqual(['consent', 'own_work']);
  });

  it('are those for places on a board of places', async () => {
    const place = await world.aBoard('place', Object.values(agencies));
    const officer = await world.aPerson(agencies.police, { boards: [place] });
    const { grounds } = await officer.does<GroundsView>('GET', `/api/boards/${place}/grounds`);
    expect(grounds.map(({ id }) => id)).toEqual(['no_individuals']);
  });

  it('of a board that is not mine do not exist', async () => {
    const stranger = await world.aPerson(agencies.police);
    const { status, code } = await stranger.meets('GET', `/api/boards/${board}/grounds`);
    expect({ status, code }).toEqual({ status: 404, code: 'not-found' });
  });
});
