import { byAnybody, byPrincipal, parties, type Party, principals, since, under } from './matrix.js';
import { World } from '../support/world.js';

const today = '2026-11-24';
const names = Object.keys(parties) as Party[];
const pairs = names.flatMap((from) => names.filter((to) => to !== from).map((to) => [from, to] as const));

/** The last day without each, and the first with. */
const days = [...new Set(Object.values(since))]
  .sort()
  .flatMap((first) => [plus(first, { days: -1 }), first])
  .concat(today);
const ages = [...new Set(Object.values(under))];

function plus(day: string, { days: some = 0, years = 0 }: { days?: number; years?: number }): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCFullYear(at.getUTCFullYear() + years, at.getUTCMonth(), at.getUTCDate() + some);
  return at.toISOString().slice(0, 10);
}

/** Nobody knows; and those who turn that old today, or tomorrow. */
function birthsAt(day: string): (string | null)[] {
  return [null, ...ages.flatMap((years) => [plus(day, { years: -years }), plus(day, { years: -years, days: 1 })])];
}

function isInForce(ground: string, day: string): boolean {
  return (since[ground] ?? '9999') <= day;
}

function isForOneBorn(ground: string, bornOn: string | null, day: string): boolean {
  const years = under[ground];
  return years === undefined || bornOn === null || day < plus(bornOn, { years });
}

interface Asked {
  isPlace?: boolean;
  roles?: string[];
  onDay?: string;
  bornOn?: string | null;
}

describe('the grounds that are offered', () => {
  let world: World;
  const ids = new Map<Party, string>();

  beforeAll(async () => {
    world = await World.begin();
    for (const name of names) ids.set(name, await party(name));
  });

  afterAll(() => world.end());

  async function party(name: Party): Promise<string> {
    const { kind, authority, isPublic } = parties[name];
    const [known] = await world.sql<{ id: string }>('select id from samverka.authorities where name = $1', [authority]);
    const authorityId = known?.id ?? (await newAuthority(authority, isPublic));
    const sql = `insert into samverka.agencies (authority_id, kind, name, short_name) values ($1, $2, $3, $3) returning id`;
    return (await world.sql<{ id: string }>(sql, [authorityId, kind, name]))[0]?.id ?? '';
  }

  async function newAuthority(name: string, isPublic: boolean): Promise<string> {
    const sql = 'insert into samverka.authorities (name, is_public) values ($1, $2) returning id';
    return (await world.sql<{ id: string }>(sql, [name, isPublic]))[0]?.id ?? '';
  }

  async function offered(from: Party, to: Party, asked: Asked = {}): Promise<string[]> {
    const { isPlace = false, roles = ['caseworker'], onDay = today, bornOn = null } = asked;
    const sql = 'select ground_id from samverka.grounds_between($1, $2, $3, $4, $5, $6)';
    const values = [ids.get(from), [ids.get(to)], isPlace, roles, onDay, bornOn];
    return (await world.sql<{ ground_id: string }>(sql, values)).map(({ ground_id: id }) => id);
  }

  it.each(pairs)('from %s to %s are those of the law, and no other', async (from, to) => {
    const expected = ['consent', ...(byAnybody[from][to] ?? [])];
    expect((await offered(from, to)).sort()).toEqual(expected.sort());
  });

  it.each(pairs)('from the principal of %s to %s are hers too', async (from, to) => {
    const isRelease = principals.includes(from) && to === 'police';
    const expected = ['consent', ...(byAnybody[from][to] ?? []), ...(isRelease ? byPrincipal : [])];
    expect((await offered(from, to, { roles: ['contact', 'principal'] })).sort()).toEqual(expected.sort());
  });

  it.each(pairs)('from %s to %s about a place is the one for places', async (from, to) => {
    expect(await offered(from, to, { isPlace: true })).toEqual(['no_individuals']);
  });

  it.each(pairs)('from %s to %s are those of the day, of whatever age, each of them and no other', async (from, to) => {
    const roles = ['contact', 'principal'];
    const isRelease = principals.includes(from) && to === 'police';
    const ever = ['consent', ...(byAnybody[from][to] ?? []), ...(isRelease ? byPrincipal : [])];
    for (const onDay of days)
      for (const bornOn of birthsAt(onDay)) {
        const expected = ever.filter((ground) => isInForce(ground, onDay) && isForOneBorn(ground, bornOn, onDay));
        expect([onDay, bornOn, (await offered(from, to, { roles, onDay, bornOn })).sort()]).toEqual([
          onDay,
          bornOn,
          expected.sort(),
        ]);
      }
  });

  it('are no more after the last day that the operator has set', async () => {
    await world.sql(`update samverka.legal_grounds set valid_until = $1 where id = 'general_clause'`, [today]);
    expect(await offered('police', 'school')).toContain('general_clause');
    expect(await offered('police', 'school', { onDay: '2026-11-25' })).not.toContain('general_clause');
    await world.sql(`update samverka.legal_grounds set valid_until = null where id = 'general_clause'`);
  });

  it('with an age are those of the law', async () => {
    const aged = await world.sql<{ id: string; under_age: number }>(
      'select id, under_age from samverka.legal_grounds where under_age is not null',
    );
    expect(Object.fromEntries(aged.map(({ id, under_age: years }) => [id, years]))).toEqual(under);
  });

  it('stand in the table, each of them', async () => {
    const known = await world.sql<{ id: string }>('select id from samverka.legal_grounds');
    const written = Object.values(byAnybody).flatMap((row) => Object.values(row).flat());
    const expected = new Set(['consent', 'no_individuals', ...byPrincipal, ...written]);
    expect(new Set(known.map(({ id }) => id))).toEqual(expected);
    expect(new Set(Object.keys(since))).toEqual(expected);
  });
});
