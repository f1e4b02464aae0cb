import { randomBytes, randomUUID } from 'node:crypto';
import type { Problem } from '../../src/contract/problems.js';
import type { PromiseView } from '../../src/contract/promises.js';
import type { SendingsView } from '../../src/contract/sendings.js';
import type { ShareChannel } from '../../src/contract/share-texts.js';
import { WebhookSendingService } from '../../src/features/promises/webhook-sending.service.js';
import { readSettings } from '../../src/platform/settings/settings.js';
import type { Person } from '../support/person.js';
import { checked, WebhookReceiver } from '../support/webhook-receiver.js';
import { PromiseRoom } from './promise-room.js';

const secret = randomBytes(32);
let receiver: WebhookReceiver;
let room: PromiseRoom;

beforeAll(async () => {
  receiver = await WebhookReceiver.open();
  room = await PromiseRoom.open({ webhook: { url: `${receiver.url}/hook`, secret } });
});
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answers = 204;
});
afterAll(async () => {
  await room.close();
  await receiver.close();
});

const pathOf = ({ id }: PromiseView) => `/api/promises/${id}/sendings`;
const published = async () => {
  const promise = await room.aPromise();
  await room.published(promise);
  return promise;
};
const wish = (channel: ShareChannel = 'web', version = 1, id: string = randomUUID()) => ({ id, version, channel });
const sends = (promise: PromiseView, what = wish()) =>
  room.communicator.does<SendingsView>('POST', pathOf(promise), what);
/** What the calendar does each minute. */
const isMinute = () => room.scene.world.app.get(WebhookSendingService, { strict: false }).send();
const isDueAgain = () =>
  room.scene.world.sql(`update samverka.share_sendings set next_at = now() where state = 'waiting'`);
const latestOf = async (promise: PromiseView, person: Person = room.officer) =>
  (await person.does<SendingsView>('GET', pathOf(promise))).sendings[0];

describe('a published text', () => {
  it('is sent once, signed, and holds what was published', async () => {
    const promise = await published();
    const asked = wish('facebook');
    expect((await sends(promise, asked)).sendings).toMatchObject([{ id: asked.id, state: 'waiting', tries: 0 }]);
    await isMinute();
    await isMinute();
    expect(receiver.received).toHaveLength(1);
    const { headers } = receiver.received[0]!;
    expect([headers['webhook-id'], headers['content-type']]).toEqual([asked.id, 'application/json; charset=utf-8']);
    const { type, data } = checked(receiver.received[0]!, secret);
    expect([type, data.channel, data.version, data.year]).toEqual(['promise.published', 'facebook', 1, promise.year]);
    expect(data.text).toContain(`Läs mer: ${data.url}`);
    expect((await fetch(data.url.replace(/^.*?\/lofte/, `${room.scene.world.url}/lofte`))).status).toBe(200);
    expect(await latestOf(promise)).toMatchObject({ state: 'sent', outcome: 'sent', status: 204, tries: 1 });
  });

  it('is not taken for ours when a byte of it, or its time, is another', async () => {
    await sends(await published());
    await isMinute();
    const [{ headers, body }] = receiver.received as [(typeof receiver.received)[number]];
    expect(() => checked({ headers, body: body.replace('2', '3') }, secret)).toThrow('not signed by us');
    expect(() => checked({ headers: { ...headers, 'webhook-timestamp': '1' }, body }, secret)).toThrow();
    expect(() => checked({ headers, body }, randomBytes(32))).toThrow();
  });

  it('is what was published, whatever has come since', async () => {
    const promise = await published();
    const { id, boardId: _linked, boardAreaId: _where, ...said } = promise.focuses[0]!;
    const inside = 'Utterkanarie';
    const path = `/api/promises/${promise.id}/focuses/${id}`;
    await room.officer.does('PUT', path, { ...said, commitment: inside, problem: inside });
    for (const channel of ['web', 'facebook', 'instagram'] as const) await sends(promise, wish(channel));
    await isMinute();
    expect(receiver.received.map(({ body }) => body.includes(inside))).toEqual([false, false, false]);
  });

  it.each([
    [503, 'later'],
    [429, 'later'],
  ] as const)('is tried again after %s, under the same id, and ever more seldom', async (answers, outcome) => {
    const promise = await published();
    await sends(promise);
    receiver.answers = answers;
    await isMinute();
    expect(await latestOf(promise)).toMatchObject({ state: 'waiting', outcome, status: answers, tries: 1 });
    await isMinute(); // not due yet
    await isDueAgain();
    receiver.answers = 200;
    await isMinute();
    expect(await latestOf(promise)).toMatchObject({ state: 'sent', tries: 2 });
    const [first, second, ...more] = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect([second, more]).toEqual([first, []]);
  });

  it('is given up after eight tries, and may then be sent anew', async () => {
    const promise = await published();
    await sends(promise);
    receiver.answers = 500;
    for (let tries = 0; tries < 9; tries++) {
      await isMinute();
      await isDueAgain();
    }
    expect(receiver.received).toHaveLength(8);
    expect(await latestOf(promise)).toMatchObject({ state: 'failed', outcome: 'later', status: 500, tries: 8 });
    expect((await sends(promise)).sendings.map(({ state }) => state)).toEqual(['waiting', 'failed']);
    receiver.answers = 204;
    await isMinute();
  });

  it.each([
    [301, 'redirected'],
    [307, 'redirected'],
    [401, 'refused'],
  ] as const)('is not sent on, nor again, after %s', async (answers, outcome) => {
    const promise = await published();
    await sends(promise);
    receiver.answers = answers;
    await isMinute();
    await isDueAgain();
    await isMinute();
    expect(receiver.received).toHaveLength(1);
    expect(await latestOf(promise)).toMatchObject({ state: 'failed', outcome, status: answers });
  });
});

