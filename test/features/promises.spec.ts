import { randomUUID } from 'node:crypto';
import type { BringObservation, PromiseView, PublishedPromise } from '../../src/contract/promises.js';
import type { Problem } from '../../src/contract/problems.js';
import { Scene } from '../hardening/scene.js';
import type { Person } from '../support/person.js';

let scene: Scene;
let officer: Person;
let communicator: Person;
let worker: Person;
let areaId: string;

beforeAll(async () => {
  scene = await Scene.begin();
  officer = await scene.on(scene.police, ['coordinator']);
  communicator = await scene.on(scene.social, ['communicator']);
  worker = await scene.on(scene.social);
  areaId = (await scene.world.sql<{ id: string }>('select id from samverka.areas'))[0]!.id;
});
afterAll(() => scene.world.end());

let year = 2030;
const observed = (value: number, untilOn: string, ofValue: number | null = null): BringObservation => ({
  ...{
    id: randomUUID(),
    kind: 'dialogue',
    measure: `Samtal ${String(year)}`,
    fromOn: untilOn,
    untilOn,
    value,
    ofValue,
  },
  ...{ source: 'Dialogerna', sourceOn: untilOn },
});
const brings = (by: Person, observation: BringObservation) =>
  by.does('POST', `/api/areas/${areaId}/observations`, observation);

/** With one focus, measured by one indicator. */
async function aPromise(): Promise<PromiseView> {
  year++;
  const [id, focusId] = [randomUUID(), randomUUID()];
  const path = `/api/promises/${id}`;
  await officer.does('POST', '/api/promises', { id, areaId, year, summary: 'Tryggare torg' });
  await officer.does('PUT', `${path}/focuses/${focusId}`, {
    ...{ place: 1, theme: 'Torget', problem: 'Mörkt', causes: 'Lampor saknas', commitment: 'Vi lyser upp torget.' },
    ...{ explanation: null, responsible: 'kommunpolis', nextFollowUpOn: null },
  });
  return officer.does('PUT', `${path}/indicators/${randomUUID()}`, {
    ...{ focusId, name: 'Boende vi talat med', measure: `Samtal ${String(year)}`, how: 'sum', target: 100 },
    ...{
      baseFrom: `${String(year - 1)}-01-01`,
      baseUntil: `${String(year - 1)}-12-31`,
      targetOn: `${String(year)}-12-31`,
    },
  });
}

async function published({ id, address }: PromiseView, note: string | null = null): Promise<PublishedPromise> {
  const proposal = randomUUID();
  await officer.does('POST', `/api/promises/${id}/proposals`, { id: proposal, note });
  await communicator.does('PUT', `/api/promises/${id}/proposals/${proposal}/approval`);
  return (
    await fetch(`${scene.world.url}/lofte/${address}/${String(year)}/data.json`)
  ).json() as Promise<PublishedPromise>;
}

