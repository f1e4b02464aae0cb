import { randomUUID } from 'node:crypto';
import type { PromiseView } from '../../src/contract/promises.js';
import { Database } from '../../src/platform/database/database.js';
import { PictureRoom } from '../features/picture-room.js';
import type { PromiseRoom } from '../features/promise-room.js';
import type { Person } from '../support/person.js';

let room: PromiseRoom;
let promise: PromiseView;
const agreementId = randomUUID();

beforeAll(async () => {
  const made = await PictureRoom.open();
  room = made.people;
  promise = await room.aPromise();
  const focusId = promise.focuses[0]!.id;
  await room.officer.does('PUT', `/api/promises/${promise.id}/activities/${randomUUID()}`, {
    ...{ version: 0, focusId, what: 'Mäta belysningen', dueOn: '2052-05-01', doneOn: null },
  });
  await room.officer.does('PUT', `/api/areas/${room.areaId}/agreements/${agreementId}`, agreement());
});
afterAll(() => room.close());

const agreement = () => ({
  ...{
    version: 0,
    level: 'district',
    underId: null,
    correctsId: null,
    title: 'Polisen och Bromma',
    purpose: 'Tryggare',
    year: 2052,
  },
  ...{ fromOn: '2052-03-01', untilOn: '2054-02-28', reviewOn: '2054-02-28', themes: ['theft'] },
  ...{ groups: [{ name: 'Platser', task: 'Mäta' }], parties: [{ agencyId: room.scene.police, name: 'Polisen' }] },
});

const smuggles = (sql: string, by: Person) =>
  room.scene.world.app
    .get(Database)
    .as({ sessionToken: by.token, act: 'test' }, ({ rows }) => rows.query<unknown[]>(sql));
const rowsOf = async (sql: string, by: Person) => (await smuggles(sql, by)).length;

/** What she meets who keeps promises and smuggles this into a transaction of her own. */
const meets = (sql: string) => smuggles(sql, room.officer).then(() => 'kept', String);

const refused = 'NotFoundException: Not Found';

describe('who keeps promises, and smuggles SQL', () => {
  it.each([
    ['an activity', `update samverka.promise_activities set done_on = '2052-04-01'`],
    ['a focus', `update samverka.promise_focuses set commitment = 'Annat'`],
    ['an indicator', 'update samverka.promise_indicators set target = 1'],
    ['an agreement', `update samverka.agreements set purpose = 'Annat än hon läste'`],
  ])('changes nothing that others have read without a version of its own: %s', async (_, sql) => {
    expect(await meets(sql)).toBe(refused);
    expect(await meets(sql.replace(' set ', ' set version = version + 1, '))).toBe('kept');
  });

  it('lets no agency answer that does not work there, and nobody leave it open', async () => {
    const elsewhere = await room.scene.world.anAgency('school');
    const answering = (agency: string) =>
      `update samverka.promise_focuses set version = version + 1, responsible_agency_id = ${agency}`;
    for (const agency of [`'${elsewhere}'`, 'null']) expect(await meets(answering(agency))).toBe(refused);
    expect(await meets(answering(`'${room.scene.school}'`))).toBe('kept');
  });

  it('puts nothing into the plan of another agency', async () => {
    const planned = (agencyId: string) => `
      insert into samverka.promise_activities (promise_id, id, focus_id, agency_id, what, due_on)
        select promise_id, gen_random_uuid(), focus_id, '${agencyId}', 'Gjort', '2052-06-01' from samverka.promise_activities limit 1`;
    expect(await meets(planned(room.scene.social))).toBe(refused);
    expect(await meets(planned(room.scene.police))).toBe('kept');
  });

  it.each([`'5'`, `'[]'`, `'[{"agencyId": "ingen"}]'`, `'[{"name": "Polisen"}]'`, `'{"agencyId": 5}'`])(
    'lets no agreement be with %s',
    async (parties) => {
      expect(await meets(`update samverka.agreements set version = version + 1, parties = ${parties}`)).not.toBe(
        'kept',
      );
    },
  );

  it('begins no promise from an agreement that not all have signed', async () => {
    const { id: by, agencyId } = room.officer;
    const begun = `
      insert into samverka.promises (id, area_id, year, summary, agency_id, begun_by, agreement_id)
        values (gen_random_uuid(), '${room.areaId}', 2079, 'Nytt', '${agencyId}', '${by}', '${agreementId}')`;
    expect(await meets(begun)).toBe(refused);
    expect(await meets(begun.replace(`'${agreementId}'`, 'null'))).toBe('kept');
  });
});

describe('who does not keep a promise', () => {
  it('reads what is proposed of it once it is published, and not before', async () => {
    await room.officer.does('POST', `/api/promises/${promise.id}/proposals`, { id: randomUUID(), note: null });
    const read = async (person: Person) =>
      (await person.does<PromiseView>('GET', `/api/promises/${promise.id}`)).proposals.length;
    expect([await read(room.officer), await read(room.worker)]).toEqual([1, 0]);
    await room.published(promise);
    expect((await read(room.worker)) > 0).toBe(true);
    const unpublished = 'select id from samverka.promise_proposals where version is null';
    expect([await rowsOf(unpublished, room.officer), await rowsOf(unpublished, room.worker)]).toEqual([1, 0]);
  });
});
