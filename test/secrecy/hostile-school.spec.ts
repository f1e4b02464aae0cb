import { randomUUID } from 'node:crypto';
import type { ConcernReceipt } from '../../src/contract/concerns.js';
import { consultation, mine, raised, raises, report } from '../features/concerns-room.js';
import { Cast } from '../hardening/cast.js';
import { faultless, type Malformed } from '../hardening/malformed.js';
import { closeLines } from '../hardening/raw-http.js';
import { pathOf, type RouteUnderTest } from '../hardening/route-under-test.js';
import { everythingKept } from '../hardening/store.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';

/** A school contact who knows every route and every id there is, and wants what is not hers. */
let cast: Cast;
let hostile: Person;
let officer: Person;

beforeAll(async () => {
  cast = await Cast.begin();
  ({ teacher: hostile, officer } = cast.people);
});
afterAll(async () => {
  closeLines();
  hostile.leaves();
  officer.leaves();
  await cast.scene.world.end();
});

const kept = () => everythingKept(cast.scene.world);
const asHers = (route: RouteUnderTest, path = pathOf(route)): Malformed => ({
  ...faultless(route),
  role: 'teacher',
  path: path + (route.query ?? ''),
});
const ofOthers = () => cast.routesInTurn.filter(({ ids }) => Object.keys(ids).length > 0);
/** The same with ids of nothing; a year or a theme stays what it is. */
const toNothing = ({ ids }: RouteUnderTest) =>
  Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, isUuid.test(id) ? randomUUID() : id]));
const isUuid = /^[0-9a-f]{8}-/;
/** What is hers too: the board that her school is at, to ask those who are there to call, and what is seen, agreed and promised in the area. */
const hersToo =
  /^\/api\/(boards\/:boardId|calls\/to\/|promises\/:promiseId(\/(work|sendings))?$|areas\/:areaId\/(pictures\/:period|agreements)$)/;

describe('every route, with the ids of what belongs to others', () => {
  it('answers as for what there is not, keeps nothing and tells nobody', async () => {
    await officer.watches({ kind: 'mine', id: officer.id });
    const before = await kept();
    const apart: string[] = [];
    for (const route of ofOthers().filter(({ path }) => !hersToo.test(path))) {
      const real = await cast.asks(asHers(route));
      const none = await cast.asks(asHers(route, pathOf(route, toNothing(route))));
      const same = real.status === none.status && real.text === none.text && real.status >= 400;
      if (!same) apart.push(`${route.method} ${route.path}: ${String(real.status)} and ${String(none.status)}`);
    }
    expect(apart).toEqual([]);
    expect(await kept()).toEqual(before);
    await untilTold(cast.scene.world, [officer]);
    expect(officer.heard.filter(({ event }) => event !== 'presence.changed')).toEqual([]);
  });

  it('tries enough of them', () => {
    expect(ofOthers().length).toBeGreaterThan(70);
  });
});

describe('a concern of hers', () => {
  const guesses = {
    agencyId: () => cast.scene.police,
    agency_id: () => cast.scene.police,
    reporterId: () => officer.id,
    reporter: () => ({ name: 'Rektorn' }),
    standing: () => 'closed',
    answer: () => 'opened',
    answeredAt: () => '2026-01-01',
    code: () => 'AAAA-AAAA',
    streamId: () => randomUUID(),
    raisedAt: () => '2020-01-01',
    assigneeId: () => officer.id,
    rating: () => 'red',
    caseId: () => randomUUID(),
    audience: () => [cast.scene.police],
    isPhone: () => true,
    version: () => 7,
  };

  it.each(Object.entries(guesses))('is refused with a field that is not the form’s: %s', async (field, guess) => {
    const before = await kept();
    for (const on of ['', 'content', 'child']) {
      const concern: Record<string, unknown> = { ...report(cast.scene.social) };
      const wrong = on === '' ? concern : (concern[on] = { ...(concern[on] as object) });
      wrong[field] = guess();
      expect((await raises(hostile, concern)).status).toBe(400);
    }
    expect(await kept()).toEqual(before);
  });

  it('goes to an intake, or nowhere, and nowhere looks like any other nowhere', async () => {
    const nowhere = [cast.scene.school, randomUUID(), hostile.id, cast.scene.board];
    const answers = await Promise.all(nowhere.map((intakeId) => raises(hostile, report(intakeId))));
    expect(answers.map(({ status }) => status)).toEqual(nowhere.map(() => 404));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('by the name of another’s is her own, and leaves the other as it was', async () => {
    const theirs = report(cast.scene.social);
    const first = await raised(officer, theirs);
    const second = await raised(hostile, { ...theirs, kind: 'honour' });
    expect(second.id).not.toBe(first.id);
    expect(await officer.does<ConcernReceipt>('GET', `/api/concerns/${first.id}`)).toMatchObject({ kind: theirs.kind });
    expect((await mine(hostile)).concerns.map(({ id }) => id)).toEqual([second.id]);
  });
});

describe('a flood', () => {
  it('of concerns ends at sixty in an hour, and nobody else waits for it', async () => {
    let status = 201;
    let sent = (await mine(hostile)).concerns.length;
    for (; status === 201; sent++) ({ status } = await raises(hostile, consultation(cast.scene.social)));
    expect([status, sent]).toEqual([429, 61]);
    expect((await raises(officer, consultation(cast.scene.social))).status).toBe(201);
    expect((await mine(hostile)).concerns).toHaveLength(60);
  }, 60_000);

  it('of messages ends at two hundred in an hour, and other threads go on', async () => {
    const [thread] = (await mine(hostile)).concerns.filter(({ form }) => form === 'consultation');
    const writes = (by: Person, id: string) =>
      by.asks('POST', `/api/concerns/${id}/messages`, { id: randomUUID(), body: 'Hallå?' });
    let [status, sent] = [201, 0];
    for (; status === 201; sent++) ({ status } = await writes(hostile, thread!.id));
    expect([status, sent]).toEqual([429, 201]);
    const { id } = await raised(officer, consultation(cast.scene.social));
    expect((await writes(officer, id)).status).toBe(201);
  }, 60_000);
});
