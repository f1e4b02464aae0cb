import { connected } from '../hardening/scene.js';
import { randomUUID } from 'node:crypto';
import type { AreasView, PictureTheme, PictureView } from '../../src/contract/pictures.js';
import { untilTold } from '../support/quiet.js';
import { met, PictureRoom, valuesIn } from './picture-room.js';
import type { PromiseRoom } from './promise-room.js';

let made: PictureRoom;
let room: PromiseRoom;
beforeAll(async () => {
  made = await PictureRoom.open();
  room = made.people;
});
beforeEach(() => {
  made.year += 2;
});
afterAll(() => room.close());

const aPlace = async (name: string, kind: string, within = room.areaId) => {
  const sql = 'insert into samverka.areas (within_id, kind, name) values ($1, $2, $3) returning id';
  return (await room.scene.world.sql<{ id: string }>(sql, [within, kind, name]))[0]!.id;
};

describe('areas', () => {
  it('stand where their kind may, which the database holds to', async () => {
    const bromma = await aPlace('Ansvarsområdet', 'responsibility_area');
    const mariehall = await aPlace('Kvarteret', 'neighbourhood', bromma);
    await aPlace('Torget', 'place', mariehall);
    for (const [kind, within] of [
      ['neighbourhood', mariehall],
      ['responsibility_area', bromma],
      ['police_area', bromma],
      ['place', room.areaId],
    ] as const)
      await expect(aPlace('Fel', kind, within)).rejects.toMatchObject({ code: '23514' });
  });

  it('say how many live there, year by year with a source, to those who work there; keepers bring it in', async () => {
    const path = `/api/areas/${room.areaId}/populations/2014`;
    const wish = { people: 72_000, source: 'Stadens områdesfakta' };
    expect(await met(room.worker, 'PUT', path, wish)).toBe(403);
    await room.officer.does('PUT', path, { ...wish, people: 71_000 });
    const { areas } = await room.officer.does<AreasView>('PUT', path, wish);
    expect(areas.find(({ id }) => id === room.areaId)!.populations).toEqual([{ year: 2014, ...wish }]);
    const outside = await room.scene.world.aPerson(await room.scene.world.anAgency('police'), { roles: ['manager'] });
    const seen = await outside.does<AreasView>('GET', '/api/areas');
    expect(seen.areas.find(({ id }) => id === room.areaId)).toMatchObject({ isOurs: false, populations: [] });
  });
});

describe('an agency’s own picture', () => {
  it('is its own until it puts it into the joint one, and then as far as it chose', async () => {
    const [told, kept] = [
      await made.brings(room.officer, 31),
      await made.brings(room.officer, 8, { measure: 'Klagomål om garage' }),
    ];
    expect(valuesIn((await made.pictureFor(room.officer)).own)).toEqual([31, 8]);
    const before = await made.pictureFor(room.communicator);
    expect([before.own, before.joint]).toEqual([[], []]);
    await made.puts(room.officer, [told]);
    const after = await made.pictureFor(room.communicator);
    expect([valuesIn(after.own), valuesIn(after.joint)]).toEqual([[], [31]]);
    expect(after.contributions).toMatchObject([
      { agencyId: room.officer.agencyId, theme: 'theft', words: 'Det här ser vi.' },
    ]);
    expect(JSON.stringify(after)).not.toContain(kept);
    const [theirs] = await room.scene.world.sql(
      `select 1 from samverka.observations where id = $1 and shared_at is null`,
      [kept],
    );
    expect(theirs).toBeDefined();
  });

  it('is not put there by others, and not what is about something else', async () => {
    const theirs = await made.brings(room.officer, 31);
    const other = await made.brings(room.communicator, 9, { theme: 'youth' });
    const path = `/api/areas/${room.areaId}/pictures/${String(made.year)}/contributions`;
    for (const id of [theirs, other, randomUUID()])
      expect(await met(room.communicator, 'POST', path, { theme: 'theft', words: 'Ord', observationIds: [id] })).toBe(
        400,
      );
  });

  it('is heard of by nobody else; what is put into the joint one, by all there', async () => {
    const colleague = await room.scene.on(room.scene.police);
    const listening = [room.officer, colleague, room.communicator, room.worker];
    for (const person of listening) await connected(person);
    const heardAfter = async (act: Promise<unknown>) => {
      await act;
      await untilTold(room.scene.world, listening);
      return listening.map(({ heard }) => heard.splice(0).map(({ event }) => event));
    };
    const told = ['promises.changed'];
    const wish = made.figure(31);
    expect(await heardAfter(room.officer.does('POST', `/api/areas/${room.areaId}/figures`, wish))).toEqual([
      told,
      told,
      [],
      [],
    ]);
    expect(await heardAfter(made.puts(room.officer, [wish.id]))).toEqual([told, told, told, told]);
  });

  it('is read by its own people, who keep nothing too; figures of others by those alone who keep promises', async () => {
    await made.puts(room.officer, [await made.brings(room.officer, 31)]);
    await made.brings(room.communicator, 12);
    const seen = await made.pictureFor(room.worker);
    expect([valuesIn(seen.own), seen.joint, seen.orders]).toEqual([[12], [], []]);
  });

  it('takes what is said only of what somebody can say, and no identity number', async () => {
    const path = `/api/areas/${room.areaId}/figures`;
    expect(await met(room.officer, 'POST', path, made.figure(9, { kind: 'reported_crime', voice: 'citizen' }))).toBe(
      400,
    );
    expect(await met(room.officer, 'POST', path, made.figure(9, { said: 'Det är 990820-2394 som gör det' }))).toBe(422);
  });
});

