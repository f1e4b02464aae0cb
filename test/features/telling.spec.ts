import { randomUUID } from 'node:crypto';
import type { PromiseView } from '../../src/contract/promises.js';
import { publicRoutesOf } from '../hardening/cast.js';
import { PromiseRoom } from './promise-room.js';

let room: PromiseRoom;
beforeAll(async () => {
  room = await PromiseRoom.open();
});
afterAll(() => room.close());

const read = async (path: string) => {
  const answer = await fetch(`${room.scene.world.url}${path}`);
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
};
const text = async (path: string) => (await read(path)).bytes.toString();
const pathOf = ({ address, year }: PromiseView) => `/lofte/${address}/${String(year)}`;

async function measured(): Promise<PromiseView> {
  const promise = await room.aPromise();
  await room.brings(room.officer, room.observed(20, `${String(room.year - 1)}-06-30`));
  await room.brings(room.officer, room.observed(60, `${String(room.year)}-03-31`));
  return promise;
}

describe('what is published', () => {
  it('is drawn, with words and a table beside it, and nothing small is', async () => {
    const promise = await measured();
    await room.published(promise);
    const page = await text(pathOf(promise));
    const [, chart, alt] = /<img src="([^"]+\.svg)" alt="([^"]+)"/.exec(page)!;
    expect(alt).toBe('Start: 20. Nu: 60. Mål: 100.');
    expect(page).toMatch(/<table>.*Boende vi talat med.*20, 30 juni.*60, 31 mars.*Dialogerna.*<\/table>/s);
    expect(await read(chart!)).toMatchObject({ status: 200, type: 'image/svg+xml; charset=utf-8' });
    expect(await text(chart!)).toMatch(/^<svg [^>]*viewBox="0 0 640 32"/);
    const few = await room.aPromise();
    await room.brings(room.officer, room.observed(3, `${String(room.year)}-03-31`));
    await room.published(few);
    expect(await text(pathOf(few))).not.toContain('<img');
    expect((await read(`${pathOf(few)}/version/1/chart-1-1.svg`)).status).toBe(404);
  });

  it.each([
    ['share-1080', 1080, 1080],
    ['share-1200', 1200, 630],
  ])('is a picture to share, %s, with what it shows in words', async (name, width, height) => {
    const promise = await measured();
    await room.published(promise);
    const { type, bytes } = await read(`${pathOf(promise)}/version/1/${name}.png`);
    expect([type, bytes.subarray(1, 4).toString(), bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
      ...['image/png', 'PNG', width, height],
    ]);
    const page = await text(pathOf(promise));
    expect(page).toContain(`${pathOf(promise)}/version/1/share-1200.png"`);
    expect(page).toContain(
      'property="og:image:alt" content="Det här lovade vi Bromma. Så går det. Boende vi talat med: 60, mål 100."',
    );
    expect((await read(`${pathOf(promise)}/version/1/toString.png`)).status).toBe(404);
  });

  it('does not change by a byte, in any form, with three corrections and a new figure', async () => {
    const promise = await measured();
    await room.published(promise);
    const at = `${pathOf(promise)}/version/1`;
    const forms = ['', '/data.json', '/chart-1-1.svg', '/share-1080.png', '/share-1200.png'].map((end) => at + end);
    const english = at.replace('/lofte', '/promise');
    const before = await Promise.all([...forms, english].map((path) => read(path)));
    for (const note of ['En siffra var fel', 'Och en till', 'Nu stämmer det']) await room.published(promise, note);
    await room.brings(room.officer, room.observed(30, `${String(room.year)}-04-30`));
    const { indicators } = await room.officer.does<PromiseView>('GET', `/api/promises/${promise.id}`);
    expect(indicators[0]!.outcome!.value).toBe(90);
    expect(await Promise.all([...forms, english].map((path) => read(path)))).toEqual(before);
    expect(await text(pathOf(promise))).toContain('Nu stämmer det');
  });

  it('is seen as soon as it is, though pages are given from memory', async () => {
    const promise = await measured();
    await room.published(promise);
    for (let times = 0; times < 3; times++) expect(await text(pathOf(promise))).not.toContain('Rättat');
    await room.published(promise, 'Rättat');
    expect(await text(pathOf(promise))).toContain('Rättat');
  });
});

describe('whoever is not signed in', () => {
  it('reads by any address what has been published, and nothing else', async () => {
    const promise = await measured();
    await room.published(promise);
    const path = `/api/promises/${promise.id}`;
    const inside = 'Utterkanarie';
    const dialogue = {
      version: 0,
      what: inside,
      place: inside,
      onDay: '2031-01-01',
      fromTime: '18:00',
      untilTime: '19:00',
    };
    await room.officer.does('PUT', `${path}/dialogues/${randomUUID()}`, { ...dialogue, isCancelled: false });
    const { id, boardId: _linked, boardAreaId: _where, ...said } = promise.focuses[0]!;
    const changed = { ...said, commitment: `Vi lovar ${inside}`, problem: inside };
    await room.officer.does('PUT', `${path}/focuses/${id}`, changed);
    await room.aPromise();
    await room.brings(room.officer, { ...room.observed(77, `${String(room.year)}-03-31`), source: inside });
    const routes = publicRoutesOf(room.scene.world);
    expect(routes.filter((route) => !route.startsWith('GET '))).not.toContainEqual(
      expect.stringMatching(/^(PUT|DELETE|PATCH)/),
    );
    const named: Record<string, string> = {
      area: promise.address,
      version: '1',
      focus: '1',
      indicator: '1',
      picture: 'share-1080',
    };
    const statuses: number[] = [];
    for (const year of [promise.year, room.year])
      for (const route of routes) {
        const address = route.split(' ')[1]!.replaceAll(/:([a-z]+)/g, (_, name: string) => named[name] ?? String(year));
        const { status, bytes } = await read(address);
        statuses.push(status);
        expect([address, bytes.includes(inside)]).toEqual([address, false]);
      }
    expect(new Set(statuses)).toEqual(new Set([200, 404]));
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(routes.length / 2);
  });
});
