import { randomUUID } from 'node:crypto';
import type { PromisesView, PromiseView, PublishedPromise } from '../../src/contract/promises.js';
import type { Problem } from '../../src/contract/problems.js';
import type { Person } from '../support/person.js';
import { PromiseRoom } from './promise-room.js';

let room: PromiseRoom;
beforeAll(async () => {
  room = await PromiseRoom.open();
});
afterAll(() => room.close());

const page = async (path: string) => {
  const answer = await fetch(`${room.scene.world.url}${path}`);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

describe('a promise', () => {
  it('is read by all who work in the area, and kept by those who coordinate, publish or manage', async () => {
    const promise = await room.aPromise();
    expect((await room.worker.does<PromiseView>('GET', `/api/promises/${promise.id}`)).mayKeep).toBe(false);
    expect(
      (await room.worker.asks('POST', `/api/areas/${room.areaId}/observations`, room.observed(9, '2031-02-01'))).status,
    ).toBe(403);
    const outside = await room.scene.world.aPerson(await room.scene.world.anAgency('police'), { roles: ['manager'] });
    expect((await outside.asks('GET', `/api/promises/${promise.id}`)).status).toBe(404);
  });

  it('is listed by area and year with how far it has come', async () => {
    const promise = await room.aPromise();
    const listed = async (person: Person) => {
      const { promises, areas } = await person.does<PromisesView>('GET', '/api/promises');
      const { version, isProposed, done, planned, nextFollowUpOn } = promises.find(({ id }) => id === promise.id)!;
      return [version, isProposed, done, planned, nextFollowUpOn, areas.map(({ id }) => id)];
    };
    expect(await listed(room.worker)).toEqual([null, false, 0, 0, null, []]);
    await room.officer.does('POST', `/api/promises/${promise.id}/proposals`, { id: randomUUID(), note: null });
    expect(await listed(room.officer)).toEqual([null, true, 0, 0, null, [room.areaId]]);
    await room.published(promise);
    expect(await listed(room.communicator)).toEqual([1, false, 0, 0, null, [room.areaId]]);
  });

  it('is measured by what was counted: nobody types an outcome', async () => {
    const promise = await room.aPromise();
    await room.brings(room.officer, room.observed(20, `${String(room.year - 1)}-06-30`));
    await room.brings(room.officer, room.observed(60, `${String(room.year)}-03-31`));
    const wrong = room.observed(900, `${String(room.year)}-04-30`);
    await room.brings(room.communicator, wrong);
    await room.communicator.does('PUT', `/api/areas/${room.areaId}/observations/${wrong.id}/withdrawal`);
    await room.brings(room.officer, room.observed(45, `${String(room.year)}-05-31`));
    const { indicators } = await room.officer.does<PromiseView>('GET', `/api/promises/${promise.id}`);
    expect(indicators).toMatchObject([
      {
        start: { value: 20 },
        outcome: { value: 105, on: `${String(room.year)}-05-31` },
        reachedOn: `${String(room.year)}-05-31`,
      },
    ]);
  });

  it('shows no count under 5 to another agency, and none of another’s to whoever does not keep it', async () => {
    const promise = await room.aPromise();
    await room.brings(room.officer, room.observed(3, `${String(room.year)}-03-31`));
    await room.brings(room.officer, room.observed(12, `${String(room.year)}-04-30`));
    const valuesTo = async (person: Person) => {
      const { observations } = await person.does<PromiseView>('GET', `/api/promises/${promise.id}`);
      return observations.filter(({ measure }) => measure.endsWith(String(room.year))).map(({ value }) => value);
    };
    expect([await valuesTo(room.officer), await valuesTo(room.communicator), await valuesTo(room.worker)]).toEqual([
      [3, 12],
      [null, 12],
      [],
    ]);
    expect(
      (await room.worker.does<PromiseView>('GET', `/api/promises/${promise.id}`)).indicators[0]!.outcome,
    ).toBeNull();
  });

  it('is begun once, and keeps no part of a focus that it has not', async () => {
    const promise = await room.aPromise();
    const again = { id: promise.id, areaId: room.areaId, year: room.year, summary: 'Tryggare torg' };
    expect((await room.officer.asks('POST', '/api/promises', again)).status).toBe(201);
    expect((await room.communicator.meets('POST', '/api/promises', { ...again, id: randomUUID() })).code).toBe(
      'promise-begun',
    );
    const activity = { focusId: randomUUID(), version: 0, what: 'Vandring', dueOn: '2031-05-01', doneOn: null };
    expect(
      (await room.officer.asks('PUT', `/api/promises/${promise.id}/activities/${randomUUID()}`, activity)).status,
    ).toBe(400);
    const figure = room.observed(9, '2031-02-01');
    await room.brings(room.officer, figure);
    expect(
      (await room.officer.meets('POST', `/api/areas/${room.areaId}/observations`, { ...figure, value: 10 })).code,
    ).toBe('id-taken');
    expect(
      (await room.communicator.asks('PUT', `/api/areas/${room.areaId}/observations/${figure.id}/withdrawal`)).status,
    ).toBe(403);
  });

  it('is not taken for a number that stands by chance in what it is called by', async () => {
    const id = '00000000-0000-4000-8000-199908202394';
    await room.brings(room.officer, { ...room.observed(9, '2031-02-01'), id });
  });

  it('names nobody by number', async () => {
    const named = { ...room.observed(9, '2031-02-01'), source: 'Ring 990820-2394' };
    expect((await room.officer.meets('POST', `/api/areas/${room.areaId}/observations`, named)).code).toBe(
      'identity-in-text',
    );
  });
});

describe('two persons', () => {
  it('read before they publish just what will be told', async () => {
    const promise = await room.aPromise();
    await room.brings(room.officer, room.observed(60, `${String(room.year)}-03-31`));
    const preview = await room.officer.does<PublishedPromise>('GET', `/api/promises/${promise.id}/preview`);
    expect(await room.published(promise)).toMatchObject(preview);
    expect((await room.worker.asks('GET', `/api/promises/${promise.id}/preview`)).status).toBe(403);
  });

  it('publish, and one alone does not', async () => {
    const promise = await room.aPromise();
    const proposal = randomUUID();
    await room.officer.does('POST', `/api/promises/${promise.id}/proposals`, { id: proposal, note: null });
    const path = `/api/promises/${promise.id}/proposals/${proposal}/approval`;
    expect((await room.officer.asks<Problem>('PUT', path)).body.code).toBe('own-proposal');
    expect((await page(`/lofte/${promise.address}/${String(room.year)}`)).status).toBe(404);
    for (let times = 0; times < 2; times++)
      expect((await room.communicator.does<PromiseView>('PUT', path)).version).toBe(1);
  });
});

describe('what was published', () => {
  it('stays to the byte what it was, whatever is corrected and counted later', async () => {
    const promise = await room.aPromise();
    await room.brings(room.officer, room.observed(60, `${String(room.year)}-03-31`));
    await room.published(promise);
    const first = `/lofte/${promise.address}/${String(room.year)}/version/1`;
    const told = await Promise.all([first, `${first}/data.json`].map(async (path) => (await page(path)).text));
    const data = told[1]!;
    for (const note of ['En siffra var fel', 'Och en till', 'Nu stämmer det']) {
      await room.brings(room.officer, room.observed(7, `${String(room.year)}-0${String(4 + (note.length % 4))}-30`));
      await room.published(promise, note);
    }
    const latest = JSON.parse(
      (await page(`/lofte/${promise.address}/${String(room.year)}/data.json`)).text,
    ) as PublishedPromise;
    expect([latest.note, latest.focuses[0]!.indicators[0]!.outcome!.value]).toEqual(['Nu stämmer det', 81]);
    const rows = await room.scene.world.sql<{ content: PublishedPromise }>(
      'select content from published.promises where year = $1 and version = 1',
      [room.year],
    );
    expect(JSON.parse(data)).toMatchObject(rows[0]!.content);
    expect(told[0]).toContain('>60<');
    expect(await Promise.all([first, `${first}/data.json`].map(async (path) => (await page(path)).text))).toEqual(told);
  });

  it('holds no count under 5, nor one whose rest is', async () => {
    const promise = await room.aPromise();
    await room.brings(room.officer, room.observed(3, `${String(room.year - 1)}-06-30`, 77));
    await room.brings(room.officer, room.observed(88, `${String(room.year)}-03-31`, 91));
    const { focuses } = await room.published(promise);
    expect(focuses[0]!.indicators[0]).toMatchObject({
      start: { value: null, of: 77 },
      outcome: { value: null, of: 91 },
    });
  });

  it('is shown without a script and a cookie, and not sent again to whoever has it', async () => {
    const promise = await room.aPromise();
    await room.published(promise);
    const path = `/lofte/${promise.address}/${String(room.year)}`;
    const { headers, text } = await page(path);
    expect([headers.get('set-cookie'), /<script/i.test(text), text.length < 60_000]).toEqual([null, false, true]);
    const again = await fetch(`${room.scene.world.url}${path}`, { headers: { 'if-none-match': headers.get('etag')! } });
    expect(again.status).toBe(304);
    expect((await page(`/lofte/${promise.address}/rss.xml`)).text).toContain(`${path}/version/1`);
    for (const strange of [
      '/lofte/x/2030',
      '/lofte/BROMMA/2030',
      '/lofte/bromma/203a',
      `${path}/version/99`,
      `${path}/version/x`,
    ])
      expect((await page(strange)).status).toBe(404);
  });
});
