import type { PromiseView } from '../../src/contract/promises.js';
import type { VoicesView, VoiceView } from '../../src/contract/voices.js';
import { tokenFor } from '../../src/features/public-pages/leaving-a-voice/form-tokens.js';
import { OwnKeys } from '../../src/platform/encryption/own-keys.js';
import type { Person } from '../support/person.js';
import { PromiseRoom } from './promise-room.js';

export const minute = 60_000;
export const said = 'Det är mörkt på gångvägen till stationen.';

interface Sent {
  readonly fields?: Record<string, string>;
  readonly from?: string;
  readonly path?: string;
  readonly headers?: Record<string, string>;
}

/** Where something is promised, citizens say what they think of it, and two agencies moderate. */
export class VoiceRoom {
  private sources = 0;

  private constructor(
    readonly room: PromiseRoom,
    readonly promise: PromiseView,
  ) {}

  static async open(): Promise<VoiceRoom> {
    const room = await PromiseRoom.open({ proxies: 1 });
    room.year = new Date().getFullYear() - 1;
    const promise = await room.aPromise();
    await room.published(promise);
    return new VoiceRoom(room, promise);
  }

  close(): Promise<void> {
    return this.room.close();
  }

  /** What has come so far no longer counts against what may come in an hour or a day. */
  async letTimePass(): Promise<void> {
    await this.room.scene.world.sql(`update samverka.voices set came_at = came_at - interval '2 days'`);
  }

  token(age = minute, place = 'bromma'): string {
    return tokenFor(this.room.scene.world.app.get(OwnKeys, { strict: false }), place, Date.now() - age);
  }

  /** As a browser sends a form, from somewhere new each time. */
  async sends({ fields = {}, from, path = '/lofte/bromma/synpunkt', headers = {} }: Sent = {}) {
    const { url } = this.room.scene.world;
    const written = { token: this.token(), theme: 'place', place: 'Brommaplan', text: said, ...fields };
    const answer = await fetch(`${url}${path}`, {
      ...{ method: 'POST', body: new URLSearchParams(written), redirect: 'manual' },
      headers: { origin: url, 'x-forwarded-for': from ?? `192.0.2.${String(++this.sources)}`, ...headers },
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }

  voices(person: Person): Promise<VoicesView> {
    return person.does<VoicesView>('GET', '/api/voices');
  }

  async waiting(): Promise<VoiceView[]> {
    return (await this.voices(this.room.officer)).voices.filter(({ outcome }) => outcome === null);
  }

  async kept(): Promise<number> {
    return (await this.voices(this.room.officer)).voices.length;
  }

  decides(person: Person, id: string, what: 'acceptance' | 'refusal', wish: object) {
    return person.asks<VoiceView>('PUT', `/api/voices/${id}/${what}`, { version: 1, ...wish });
  }

  accepts(person: Person, id: string, wish: object = {}) {
    return this.decides(person, id, 'acceptance', { theme: 'place', redacted: null, ...wish });
  }

  /** One more, and who it is. */
  async leaves(fields: Record<string, string> = {}): Promise<VoiceView> {
    const before = new Set((await this.waiting()).map(({ id }) => id));
    expect((await this.sends({ fields })).status).toBe(303);
    return (await this.waiting()).find(({ id }) => !before.has(id))!;
  }
}
