import { randomUUID } from 'node:crypto';
import type { AgreementsView } from '../../src/contract/agreements.js';
import type { BringFigure, ImportPreview, ImportView } from '../../src/contract/figure-files.js';
import type { AreasView, PictureTheme, PictureView } from '../../src/contract/pictures.js';
import type { Problem } from '../../src/contract/problems.js';
import type { PromiseView } from '../../src/contract/promises.js';
import { connected } from '../hardening/scene.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';
import { PromiseRoom } from './promise-room.js';

let room: PromiseRoom;
let year = 2050;
beforeAll(async () => {
  room = await PromiseRoom.open();
});
beforeEach(() => {
  year += 2;
});
afterAll(() => room.close());

/** The status that it is answered with. */
const met = async (person: Person, method: 'POST' | 'PUT', path: string, body?: unknown) =>
  (await person.asks(method, path, body)).status;

const figure = (value: number, wishes: Partial<BringFigure> = {}): BringFigure => ({
  ...{ id: randomUUID(), kind: 'complaint', theme: 'theft', measure: 'Klagomål om stöld', value, ofValue: null },
  ...{ fromOn: `${String(year)}-01-01`, untilOn: `${String(year)}-12-31`, voice: null, said: null },
  ...{ source: 'Diariet', sourceOn: `${String(year)}-12-31` },
  ...wishes,
});
const brings = async (by: Person, wish: BringFigure, areaId = room.areaId) => {
  await by.does('POST', `/api/areas/${areaId}/figures`, wish);
  return wish.id;
};
const pictureFor = (person: Person, period = String(year)) =>
  person.does<PictureView>('GET', `/api/areas/${room.areaId}/pictures/${period}`);
const puts = (by: Person, observationIds: string[], theme = 'theft') =>
  by.does<PictureView>('POST', `/api/areas/${room.areaId}/pictures/${String(year)}/contributions`, {
    ...{ theme, words: 'Det här ser vi.', observationIds },
  });
const valuesIn = (themes: PictureTheme[]) =>
  themes.flatMap(({ series }) => series.map(({ now }) => now?.value ?? null));
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
      await brings(room.officer, figure(31)),
      await brings(room.officer, figure(8, { measure: 'Klagomål om garage' })),
    ];
    expect(valuesIn((await pictureFor(room.officer)).own)).toEqual([31, 8]);
    const before = await pictureFor(room.communicator);
    expect([before.own, before.joint]).toEqual([[], []]);
    await puts(room.officer, [told]);
    const after = await pictureFor(room.communicator);
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
    const theirs = await brings(room.officer, figure(31));
    const other = await brings(room.communicator, figure(9, { theme: 'youth' }));
    const path = `/api/areas/${room.areaId}/pictures/${String(year)}/contributions`;
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
    const wish = figure(31);
    expect(await heardAfter(brings(room.officer, wish))).toEqual([told, told, [], []]);
    expect(await heardAfter(puts(room.officer, [wish.id]))).toEqual([told, told, told, told]);
  });

  it('is read by its own people, who keep nothing too; figures of others by those alone who keep promises', async () => {
    await puts(room.officer, [await brings(room.officer, figure(31))]);
    await brings(room.communicator, figure(12));
    const seen = await pictureFor(room.worker);
    expect([valuesIn(seen.own), seen.joint, seen.orders]).toEqual([[12], [], []]);
  });

  it('takes what is said only of what somebody can say, and no identity number', async () => {
    const path = `/api/areas/${room.areaId}/figures`;
    expect(await met(room.officer, 'POST', path, figure(9, { kind: 'reported_crime', voice: 'citizen' }))).toBe(400);
    expect(await met(room.officer, 'POST', path, figure(9, { said: 'Det är 19900820-2395 som gör det' }))).toBe(422);
  });
});