const page = async (path: string) => {
  const answer = await fetch(`${scene.world.url}${path}`);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

describe('a promise', () => {
  it('is read by all who work in the area, and kept by those who coordinate, publish or manage', async () => {
    const promise = await aPromise();
    expect((await worker.does<PromiseView>('GET', `/api/promises/${promise.id}`)).mayKeep).toBe(false);
    expect((await worker.asks('POST', `/api/areas/${areaId}/observations`, observed(9, '2031-02-01'))).status).toBe(
      403,
    );
    const outside = await scene.world.aPerson(await scene.world.anAgency('police'), { roles: ['manager'] });
    expect((await outside.asks('GET', `/api/promises/${promise.id}`)).status).toBe(404);
  });

  it('is measured by what was counted: nobody types an outcome', async () => {
    const promise = await aPromise();
    await brings(officer, observed(20, `${String(year - 1)}-06-30`));
    await brings(officer, observed(60, `${String(year)}-03-31`));
    const wrong = observed(900, `${String(year)}-04-30`);
    await brings(communicator, wrong);
    await communicator.does('PUT', `/api/areas/${areaId}/observations/${wrong.id}/withdrawal`);
    await brings(officer, observed(45, `${String(year)}-05-31`));
    const { indicators } = await officer.does<PromiseView>('GET', `/api/promises/${promise.id}`);
    expect(indicators).toMatchObject([
      {
        start: { value: 20 },
        outcome: { value: 105, on: `${String(year)}-05-31` },
        reachedOn: `${String(year)}-05-31`,
      },
    ]);
  });

  it('shows no count under 5 to another agency, and none of another’s to whoever does not keep it', async () => {
    const promise = await aPromise();
    await brings(officer, observed(3, `${String(year)}-03-31`));
    await brings(officer, observed(12, `${String(year)}-04-30`));
    const valuesTo = async (person: Person) => {
      const { observations } = await person.does<PromiseView>('GET', `/api/promises/${promise.id}`);
      return observations.filter(({ measure }) => measure.endsWith(String(year))).map(({ value }) => value);
    };
    expect([await valuesTo(officer), await valuesTo(communicator), await valuesTo(worker)]).toEqual([
      [3, 12],
      [null, 12],
      [],
    ]);
    expect((await worker.does<PromiseView>('GET', `/api/promises/${promise.id}`)).indicators[0]!.outcome).toBeNull();
  });

  it('is begun once, and keeps no part of a focus that it has not', async () => {
    const promise = await aPromise();
    const again = { id: promise.id, areaId, year, summary: 'Tryggare torg' };
    expect((await officer.asks('POST', '/api/promises', again)).status).toBe(201);
    expect((await communicator.meets('POST', '/api/promises', { ...again, id: randomUUID() })).code).toBe(
      'promise-begun',
    );
    const activity = { focusId: randomUUID(), what: 'Vandring', dueOn: '2031-05-01', doneOn: null };
    expect((await officer.asks('PUT', `/api/promises/${promise.id}/activities/${randomUUID()}`, activity)).status).toBe(
      400,
    );
    const figure = observed(9, '2031-02-01');
    await brings(officer, figure);
    expect((await officer.meets('POST', `/api/areas/${areaId}/observations`, { ...figure, value: 10 })).code).toBe(
      'id-taken',
    );
    expect((await communicator.asks('PUT', `/api/areas/${areaId}/observations/${figure.id}/withdrawal`)).status).toBe(
      403,
    );
  });

  it('names nobody by number', async () => {
    const named = { ...observed(9, '2031-02-01'), source: 'Ring 990820-2394' };
    expect((await officer.meets('POST', `/api/areas/${areaId}/observations`, named)).code).toBe('identity-in-text');
  });
});

describe('two persons', () => {
  it('publish, and one alone does not', async () => {
    const promise = await aPromise();
    const proposal = randomUUID();
    await officer.does('POST', `/api/promises/${promise.id}/proposals`, { id: proposal, note: null });
    const path = `/api/promises/${promise.id}/proposals/${proposal}/approval`;
    expect((await officer.asks<Problem>('PUT', path)).body.code).toBe('own-proposal');
    expect((await page(`/lofte/${promise.address}/${String(year)}`)).status).toBe(404);
    for (let times = 0; times < 2; times++) expect((await communicator.does<PromiseView>('PUT', path)).version).toBe(1);
  });
});

describe('what was published', () => {
  it('stays to the byte what it was, whatever is corrected and counted later', async () => {
    const promise = await aPromise();
    await brings(officer, observed(60, `${String(year)}-03-31`));
    await published(promise);
    const first = `/lofte/${promise.address}/${String(year)}/version/1`;
    const data = (await page(`/lofte/${promise.address}/${String(year)}/data.json`)).text;
    for (const note of ['En siffra var fel', 'Och en till', 'Nu stämmer det']) {
      await brings(officer, observed(7, `${String(year)}-0${String(4 + (note.length % 4))}-30`));
      await published(promise, note);
    }
    const latest = JSON.parse(
      (await page(`/lofte/${promise.address}/${String(year)}/data.json`)).text,
    ) as PublishedPromise;
    expect([latest.note, latest.focuses[0]!.indicators[0]!.outcome!.value]).toEqual(['Nu stämmer det', 81]);
    const rows = await scene.world.sql<{ content: PublishedPromise }>(
      'select content from published.promises where year = $1 and version = 1',
      [year],
    );
    expect(JSON.parse(data)).toMatchObject(rows[0]!.content);
    expect((await page(first)).text).toContain('>60<');
  });

  it('holds no count under 5, nor one whose rest is', async () => {
    const promise = await aPromise();
    await brings(officer, observed(3, `${String(year - 1)}-06-30`, 77));
    await brings(officer, observed(88, `${String(year)}-03-31`, 91));
    const { focuses } = await published(promise);
    expect(focuses[0]!.indicators[0]).toMatchObject({
      start: { value: null, of: 77 },
      outcome: { value: null, of: 91 },
    });
  });

  it('is shown without a script and a cookie, and not sent again to whoever has it', async () => {
    const promise = await aPromise();
    await published(promise);
    const path = `/lofte/${promise.address}/${String(year)}`;
    const { headers, text } = await page(path);
    expect([headers.get('set-cookie'), /<script/i.test(text), text.length < 60_000]).toEqual([null, false, true]);
    const again = await fetch(`${scene.world.url}${path}`, { headers: { 'if-none-match': headers.get('etag')! } });
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
