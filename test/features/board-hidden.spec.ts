import { randomUUID } from 'node:crypto';
import type { RouteUnderTest, Things } from '../hardening/route-under-test.js';
import { routesIn } from '../hardening/routes.js';
import { connected, type Hidden, hiddenCaseOf, Scene } from '../hardening/scene.js';
import type { Answer, Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';

let scene: Scene;
let hidden: Hidden;
let strangers: Person[];

beforeAll(async () => {
  scene = await Scene.begin();
  const officer = await scene.on(scene.police);
  const { school } = scene;
  strangers = [
    await scene.on(school),
    await scene.on(school, ['contact']),
    await scene.off(school, ['manager']),
    await scene.anOperator(),
    await scene.off(scene.police),
  ];
  await strangers[0]!.opens(scene.board, { agencyIds: [scene.social] });
  hidden = await hiddenCaseOf(scene, officer);
});
afterAll(() => scene.world.end());

/** What there is, and she may not know of; or the same in form, and nothing. */
function things(isThere: boolean): Things {
  const { card, note, action, consent, request, person, same, merge, other } = hidden;
  const [caseId, streamId, noteId, actionId, consentId, requestId] = isThere
    ? [card.caseId, note.streamId, note.id, action.id, consent.id, request.id]
    : Array.from({ length: 6 }, () => randomUUID());
  return {
    caseId: caseId,
    streamId: streamId,
    noteId: noteId,
    actionId: actionId,
    consentId: consentId,
    request: { streamId: isThere ? request.streamId : randomUUID(), requestId: requestId },
    personId: isThere ? person.id : randomUUID(),
    otherPersonId: isThere ? same.id : randomUUID(),
    mergeId: isThere ? merge.id : randomUUID(),
    otherCaseId: isThere ? other.caseId : randomUUID(),
    callId: randomUUID(),
    concernId: randomUUID(),
    matterId: randomUUID(),
    phoneId: randomUUID(),
    colleagueId: strangers[0]!.id,
    authorityId: randomUUID(),
    areaId: randomUUID(),
    promiseId: randomUUID(),
    focusId: randomUUID(),
    proposalId: randomUUID(),
    observationId: randomUUID(),
    agreementId: randomUUID(),
    importId: randomUUID(),
    voiceId: randomUUID(),
  };
}

function asks(person: Person, { method, path, ids, body, query = '' }: RouteUnderTest): Promise<Answer> {
  const address = path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? '') + query;
  const sent =
    body === undefined ? undefined : Object.fromEntries(Object.entries(body).map(([name, [, value]]) => [name, value]));
  return person.asks(method, address, sent);
}

/** All that an answer says; a nonce and the request's number are new each time. */
function seen({ status, text, headers }: Answer): unknown {
  return {
    status,
    text,
    headers: [...headers].filter(([name]) => !['date', 'content-security-policy', 'x-request-id'].includes(name)),
  };
}

describe('what somebody may not know of', () => {
  it('is answered letter by letter like what does not exist, on every route, to everybody', async () => {
    const [there, nowhere] = [things(true), things(false)].map((each) =>
      routesIn(scene, each).filter(({ path }) => path.includes(':caseId')),
    );
    expect(there!.length).toBe(53);
    for (const person of strangers)
      for (const [place, route] of there!.entries()) {
        const [one, other] = [await asks(person, route), await asks(person, nowhere![place]!)];
        expect({ route: route.path, ...(seen(one) as object) }).toEqual({
          route: route.path,
          ...(seen(other) as object),
        });
        expect([403, 404]).toContain(one.status);
      }
  });

  it('is answered alike beside a case that she is on: its streams, notes, actions and people', async () => {
    const [teacher] = strangers as [Person];
    const { caseId } = (await teacher.readsBoard(scene.board)).cards[0]!;
    const answers = [things(true), things(false)].map(({ streamId, noteId, actionId, personId, request }) => ({
      caseId,
      streamId,
      noteId,
      actionId,
      personId,
      request,
    }));
    const [there, nowhere] = answers.map((ids) =>
      routesIn(scene, { ...things(false), ...ids }).filter(({ path }) => path.includes(':streamId')),
    );
    for (const [place, route] of there!.entries())
      expect(seen(await asks(teacher, route))).toEqual(seen(await asks(teacher, nowhere![place]!)));
    const marks = [hidden.note.streamId, randomUUID()].map((streamId) =>
      teacher.asks('PUT', `/api/cases/${caseId}/reading`, { heads: { [streamId]: 1 } }),
    );
    const [one, other] = await Promise.all(marks);
    expect(seen(one!)).toEqual(seen(other!));
  });

  it('is answered alike over the socket, and makes no sound', async () => {
    for (const person of strangers) {
      await connected(person);
      const socket = person.socket!;
      for (const kind of ['case', 'board'] as const)
        for (const event of ['view.watch', 'pulse'] as const) {
          const id = kind === 'case' ? hidden.card.caseId : await scene.world.aBoard('place', [scene.police]);
          const replies = [
            await socket.emitWithAck(event, { kind, id }),
            await socket.emitWithAck(event, { kind, id: randomUUID() }),
          ];
          expect(replies).toEqual([1, 2].map(() => ({ ok: false, code: 'not-found' })));
        }
      const audience = [person.agencyId];
      expect(await socket.emitWithAck('writing', { caseId: hidden.card.caseId, audience })).toEqual({
        ok: false,
        code: 'not-found',
      });
    }
    await untilTold(scene.world, strangers);
    expect(strangers.flatMap(({ heard }) => heard)).toEqual([]);
  });

  it('is nowhere on her boards', async () => {
    for (const person of strangers.slice(0, 2)) {
      const text = JSON.stringify(await person.readsBoard(scene.board));
      for (const trace of [hidden.card.caseId, hidden.card.code, hidden.card.title, hidden.note.streamId])
        expect(text).not.toContain(trace);
    }
  });
});