describe('a joint picture', () => {
  const only = ({ joint }: PictureView) => joint[0]!.series[0]!;

  it('says what has changed by more than chance, and how uncertain it is', async () => {
    const before = { fromOn: `${String(made.year - 1)}-01-01`, untilOn: `${String(made.year - 1)}-12-31` };
    await made.puts(room.officer, [await made.brings(room.officer, 60), await made.brings(room.officer, 30, before)]);
    expect(only(await made.pictureFor(room.officer))).toMatchObject({
      now: { value: 60 },
      before: { value: 30 },
      change: 'more',
      isUncertain: false,
    });
    await made.puts(room.officer, [
      await made.brings(room.officer, 9, { measure: 'Några få' }),
      await made.brings(room.officer, 12, { ...before, measure: 'Några få' }),
    ]);
    expect(
      (await made.pictureFor(room.officer)).joint[0]!.series.find(({ measure }) => measure === 'Några få'),
    ).toMatchObject({ change: 'chance', isUncertain: true });
  });

  it('says of a survey between what it lies', async () => {
    const survey = { kind: 'survey', measure: 'Oroar sig ofta', ofValue: 3221 } as const;
    await made.puts(room.officer, [await made.brings(room.officer, 322, survey)]);
    expect(only(await made.pictureFor(room.officer)).now).toMatchObject({ value: 322, of: 3221, between: [9, 11.1] });
  });

  it('shows nobody a small count of another’s, nor what gives one away: a rest, a whole, a sum', async () => {
    const half = (no: 1 | 2) =>
      no === 1 ? { untilOn: `${String(made.year)}-06-30` } : { fromOn: `${String(made.year)}-07-01` };
    const ids = [
      await made.brings(room.communicator, 3, half(1)),
      await made.brings(room.communicator, 40, half(2)),
      await made.brings(room.communicator, 43),
      await made.brings(room.communicator, 48, { measure: 'Av femtio', ofValue: 50 }),
    ];
    await made.puts(room.communicator, ids);
    const { joint } = await made.pictureFor(room.officer);
    const named = (view: PictureTheme[], wanted: string) => view[0]!.series.find(({ measure }) => measure === wanted)!;
    const [sum, part] = [named(joint, 'Klagomål om stöld'), named(joint, 'Av femtio')];
    expect(part.now).toMatchObject({ value: null, isSmall: false });
    expect(sum.built.map(({ value }) => value).sort()).toEqual([40, null, null]);
    expect(JSON.stringify(joint)).not.toMatch(/"value":(3|43|48)\b/);
    const halfYear = await made.pictureFor(room.officer, `${String(made.year)}-1`);
    expect(named(halfYear.joint, 'Klagomål om stöld').now).toMatchObject({ value: null, isSmall: true });
    expect(valuesIn((await made.pictureFor(room.communicator)).own)).toContain(43);
  });
});

describe('the order of the themes', () => {
  it('follows from weights with a day and a reason, and stays beside what it was', async () => {
    await made.puts(room.officer, [
      await made.brings(room.officer, 90, { kind: 'reported_crime', measure: 'Anmälda' }),
    ]);
    await made.puts(room.communicator, [await made.brings(room.communicator, 60, { theme: 'youth' })], 'youth');
    const first = await made.pictureFor(room.officer);
    expect(first.orders[0]!.scores.map(({ theme }) => theme)).toEqual(['theft', 'youth']);
    const weights = { common: 0, worrying: 0, trend: 0, askedFor: 100, reason: 'Styrgruppen lyssnar' };
    await room.officer.does('POST', `/api/areas/${room.areaId}/weights`, {
      id: randomUUID(),
      fromOn: '2020-01-01',
      ...weights,
    });
    const { orders } = await made.pictureFor(room.communicator);
    expect(orders.map(({ reason, scores }) => [reason, scores[0]!.theme])).toEqual([
      ['Styrgruppen lyssnar', 'youth'],
      [null, 'theft'],
    ]);
  });
});
