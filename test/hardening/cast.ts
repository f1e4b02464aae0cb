import { hashOf } from '../../src/platform/identity/passwords.js';
import { consultation, raised } from '../features/concerns-room.js';
import type { PhoneCode, PhonesView } from '../../src/contract/phones.js';
import { Door } from '../../src/platform/identity/door.js';
import { Person } from '../support/person.js';
import { promised } from '../support/promises.js';
import { merges } from '../support/persons.js';
import type { World } from '../support/world.js';
import type { Malformed } from './malformed.js';
import { type RawAnswer, send } from './raw-http.js';
import type { RoleName, RouteUnderTest, Things } from './route-under-test.js';
import { routesIn } from './routes.js';
import { Scene } from './scene.js';

/** Somebody in each role, something of each kind, and every route that there is to it. */
export class Cast {
  private constructor(
    readonly scene: Scene,
    readonly people: Readonly<Record<Exclude<RoleName, 'nobody'>, Person>>,
    readonly routes: RouteUnderTest[],
  ) {}

  static async begin(): Promise<Cast> {
    const scene = await Scene.begin();
    const { police, social, school } = scene;
    const people = {
      officer: await scene.on(police, ['caseworker', 'coordinator']),
      teacher: await scene.on(school, ['contact']),
      manager: await scene.off(police, ['manager']),
      operator: await scene.anOperator(),
    };
    const asker = await scene.on(social);
    await scene.world.sql('update gate.accounts set password_hash = $1', [await hashOf('nobody knows it')]);
    const phone = await phoneOf(scene, people.officer);
    const things = await thingsOf(scene, people.officer, asker);
    return new Cast(
      scene,
      { ...people, phone },
      routesIn(scene, { ...things, phoneId: await anotherPhoneOf(scene, people.officer) }),
    );
  }

  /** At the world's own address, or where the same database is served too. */
  asks({ role, headers, ...rest }: Malformed, url = this.scene.world.url): Promise<RawAnswer> {
    const name = role === 'phone' ? 'samverka-phone' : 'samverka';
    const cookie: Record<string, string> = role === 'nobody' ? {} : { cookie: `${name}=${this.people[role].token}` };
    return send(url, { ...rest, headers: { origin: url, ...cookie, ...headers } });
  }

  /** Every route, in an order in which none keeps the next from being asked. */
  get routesInTurn(): RouteUnderTest[] {
    return [...this.routes].sort((one, other) => endingWeight(one) - endingWeight(other));
  }
}

function endingWeight({ method, path }: RouteUnderTest): number {
  if (method !== 'DELETE') return 0;
  return path === '/api/session' ? 2 : 1;
}

async function thingsOf(scene: Scene, officer: Person, asker: Person): Promise<Omit<Things, 'phoneId'>> {
  const { caseId } = await officer.opens(scene.board, { agencyIds: [scene.social] });
  const note = await officer.writes(caseId, [scene.police]);
  const action = await officer.plans(caseId, [scene.police]);
  const consent = await officer.records(caseId, [scene.police]);
  const person = await officer.adds(caseId, [scene.police]);
  const other = await officer.adds(caseId, [scene.police]);
  const third = await officer.adds(caseId, [scene.police]);
  const { body: merge } = await merges(officer, person, third);
  const { caseId: otherCaseId } = await officer.opens(scene.board, { agencyIds: [scene.social] });
  const [authority] = await scene.world.sql<{ id: string }>('select id from samverka.authorities order by id limit 1');
  const [area] = await scene.world.sql<{ id: string }>('select id from samverka.areas');
  const asked = await asker.requests(caseId, scene.police);
  const request = { streamId: asked.streamId, requestId: asked.id };
  const wish = { callback: null, wish: 'now' };
  const { id: callId } = await asker.does<{ id: string }>('PUT', `/api/calls/to/${officer.id}`, wish);
  const there = { caseId, streamId: note.streamId, noteId: note.id, actionId: action.id, consentId: consent.id };
  const persons = { personId: person.id, otherPersonId: other.id, mergeId: merge.id };
  const { id: colleagueId } = await scene.on(scene.police);
  const concerns = await concernsOf(scene, officer, asker);
  return {
    ...there,
    ...concerns,
    ...persons,
    otherCaseId,
    request,
    callId,
    colleagueId,
    authorityId: authority!.id,
    ...(await promised(scene.world, area!.id, officer)),
  };
}

/** Each of the two reads at an intake of her own agency, and has a consultation from the other there. */
async function concernsOf(
  scene: Scene,
  officer: Person,
  asker: Person,
): Promise<Pick<Things, 'concernId' | 'matterId'>> {
  for (const person of [officer, asker]) await atIntake(scene.world, person);
  const { id: concernId } = await raised(officer, consultation(scene.social));
  const { id: matterId } = await raised(asker, consultation(scene.police));
  return { concernId, matterId };
}

/** Puts somebody at an intake of her own agency, whatever kind of agency it is. */
export async function atIntake(world: World, { agencyId, id }: Person): Promise<void> {
  await world.sql('insert into samverka.intake_members (agency_id, user_id) values ($1, $2)', [agencyId, id]);
}

/** The officer's phone, by its own token. */
async function phoneOf({ world }: Scene, officer: Person): Promise<Person> {
  const { code } = await officer.does<PhoneCode>('POST', '/api/phones/codes');
  const token = await world.app.get(Door, { strict: false }).enrolPhone(code);
  return new Person(officer.url, officer.id, officer.agencyId, token ?? '');
}

async function anotherPhoneOf(scene: Scene, officer: Person): Promise<string> {
  const before = await officer.does<PhonesView>('GET', '/api/phones');
  await phoneOf(scene, officer);
  const { phones } = await officer.does<PhonesView>('GET', '/api/phones');
  return phones.find(({ id }) => !before.phones.some((other) => other.id === id))?.id ?? '';
}

/** The routes of the interface. */
export function routesOf(world: World): string[] {
  return drawnRoutesOf(world).filter((route) => route.includes(' /api'));
}

/** Those of the public pages. */
export function publicRoutesOf(world: World): string[] {
  return drawnRoutesOf(world).filter((route) => /^\w+ \/(lofte|promise)/.test(route));
}

/** In Fastify's own drawing of them: two spaces and a bar per step. */
function drawnRoutesOf({ app }: World): string[] {
  const drawing = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  const above: string[] = [];
  const all = drawing.split('\n').flatMap((line) => {
    const [, indent = '', path = '', methods = ''] = /^([│ ]*)[├└]── (\S+) \((.*)\)$/.exec(line) ?? [];
    above.splice(indent.length / 4, Infinity, path);
    return methods.split(', ').map((method) => `${method} ${above.join('')}`);
  });
  return all.filter((route) => / \/./.test(route) && !route.startsWith('HEAD ')).sort();
}
