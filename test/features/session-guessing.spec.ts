import type { Answer, Person } from '../support/person.js';
import { emailOf, hasPassword, signsIn } from '../hardening/signing-in.js';
import { World } from '../support/world.js';

const wrong = 'inte rätt lösenord';
let world: World;
let person: Person;

beforeEach(async () => {
  world = await World.begin();
  person = await world.aPerson(await world.anAgency('police'));
  await hasPassword(world, person);
});
afterEach(() => world.end());

/** What differs between two answers anyway is when they were made, and the numbers drawn for each. */
function seen({ status, text, headers }: Answer): unknown {
  return {
    status,
    text,
    headers: [...headers].filter(([name]) => !['date', 'content-security-policy', 'x-request-id'].includes(name)),
  };
}

describe('a wrong password', () => {
  it('is answered alike whether or not there is such an account, and whatever is the matter with it', async () => {
    const disabled = await world.aPerson(person.agencyId);
    await hasPassword(world, disabled);
    await world.sql('update gate.accounts set disabled_at = now() where user_id = $1', [disabled.id]);
    const invited = await world.aPerson(person.agencyId);
    const known = await signsIn(world, emailOf(person), wrong);
    expect(known).toMatchObject({ status: 401, body: { code: 'wrong-credentials' } });
    for (const email of ['nobody@example.org', emailOf(disabled), emailOf(invited)])
      expect(seen(await signsIn(world, email, wrong))).toEqual(seen(known));
    expect((await signsIn(world, emailOf(disabled))).status).toBe(401);
  });
});

describe('guessing', () => {
  /** As if the waiting that began were long. */
  async function waitingIsLong(): Promise<number> {
    const sql = `update gate.attempts set blocked_until = now() + interval '1 hour' where blocked_until > last_at returning key`;
    return (await world.sql(sql)).length;
  }

  it.each(['known', 'unknown'])('is slowed after five attempts on an account that is %s', async (kind) => {
    const email = kind === 'known' ? emailOf(person) : 'nobody@example.org';
    for (let attempt = 1; attempt <= 4; attempt++) expect((await signsIn(world, email, wrong)).status).toBe(401);
    expect(await waitingIsLong()).toBe(0);
    expect((await signsIn(world, email, wrong)).status).toBe(401);
    expect(await waitingIsLong()).toBe(1);

    const answer = await signsIn(world, email);
    expect(answer).toMatchObject({ status: 429, body: { code: 'too-many-attempts' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3000);
  });

  it('slows nobody else, and is forgotten when the right password comes', async () => {
    const other = await world.aPerson(person.agencyId);
    await hasPassword(world, other);
    for (let attempt = 1; attempt <= 5; attempt++) await signsIn(world, emailOf(person), wrong);
    await waitingIsLong();
    expect((await signsIn(world, emailOf(other))).status).toBe(201);
    await world.sql('update gate.attempts set blocked_until = last_at');
    expect((await signsIn(world, emailOf(person))).status).toBe(201);
    for (let attempt = 1; attempt <= 4; attempt++) await signsIn(world, emailOf(person), wrong);
    expect(await waitingIsLong()).toBe(0);
  });
});