describe('who sends', () => {
  it('is a communicator, what has been published, once for each channel; those who keep the promise see how it went', async () => {
    const draft = await room.aPromise();
    const problem = async (by: Person, promise: PromiseView, what = wish()) => {
      const { status, body } = await by.asks<Problem>('POST', pathOf(promise), what);
      return [status, body.code];
    };
    expect(await problem(room.communicator, draft)).toEqual([404, 'not-found']);
    const promise = await published();
    for (const person of [room.officer, room.worker]) expect((await problem(person, promise))[0]).toBe(403);
    const asked = wish();
    for (let times = 0; times < 2; times++) expect((await sends(promise, asked)).sendings).toHaveLength(1);
    expect(await problem(room.communicator, promise)).toEqual([409, 'already-sent']);
    expect((await latestOf(promise))?.id).toBe(asked.id);
    expect(await latestOf(promise, room.worker)).toBeUndefined();
    await isMinute();
  });

  it('sends to an address that is set up whole: over TLS or here, with a secret that is one', () => {
    const set = (url: string, key: string) => () => readSettings({ SHARE_WEBHOOK_URL: url, SHARE_WEBHOOK_SECRET: key });
    const key = `whsec_${secret.toString('base64')}`;
    expect(set('https://cms.example/hook', key)().webhook).toEqual({ url: 'https://cms.example/hook', secret });
    expect(set('http://127.0.0.1:9/hook', key)().webhook?.url).toBe('http://127.0.0.1:9/hook');
    expect(readSettings({}).webhook).toBeUndefined();
    const wrong = [
      ['http://cms.example/hook', key],
      ['https://kim:hemligt@cms.example/hook', key],
      ['ftp://127.0.0.1/hook', key],
      ['https://cms.example/hook', 'whsec_kort'],
      ['https://cms.example/hook', secret.toString('base64')],
      ['https://cms.example/hook', ''],
    ] as const;
    for (const [url, bad] of wrong) expect(set(url, bad)).toThrow(/SHARE_WEBHOOK_/);
  });
});
