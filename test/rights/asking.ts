import type { LiveRequests } from '../../src/contract/live.js';
import type { Problem } from '../../src/contract/problems.js';
import { bodyOf, pathOf, type RouteUnderTest } from '../hardening/route-under-test.js';
import { routesIn } from '../hardening/routes.js';
import type { Person } from '../support/person.js';
import type { Cast, Ids } from './cast.js';
import type { Things } from './things.js';
import type { Asker } from './who.js';

/** What came back: the code of a problem, if it is one, and all that she can see of it. */
export interface Came {
  readonly code: string | null;
  readonly bytes: string;
}

/** Asks what a line of the table says. The requests are those of test/hardening, with other ids. */
export class Asking {
  private constructor(
    private readonly cast: Cast,
    private readonly things: Things,
    private readonly areaAndAuthority: Readonly<Record<'areaId' | 'authorityId', string>>,
  ) {}

  static async of(cast: Cast, things: Things): Promise<Asking> {
    const sql = `select (select id from samverka.areas limit 1) as "areaId", (select id from samverka.authorities limit 1) as "authorityId"`;
    const [found] = await cast.scene.world.sql<{ areaId: string; authorityId: string }>(sql);
    return new Asking(cast, things, found!);
  }

  /** The same words with the one and the other ids: whether they are there must make no difference to who may not know. */
  async both(line: string, asker: Asker, ids: Ids, guess: Ids): Promise<[came: Came, unknown: Came]> {
    if (!line.includes(' /')) return [await this.live(line, asker, ids), await this.live(line, asker, guess)];
    const route = this.routeFor(line, asker);
    return [await this.http(route, asker, ids), await this.http(route, asker, guess)];
  }

  async one(line: string, asker: Asker, ids: Ids): Promise<Came> {
    return line.includes(' /') ? this.http(this.routeFor(line, asker), asker, ids) : this.live(line, asker, ids);
  }

  private routeFor(line: string, asker: Asker): RouteUnderTest {
    const { scene, others } = this.cast;
    const { caseId, streamId, noteId, actionId, consentId, personId, otherPersonId, mergeId, otherCaseId } = this.things
      .own as Record<string, string>;
    const colleagueId = asker === 'operator' ? others.otherOperator.id : others.colleague.id;
    const there = {
      caseId,
      streamId,
      noteId,
      actionId,
      consentId,
      personId,
      otherPersonId,
      mergeId,
      otherCaseId,
      colleagueId,
      callId: '',
    } as Record<string, string>;
    const things = {
      ...there,
      concernId: '',
      matterId: '',
      phoneId: '',
      ...this.things.promised.own,
      ...this.areaAndAuthority,
      request: this.things.asked.ofUs,
    };
    const routes = routesIn(scene, things as unknown as Parameters<typeof routesIn>[1]);
    const route = routes.find(({ method, path }) => line === `${method} ${path}`);
    if (route === undefined) throw new Error(`no request for ${line}: test/hardening/routes.ts`);
    return route;
  }

  private async http(route: RouteUnderTest, asker: Asker, ids: Ids): Promise<Came> {
    const person = route.path === '/api/session' ? await this.cast.again(asker) : this.cast.askers[asker];
    const cookie = cookieOf(asker, person);
    // What one ends, the next finds there.
    if (route.path.startsWith('/api/phone')) await this.cast.scene.world.sql('update gate.phones set ended_at = null');
    const path = pathOf(route, ids) + (route.query ?? '');
    const body = route.body === undefined ? undefined : bodyOf(route);
    const { status, headers, text, body: problem } = await person.asks<Problem>(route.method, path, body, cookie);
    const code = status < 300 ? null : problem.code;
    return { code, bytes: [status, ...lasting(headers), text].join('\n') };
  }

  private async live(line: string, asker: Asker, ids: Ids): Promise<Came> {
    const [event, kind] = line.split(' ');
    const message = messageOf(kind ?? event!, ids, this.cast.scene.police);
    const person: Person = this.cast.askers[asker];
    const reply = (await person.asksLive(event as keyof LiveRequests, message)) as { ok: boolean; code?: string };
    return { code: reply.ok ? null : (reply.code ?? ''), bytes: JSON.stringify(reply) };
  }
}

/** By what each is known. That a phone's token is no session's: test/features/phones.spec.ts. */
function cookieOf(asker: Asker, { token }: Person): Record<string, string> {
  if (asker === 'stranger') return { cookie: '' };
  return asker === 'phone' ? { cookie: `samverka-phone=${token}` } : {};
}

/** What is of this one answer alone: when, its number, and a page's nonces. */
function lasting(headers: Headers): string[] {
  return [...headers]
    .filter(([name]) => name !== 'date' && name !== 'x-request-id')
    .map(([name, value]) => `${name}: ${value.replaceAll(/'nonce-[0-9a-f]{32}'/g, 'nonce')}`);
}

function messageOf(about: string, { boardId, caseId, personId, intakeId, matterId }: Ids, police: string): unknown {
  const messages: Record<string, unknown> = {
    board: { kind: 'board', id: boardId },
    case: { kind: 'case', id: caseId },
    mine: { kind: 'mine', id: personId },
    intake: { kind: 'intake', id: intakeId },
    matter: { kind: 'matter', id: matterId },
    writing: { caseId, audience: [police] },
    'presence.show': true,
  };
  return messages[about];
}