describe('a joint picture', () => {
  const only = ({ joint }: PictureView) => joint[0]!.series[0]!;

  it('says what has changed by more than chance, and how uncertain it is', async () => {
    const before = { fromOn: `${String(year - 1)}-01-01`, untilOn: `${String(year - 1)}-12-31` };
    await puts(room.officer, [await brings(room.officer, figure(60)), await brings(room.officer, figure(30, before))]);
    expect(only(await pictureFor(room.officer))).toMatchObject({
      now: { value: 60 },
      before: { value: 30 },
      change: 'more',
      isUncertain: false,
    });
    await puts(room.officer, [
      await brings(room.officer, figure(9, { measure: 'Några få' })),
      await brings(room.officer, figure(12, { ...before, measure: 'Några få' })),
    ]);
    expect(
      (await pictureFor(room.officer)).joint[0]!.series.find(({ measure }) => measure === 'Några få'),
    ).toMatchObject({ change: 'chance', isUncertain: true });
  });

  it('says of a survey between what it lies', async () => {
    const survey = { kind: 'survey', measure: 'Oroar sig ofta', ofValue: 3221 } as const;
    await puts(room.officer, [await brings(room.officer, figure(322, survey))]);
    expect(only(await pictureFor(room.officer)).now).toMatchObject({ value: 322, of: 3221, between: [9, 11.1] });
  });

  it('shows nobody a small count of another’s, nor what gives one away: a rest, a whole, a sum', async () => {
    const half = (no: 1 | 2) => (no === 1 ? { untilOn: `${String(year)}-06-30` } : { fromOn: `${String(year)}-07-01` });
    const ids = [
      await brings(room.communicator, figure(3, half(1))),
      await brings(room.communicator, figure(40, half(2))),
      await brings(room.communicator, figure(43)),
      await brings(room.communicator, figure(48, { measure: 'Av femtio', ofValue: 50 })),
    ];
    await puts(room.communicator, ids);
    const { joint } = await pictureFor(room.officer);
    const named = (view: PictureTheme[], wanted: string) => view[0]!.series.find(({ measure }) => measure === wanted)!;
    const [sum, part] = [named(joint, 'Klagomål om stöld'), named(joint, 'Av femtio')];
    expect(part.now).toMatchObject({ value: null, isSmall: false });
    expect(sum.built.map(({ value }) => value).sort()).toEqual([40, null, null]);
    expect(JSON.stringify(joint)).not.toMatch(/"value":(3|43|48)\b/);
    const halfYear = await pictureFor(room.officer, `${String(year)}-1`);
    expect(named(halfYear.joint, 'Klagomål om stöld').now).toMatchObject({ value: null, isSmall: true });
    expect(valuesIn((await pictureFor(room.communicator)).own)).toContain(43);
  });
});

describe('the order of the themes', () => {
  it('follows from weights with a day and a reason, and stays beside what it was', async () => {
    await puts(room.officer, [await brings(room.officer, figure(90, { kind: 'reported_crime', measure: 'Anmälda' }))]);
    await puts(room.communicator, [await brings(room.communicator, figure(60, { theme: 'youth' }))], 'youth');
    const first = await pictureFor(room.officer);
    expect(first.orders[0]!.scores.map(({ theme }) => theme)).toEqual(['theft', 'youth']);
    const weights = { common: 0, worrying: 0, trend: 0, askedFor: 100, reason: 'Styrgruppen lyssnar' };
    await room.officer.does('POST', `/api/areas/${room.areaId}/weights`, {
      id: randomUUID(),
      fromOn: '2020-01-01',
      ...weights,
    });
    const { orders } = await pictureFor(room.communicator);
    expect(orders.map(({ reason, scores }) => [reason, scores[0]!.theme])).toEqual([
      ['Styrgruppen lyssnar', 'youth'],
      [null, 'theft'],
    ]);
  });
});

