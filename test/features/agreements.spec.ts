import { randomUUID } from 'node:crypto';
import type { AgreementsView } from '../../src/contract/agreements.js';
import type { YearState, YearView } from '../../src/contract/plans.js';
import type { Problem } from '../../src/contract/problems.js';
import type { NoticesView } from '../../src/contract/notices.js';
import type { PromiseView } from '../../src/contract/promises.js';
import { met, PictureRoom } from './picture-room.js';
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

describe('an agreement', () => {
  const wishFor = (version = 0) => ({
    ...{
      version,
      level: 'district',
      underId: null,
      correctsId: null,
      title: 'Polisen och Bromma',
      purpose: 'Tryggare i Bromma',
      year: made.year,
    },
    ...{ fromOn: '2052-03-01', untilOn: '2054-02-28', reviewOn: '2054-02-28', themes: ['theft'] },
    groups: [{ name: 'Platser', task: 'Mäta och åtgärda' }],
    parties: [room.scene.police, room.scene.social].map((agencyId) => ({ agencyId, name: 'Part' })),
  });
  const path = (id: string, rest = '') => `/api/areas/${room.areaId}/agreements/${id}${rest}`;
  const stepsBefore = async (promiseId: string) => {
    const { rows } = await room.worker.does<YearView>('GET', '/api/plan/year');
    const { steps } = rows.find((row) => row.promiseId === promiseId)!;
    const before = steps.filter(({ step }) => ['picture', 'analysis', 'agreement'].includes(step));
    return Object.fromEntries(before.map(({ step, state }): [string, YearState] => [step, state]));
  };
  const find = ({ agreements }: AgreementsView, wanted: string) => agreements.find(({ id }) => id === wanted)!;

  it('is signed by each party’s manager, as she read it; from the first on nobody changes it', async () => {
    const [officer, manager, other] = [
      room.officer,
      await room.scene.on(room.scene.police, ['manager']),
      await room.scene.on(room.scene.social, ['manager']),
    ];
    const id = randomUUID();
    await officer.does('PUT', path(id), wishFor());
    await officer.does('PUT', path(id), { ...wishFor(1), title: 'Polisen och stadsdelen' });
    expect(await met(officer, 'POST', path(id, '/signatures'), { version: 2 })).toBe(403);
    expect(await met(manager, 'POST', path(id, '/signatures'), { version: 1 })).toBe(409);
    const half = find(await manager.does<AgreementsView>('POST', path(id, '/signatures'), { version: 2 }), id);
    expect([half.isSigned, half.may.sign, half.signatures.length]).toEqual([false, false, 1]);
    const { body } = await officer.asks<Problem>('PUT', path(id), { ...wishFor(2), title: 'Annat' });
    expect(body.code).toBe('agreement-signed');
    const standing = `select title, version from samverka.agreements where id = '${id}'`;
    expect(await room.scene.world.sql(standing)).toEqual([{ title: 'Polisen och stadsdelen', version: 2 }]);
    const whole = find(await other.does<AgreementsView>('POST', path(id, '/signatures'), { version: 2 }), id);
    expect([whole.isSigned, whole.title]).toEqual([true, 'Polisen och stadsdelen']);
  });

  it('is reviewed after two years at most', async () => {
    expect(await met(room.officer, 'PUT', path(randomUUID()), { ...wishFor(), reviewOn: '2054-03-02' })).toBe(400);
  });

  it('is with agencies that there are, and rests on one with the city; sent again it is the same', async () => {
    const stranger = [{ agencyId: randomUUID(), name: 'Ingen' }];
    for (const wrong of [{ parties: stranger }, { underId: randomUUID() }])
      expect(await met(room.officer, 'PUT', path(randomUUID()), { ...wishFor(), ...wrong })).toBe(400);
    const id = randomUUID();
    for (let times = 0; times < 2; times++) expect(await met(room.officer, 'PUT', path(id), wishFor())).toBe(200);
  });

  it('becomes a promise once all have signed, with the problem and the causes that were found', async () => {
    const analysis = {
      version: 0,
      place: 1,
      problem: 'Många stölder',
      whereWhen: 'Garage, dagtid',
      affected: 'Boende',
      causes: 'Öppna garage',
      doneSoFar: null,
    };
    const at = `/api/areas/${room.areaId}/pictures/${String(made.year)}/analyses/theft`;
    await room.officer.does('PUT', at, analysis);
    await room.communicator.does('PUT', at, analysis);
    const other = { ...analysis, causes: 'Något annat' };
    expect((await room.communicator.asks<Problem>('PUT', at, other)).body.code).toBe('promise-changed');
    const id = randomUUID();
    await room.officer.does('PUT', path(id), wishFor());
    const promise = {
      id: randomUUID(),
      year: made.year,
      summary: 'Det här lovar vi',
      focuses: [
        {
          ...{ id: randomUUID(), theme: 'theft', name: 'Platser', commitment: 'Göra en analys' },
          ...{ responsibleAgencyId: room.scene.social, responsible: 'enhetschef' },
        },
      ],
    };
    expect((await room.officer.asks<Problem>('POST', path(id, '/promises'), promise)).body.code).toBe(
      'agreement-unsigned',
    );
    for (const agency of [room.scene.police, room.scene.social])
      await (await room.scene.on(agency, ['manager'])).does('POST', path(id, '/signatures'), { version: 1 });
    for (let times = 0; times < 2; times++)
      expect((await room.officer.does<PromiseView>('POST', path(id, '/promises'), promise)).focuses).toMatchObject([
        {
          ...{ place: 1, theme: 'Platser', problem: 'Många stölder', causes: 'Öppna garage' },
          ...{ responsibleAgencyId: room.scene.social, responsible: 'enhetschef' },
        },
      ]);
    const view = await room.worker.does<AgreementsView>('GET', `/api/areas/${room.areaId}/agreements`);
    expect(find(view, id).promises).toEqual([{ id: promise.id, year: made.year }]);
    expect(await stepsBefore(promise.id)).toEqual({ picture: 'none', analysis: 'done', agreement: 'done' });
    const review = `update samverka.agreements set version = version + 1, from_on = samverka.today() - 400, review_on = samverka.today() - 1 where id = $1`;
    await room.scene.world.sql(review, [id]);
    expect(await stepsBefore(promise.id)).toMatchObject({ agreement: 'late' });
  });

  it('reminds whoever signed and those who coordinate, a month and a week before its review', async () => {
    const manager = await room.scene.on(room.scene.police, ['manager']);
    const id = randomUUID();
    await room.officer.does('PUT', path(id), {
      ...wishFor(),
      parties: [{ agencyId: room.scene.police, name: 'Polisen' }],
    });
    await manager.does('POST', path(id, '/signatures'), { version: 1 });
    const isDueIn = (days: number) =>
      room.scene.world.sql(
        `update samverka.agreements set version = version + 1, review_on = samverka.today() + $2::int, from_on = samverka.today() - 400 where id = $1`,
        [id, days],
      );
    const given = async () =>
      (await room.scene.world.sql<{ id: string }>('select distinct id from samverka.give_agreement_notices() as id'))
        .map((each) => each.id)
        .sort();
    await isDueIn(31);
    expect(await given()).toEqual([]);
    await isDueIn(30);
    expect(await given()).toEqual([manager.id, room.officer.id].sort());
    await isDueIn(7);
    expect([await given(), await given()]).toEqual([[manager.id, room.officer.id].sort(), []]);
    const { notices } = await manager.does<NoticesView>('GET', '/api/notices');
    expect(notices).toContainEqual(
      expect.objectContaining({ kind: 'agreement_due', itemId: id, areaId: room.areaId }), // where it leads
    );
  });
});
