import type { CardFace } from '../../src/contract/cards.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

/**
 * Two acts that cross: one puts on a case whom the other is taking off at the same moment, and neither sees what the
 * other has not committed. Whoever comes first, the last word on who is on a case must follow from both.
 */
const rounds = 15;

let world: World;
let [police, school] = ['', ''];
let board: string;
let officer: Person, teacher: Person, contact: Person, principal: Person;

beforeAll(async () => {
  world = await World.begin();
  [police, school] = [await world.anAgency('police'), await world.anAgency('school')];
  board = await world.aBoard('intimate_partner_violence', [police, school]);
  officer = await world.aPerson(police, { boards: [board], roles: ['caseworker', 'coordinator'] });
  teacher = await world.aPerson(school, { roles: ['contact'] });
  contact = await world.aPerson(school, { boards: [board], roles: ['coordinator'] });
  principal = await world.aPerson(school, { boards: [board], roles: ['principal', 'manager'] });
});
afterAll(() => world.end());

const seatOfTeacher = () => `/api/agency/boards/${board}/people/${teacher.id}`;
const comes = () => principal.does('PUT', seatOfTeacher());
const goes = () => principal.does('DELETE', seatOfTeacher());
const opens = (by: Person, agencyIds: string[]) => by.opens(board, { stage: 'referral', agencyIds });

/** How often she reads a case that is none of hers. */
async function intrusions(cross: () => Promise<string>): Promise<number> {
  let found = 0;
  for (let round = 0; round < rounds; round++) {
    const caseId = await cross();
    const answer = await teacher.asks('GET', `/api/cases/${caseId}`);
    if (answer.status === 200) found++;
  }
  return found;
}

describe('when two acts cross', () => {
  it('whoever is taken off the board is not on a case that is opened meanwhile', async () => {
    const cross = async () => {
      await comes();
      const [{ caseId }] = await Promise.all([opens(contact, [police]), goes()]);
      return caseId;
    };
    expect(await intrusions(cross)).toBe(0);
  });

  it('nor on one that the police bring her agency onto meanwhile', async () => {
    const cross = async () => {
      await comes();
      const { caseId } = await opens(officer, []);
      await Promise.all([officer.invites(caseId, school), goes()]);
      return caseId;
    };
    expect(await intrusions(cross)).toBe(0);
  });

  it('whoever is put on the board is not on a case whose part her agency ends meanwhile', async () => {
    const cross = async () => {
      await goes();
      const { caseId } = await opens(contact, [police]);
      await Promise.all([contact.asks('DELETE', `/api/cases/${caseId}/agencies/mine`), comes()]);
      return caseId;
    };
    expect(await intrusions(cross)).toBe(0);
  });

  it('nor on one that is restricted meanwhile, unless it names her', async () => {
    const cross = async () => {
      await goes();
      const card = await opens(officer, [school]);
      await Promise.all([restricts(card), comes()]);
      return (await namesHer(card)) ? (await opens(officer, [])).caseId : card.caseId;
    };
    expect(await intrusions(cross)).toBe(0);
  });
});

function restricts({ caseId, revision }: CardFace): Promise<unknown> {
  return officer.does('PUT', `/api/cases/${caseId}/restriction`, { revision, isRestricted: true });
}

/** She came first, and was on it when it was restricted: then she stays, by name. */
async function namesHer({ caseId }: CardFace): Promise<boolean> {
  const sql = 'select from samverka.case_named where case_id = $1 and user_id = $2';
  return (await world.sql(sql, [caseId, teacher.id])).length > 0;
}
