import { Jobs } from '../../src/platform/jobs/jobs.js';
import { said, VoiceRoom } from './voice-room.js';

let there: VoiceRoom;
beforeAll(async () => {
  there = await VoiceRoom.open();
});
afterAll(() => there.close());
beforeEach(() => there.letTimePass());

describe('those who moderate', () => {
  it('are who coordinate and tell in the area, and nobody else', async () => {
    await there.leaves();
    expect((await there.voices(there.room.communicator)).waiting).toBeGreaterThan(0);
    expect((await there.room.worker.asks('GET', '/api/voices')).status).toBe(403);
    const manager = await there.room.scene.on(there.room.scene.police, ['manager']);
    expect((await manager.asks('GET', '/api/voices')).status).toBe(403);
    const { world } = there.room.scene;
    const outside = await world.aPerson(await world.anAgency('police'), { roles: ['coordinator'] });
    expect(await there.voices(outside)).toMatchObject({ voices: [], counts: [], waiting: 0 });
    const { id } = (await there.waiting())[0]!;
    expect((await there.accepts(outside, id)).status).toBe(404);
    expect((await there.accepts(there.room.worker, id)).status).toBe(403);
  });

  it('count it under a theme; whoever is second sees that it is done', async () => {
    const { id } = await there.leaves();
    const { body } = await there.accepts(there.room.communicator, id, { theme: 'damage' });
    expect(body).toMatchObject({ outcome: 'accepted', theme: 'damage', text: said, version: 2 });
    expect(
      (await there.room.officer.meets('PUT', `/api/voices/${id}/refusal`, { version: 1, reason: 'junk' })).code,
    ).toBe('voice-changed');
    expect((await there.voices(there.room.officer)).counts).toContainEqual({
      areaId: there.room.areaId,
      theme: 'damage',
      accepted: 1,
    });
  });

  it('delete the words of what they decline', async () => {
    const { id } = await there.leaves();
    expect((await there.decides(there.room.officer, id, 'refusal', { reason: 'names_somebody' })).body).toMatchObject({
      ...{ outcome: 'declined', reason: 'names_somebody', place: null, text: null },
    });
    expect(await there.room.scene.world.sql('select said from samverka.voices where id = $1', [id])).toEqual([
      { said: null },
    ]);
    expect((await there.accepts(there.room.officer, id, { version: 2 })).status).toBe(409);
  });

  it('take away what points somebody out, and it is gone', async () => {
    const { id } = await there.leaves({ text: 'Det är Anna Svensson som bråkar på torget.', sure: 'yes' });
    const redacted = { place: null, text: 'Någon bråkar på torget.' };
    expect((await there.accepts(there.room.officer, id, { redacted })).body).toMatchObject({
      ...redacted,
      isRedacted: true,
    });
    const number = { place: null, text: 'Det är 990820-2394.' };
    expect(
      (
        await there.room.officer.meets('PUT', `/api/voices/${id}/acceptance`, {
          version: 2,
          theme: 'place',
          redacted: number,
        })
      ).code,
    ).toBe('identity-in-text');
  });
});

describe('what has been heard', () => {
  const theme = 'traffic';
  const tells = async () => (await there.room.published(there.promise)).heard;
  const heardFromNowOn = async (count: number) => {
    for (let times = 0; times < count; times++)
      await there.accepts(there.room.officer, (await there.leaves()).id, { theme });
  };

  it('is told by the next version, and never as a number under 5', async () => {
    await there.room.scene.world.sql(`delete from samverka.voices`);
    await heardFromNowOn(4);
    expect(await tells()).toBeNull();
    await heardFromNowOn(1);
    expect(await tells()).toBe(5);
    const path = `/lofte/${there.promise.address}/${String(there.promise.year)}`;
    expect(await (await fetch(`${there.room.scene.world.url}${path}`)).text()).toContain('5 synpunkter');
  });

  it('is told as it was, where few have come since: the difference would be few', async () => {
    await heardFromNowOn(3);
    expect(await tells()).toBe(5);
    await heardFromNowOn(2);
    expect(await tells()).toBe(10);
  });

  it('ends: the words after a while, and what nobody read; that it came stays', async () => {
    const { world } = there.room.scene;
    const { id } = await there.leaves();
    await world.sql(`update samverka.voices set came_at = now() - interval '91 days' where id = $1`, [id]);
    await world.sql(`update samverka.voices set came_at = now() - interval '401 days' where theme = $1`, [theme]);
    await world.app.get(Jobs, { strict: false }).ask('select samverka.lapse_voices()');
    const left = (await there.voices(there.room.officer)).voices;
    expect(left.find((voice) => voice.id === id)).toMatchObject({ outcome: 'unread', text: null });
    const counted = left.filter((voice) => voice.theme === theme);
    expect([counted.length, counted.every(({ text, outcome }) => text === null && outcome === 'accepted')]).toEqual([
      10,
      true,
    ]);
  });
});
