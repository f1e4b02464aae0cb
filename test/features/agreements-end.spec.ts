import { randomUUID } from 'node:crypto';
import type { AgreementsView } from '../../src/contract/agreements.js';
import type { Problem } from '../../src/contract/problems.js';
import type { PromiseView } from '../../src/contract/promises.js';
import type { Person } from '../support/person.js';
import { PromiseRoom } from './promise-room.js';

let room: PromiseRoom;
let managers: Person[];
beforeAll(async () => {
  room = await PromiseRoom.open();
  managers = [await room.scene.on(room.scene.police, ['manager']), await room.scene.on(room.scene.social, ['manager'])];
});
afterAll(() => room.close());

const at = (id: string, rest = '') => `/api/areas/${room.areaId}/agreements/${id}${rest}`;
const wishFor = (changes: object = {}) => ({
  ...{ version: 0, level: 'district', underId: null, correctsId: null, title: 'Polisen och Bromma', year: 2051 },
  ...{ purpose: 'Tryggare i Bromma', fromOn: '2052-03-01', untilOn: '2054-02-28', reviewOn: '2054-02-28' },
  ...{ themes: ['theft'], groups: [] },
  parties: [room.scene.police, room.scene.social].map((agencyId) => ({ agencyId, name: 'Part' })),
  ...changes,
});
const ending = { on: '2052-06-01', because: 'Stadsdelen får en ny indelning.' };

const keep = async (changes: object = {}) => {
  const id = randomUUID();
  await room.officer.does('PUT', at(id), wishFor(changes));
  return id;
};
const sign = async (id: string, by: readonly Person[] = managers) => {
  for (const manager of by) await manager.does('POST', at(id, '/signatures'), { version: 1 });
  return id;
};
const find = async (id: string, by: Person = room.officer) => {
  const { agreements } = await by.does<AgreementsView>('GET', `/api/areas/${room.areaId}/agreements`);
  return agreements.find((each) => each.id === id)!;
};
const codeOf = async (by: Person, ...asked: Parameters<Person['asks']>) => (await by.asks<Problem>(...asked)).body.code;
const promiseFrom = () => ({
  ...{ id: randomUUID(), year: ++room.year, summary: 'Det här lovar vi' },
  focuses: [
    {
      ...{ id: randomUUID(), theme: 'theft', name: 'Platser', commitment: 'Göra en analys' },
      ...{ responsibleAgencyId: room.scene.police, responsible: null },
    },
  ],
});

describe('an agreement that is ended', () => {
  it('keeps its text, its signatures and its promise; with a day, a reason and who did it; once', async () => {
    const id = await sign(await keep());
    const promise = promiseFrom();
    await room.officer.does('POST', at(id, '/promises'), promise);
    for (let times = 0; times < 2; times++) await room.officer.does('PUT', at(id, '/ending'), ending);
    const ended = await find(id, room.worker);
    expect(ended.ended).toMatchObject({ ...ending, endedBy: room.officer.id, agencyId: room.scene.police });
    expect([ended.title, ended.isSigned, ended.signatures.length]).toEqual(['Polisen och Bromma', true, 2]);
    expect(ended.promises.map((each) => each.id)).toEqual([promise.id]);
    expect((await room.officer.does<PromiseView>('GET', `/api/promises/${promise.id}`)).focuses).toHaveLength(1);
    expect(await codeOf(room.communicator, 'PUT', at(id, '/ending'), ending)).toBe('agreement-over');
    expect(await codeOf(room.officer, 'POST', at(id, '/promises'), promiseFrom())).toBe('agreement-over');
    expect(await codeOf(room.officer, 'PUT', at(randomUUID()), wishFor({ correctsId: id }))).toBe('agreement-over');
    expect(Object.values((await find(id)).may)).toEqual([false, false, false, false, false]);
  });

  it('is ended by one who keeps promises at an agency that has signed it, not before it begins', async () => {
    const id = await sign(await keep(), managers.slice(0, 1));
    const { officer, communicator, worker } = room;
    expect((await worker.asks('PUT', at(id, '/ending'), ending)).status).toBe(403);
    expect(await codeOf(communicator, 'PUT', at(id, '/ending'), ending)).toBe('agreement-unsigned');
    expect((await officer.asks('PUT', at(id, '/ending'), { ...ending, on: '2052-02-28' })).status).toBe(400);
    expect((await officer.asks('PUT', at(id, '/ending'), ending)).status).toBe(200);
    expect(await codeOf(managers[1]!, 'POST', at(id, '/signatures'), { version: 1 })).toBe('agreement-over');
  });

  it('reminds nobody of its review', async () => {
    const id = await sign(await keep());
    const given = () => room.scene.world.sql('select samverka.give_agreement_notices() as id');
    await room.scene.world.sql(
      'update samverka.agreements set version = version + 1, review_on = samverka.today() + 7, from_on = samverka.today() - 400 where id = $1',
      [id],
    );
    await room.officer.does('PUT', at(id, '/ending'), ending);
    expect(await given()).toEqual([]);
    await room.scene.world.sql(
      'update samverka.agreements set ended_on = null, ended_because = null, ended_by = null, ended_agency_id = null, ended_at = null where id = $1',
      [id],
    );
    expect(await given()).not.toEqual([]); // planted: it would have reminded
    await room.officer.does('PUT', at(id, '/ending'), ending);
  });
});

describe('a correction', () => {
  it('is signed anew by all; till then the old text stands, and after that it is kept beside', async () => {
    const old = await sign(await keep());
    const before = await find(old);
    expect(before.may).toMatchObject({ correct: true, end: true, begin: true });
    const corrected = await keep({ correctsId: old, purpose: 'Tryggare i hela Bromma' });
    await sign(corrected, managers.slice(0, 1));
    expect(await find(old)).toMatchObject({ replacedById: null, may: { begin: true, correct: false } });
    await sign(corrected, managers.slice(1));
    const { replacedById, may, ...kept } = await find(old);
    const { replacedById: _none, may: _might, ...stood } = before;
    expect([replacedById, may.begin, may.end]).toEqual([corrected, false, false]);
    expect(kept).toEqual(stood);
    expect(await find(corrected)).toMatchObject({
      correctsId: old,
      isSigned: true,
      may: { begin: true, correct: true },
    });
    expect(await codeOf(room.officer, 'POST', at(old, '/promises'), promiseFrom())).toBe('agreement-over');
  });

  it('leaves none of its parties out, and there is one at a time', async () => {
    const old = await sign(await keep());
    const parties = [{ agencyId: room.scene.police, name: 'Polisen' }];
    expect((await room.officer.asks('PUT', at(randomUUID()), wishFor({ correctsId: old, parties }))).status).toBe(400);
    const corrected = await keep({ correctsId: old });
    expect(await codeOf(room.officer, 'PUT', at(randomUUID()), wishFor({ correctsId: old }))).toBe('promise-changed');
    const fewer = wishFor({ correctsId: old, version: 1, parties });
    expect((await room.officer.asks('PUT', at(corrected), fewer)).status).toBe(400);
    expect((await room.officer.asks('PUT', at(corrected), wishFor({ version: 1 }))).status).toBe(400);
    await room.officer.does('PUT', at(old, '/ending'), ending);
    expect((await find(corrected)).ended).toMatchObject(ending);
  });
});