describe('a file of figures', () => {
  const reads = (text: string) =>
    room.officer.does<ImportPreview>('POST', `/api/areas/${room.areaId}/imports/preview`, { text });
  const head = 'Område;Slag;Tema;Mått;Från;Till;Antal;Av;Röst;Sagt;Källa;Källans datum';

  it('is read as it is written: semicolon or comma, a mark first, dates and decimals as people write them', async () => {
    const { rows, faults } = await reads(
      `\ufeff${head}\r\nBromma;Trygghetsmätning;stöld;Oro;2019;2019;10,3 %;3 221;;;Staden;30/6 2020\r\nBromma;klagomål;Tillgreppsbrott;Klagomål;2019-01-01;20191231;1 234,0;;medborgare;"Cyklar; garage";Diariet;\r\n`,
    );
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([
      {
        line: 2,
        kind: 'survey',
        value: 332,
        ofValue: 3221,
        fromOn: '2019-01-01',
        untilOn: '2019-12-31',
        sourceOn: '2020-06-30',
      },
      { line: 3, value: 1234, said: 'Cyklar; garage', voice: 'citizen' },
    ]);
    const commas = await reads(
      'area,kind,theme,measure,from,to,count,source\nBromma,complaint,theft,Complaints,2018,2018,7,Book',
    );
    expect(commas.rows).toHaveLength(1);
  });

  it('says of every line that cannot be brought in why not, and takes none of it', async () => {
    const bad = [
      'Månen;klagomål;stöld;Klagomål;2019;2019;7;;;;Diariet;',
      'Bromma;gissning;stöld;Klagomål;2019;2019;7;;;;Diariet;',
      'Bromma;klagomål;stöld;Klagomål;2019-13-01;2019;sju;;;;Diariet;',
      'Bromma;anmälda brott;stöld;Anmälda;2019;2018;7;5;medborgare;;Diariet;',
      'Bromma;klagomål;stöld;Rätt;2017;2017;7;;;;Diariet;',
      'Bromma;klagomål;stöld;Rätt;2017;2017;7;;;;Diariet;',
    ].join('\n');
    const { rows, faults } = await reads(`${head}\n${bad}`);
    expect(faults.map(({ line, why }) => [line, why])).toEqual([
      [2, 'unknown-area'],
      [3, 'unknown-kind'],
      [4, 'not-a-date'],
      [4, 'not-a-count'],
      [5, 'dates-turned'],
      [5, 'part-too-great'],
      [5, 'voice-unfit'],
      [7, 'twice'],
    ]);
    expect(rows.map(({ line }) => line)).toEqual([6]);
    const wish = { id: randomUUID(), name: 'fel.csv', text: `${head}\n${bad}` };
    const { body } = await room.officer.asks<Problem>('POST', `/api/areas/${room.areaId}/imports`, wish);
    expect(body.code).toBe('file-faulty');
    expect((await reads('Antal\n7')).faults.map(({ why }) => why)).toContain('head-missing');
    expect((await reads(`${head}\n"Bromma`)).faults).toMatchObject([{ why: 'not-a-table' }]);
  });

  it('comes in as one act, once, for one’s own agency alone; and is taken back as one', async () => {
    const on = String(year);
    const text = `${head}\nBromma;klagomål;stöld;Ur fil;${on};${on};17;;;;Diariet;\nBromma;klagomål;ordning;Ur fil;${on};${on};6;;;;Diariet;`;
    const wish = { id: randomUUID(), name: 'siffror.csv', text };
    const path = `/api/areas/${room.areaId}/imports`;
    expect((await reads(text)).faults).toEqual([]);
    expect(await room.officer.does<ImportView>('POST', path, wish)).toMatchObject({ brought: 2, undoneAt: null });
    expect(await room.officer.does<ImportView>('POST', path, wish)).toMatchObject({ brought: 2 });
    expect(valuesIn((await pictureFor(room.officer)).own)).toEqual([17, 6]);
    expect((await reads(text)).faults.map(({ why }) => why)).toEqual(['twice', 'twice']);
    expect((await pictureFor(room.communicator)).imports).toEqual([]);
    expect(await met(room.communicator, 'PUT', `${path}/${wish.id}/undoing`)).toBe(404);
    await room.officer.does('PUT', `${path}/${wish.id}/undoing`);
    expect((await pictureFor(room.officer)).own).toEqual([]);
  });
});

describe('an agreement', () => {
  const wishFor = (version = 0) => ({
    ...{ version, level: 'district', underId: null, title: 'Polisen och Bromma', purpose: 'Tryggare i Bromma', year },
    ...{ fromOn: '2052-03-01', untilOn: '2054-02-28', reviewOn: '2054-02-28', themes: ['theft'] },
    groups: [{ name: 'Platser', task: 'Mäta och åtgärda' }],
    parties: [room.scene.police, room.scene.social].map((agencyId) => ({ agencyId, name: 'Part' })),
  });
  const path = (id: string, rest = '') => `/api/areas/${room.areaId}/agreements/${id}${rest}`;
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
    await expect(room.scene.world.sql('select 1')).resolves.toBeDefined();
    const whole = find(await other.does<AgreementsView>('POST', path(id, '/signatures'), { version: 2 }), id);
    expect([whole.isSigned, whole.title]).toEqual([true, 'Polisen och stadsdelen']);
  });

  it('is reviewed after two years at most', async () => {
    expect(await met(room.officer, 'PUT', path(randomUUID()), { ...wishFor(), reviewOn: '2054-03-02' })).toBe(400);
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
    const at = `/api/areas/${room.areaId}/pictures/${String(year)}/analyses/theft`;
    await room.officer.does('PUT', at, analysis);
    expect((await room.communicator.asks<Problem>('PUT', at, analysis)).body.code).toBe('promise-changed');
    const id = randomUUID();
    await room.officer.does('PUT', path(id), wishFor());
    const promise = {
      id: randomUUID(),
      year,
      summary: 'Det här lovar vi',
      focuses: [
        { id: randomUUID(), theme: 'theft', name: 'Platser', commitment: 'Göra en analys', responsible: 'kommunpolis' },
      ],
    };
    expect((await room.officer.asks<Problem>('POST', path(id, '/promises'), promise)).body.code).toBe(
      'agreement-unsigned',
    );
    for (const agency of [room.scene.police, room.scene.social])
      await (await room.scene.on(agency, ['manager'])).does('POST', path(id, '/signatures'), { version: 1 });
    for (let times = 0; times < 2; times++)
      expect((await room.officer.does<PromiseView>('POST', path(id, '/promises'), promise)).focuses).toMatchObject([
        { place: 1, theme: 'Platser', problem: 'Många stölder', causes: 'Öppna garage' },
      ]);
    const view = await room.worker.does<AgreementsView>('GET', `/api/areas/${room.areaId}/agreements`);
    expect(find(view, id).promises).toEqual([{ id: promise.id, year }]);
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
        `update samverka.agreements set review_on = samverka.today() + $2::int, from_on = samverka.today() - 400 where id = $1`,
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
  });
});
