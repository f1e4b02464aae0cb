import { randomUUID } from 'node:crypto';
import type { AgencyView } from '../../src/contract/agencies.js';
import type { AreaView, BoardSummary } from '../../src/contract/boards.js';
import type { CardView } from '../../src/contract/cards.js';
import type { GroundsView } from '../../src/contract/grounds.js';
import type { OperationView } from '../../src/contract/operation.js';
import { Scene } from '../hardening/scene.js';
import { accepts } from '../hardening/signing-in.js';
import type { Person } from '../support/person.js';
import { untilTold } from '../support/quiet.js';

let scene: Scene;
let operator: Person;
let officer: Person;
let card: CardView;

beforeAll(async () => {
  scene = await Scene.begin();
  operator = await scene.anOperator();
  officer = await scene.on(scene.police);
  card = await officer.opens(scene.board, { title: 'Driften läser inte detta' });
});
afterAll(() => scene.world.end());

const view = () => operator.does<OperationView>('GET', '/api/operation');
const authority = { name: 'Regionen', isPublic: true };
const agency = { name: 'Ungdomsmottagningen', shortName: 'UM', kind: 'health_care', authority };

describe('the operator', () => {
  it('makes an agency, an area and a board, and invites a manager, who finds them', async () => {
    const made = await operator.does<AgencyView>('POST', '/api/operation/agencies', agency);
    expect(made).toMatchObject({ name: agency.name, shortName: 'UM', kind: 'health_care', isPublicAuthority: true });
    const area = await operator.does<AreaView>('POST', '/api/operation/areas', {
      name: 'Bromma',
      kind: 'police_area',
      withinId: null,
    });
    const within = await operator.does<AreaView>('POST', '/api/operation/areas', {
      name: 'Alvik',
      kind: 'responsibility_area',
      withinId: area.id,
    });
    const wish = { name: 'Platser', template: 'place', areaId: within.id, agencyIds: [made.id, scene.police] };
    const board = await operator.does<BoardSummary>('POST', '/api/operation/boards', wish);
    const chief = { name: 'Cia', initials: 'C', title: 'Chef', email: 'cia@example.org' };
    const manager = await accepts(
      scene.world,
      await operator.does('POST', `/api/operation/agencies/${made.id}/managers`, chief),
    );

    expect(await manager.does('GET', '/api/agency')).toMatchObject({
      people: [{ name: 'Cia', roles: ['manager'] }],
      boards: [{ id: board.id, memberIds: [] }],
      cases: [],
    });
    const seen = await view();
    expect(seen.agencies).toContainEqual(made);
    expect(seen.areas).toEqual(expect.arrayContaining([area, within]));
    expect(seen.boards).toContainEqual({ ...board, agencyIds: [made.id, scene.police].sort() });
  });

  it('puts an agency under an authority that there is', async () => {
    const [first] = (await view()).authorities;
    const made = await operator.does<AgencyView>('POST', '/api/operation/agencies', {
      ...agency,
      authority: { id: first?.id },
    });
    expect(made.authorityId).toBe(first?.id);
  });

  it('makes nothing of what there is not', async () => {
    const before = await view();
    const refused = { status: 400, code: 'bad-request' };
    const chief = { name: 'Cia', initials: 'C', title: 'Chef', email: 'ingen@example.org' };
    const [area] = before.areas;
    expect(
      await operator.meets('POST', '/api/operation/agencies', { ...agency, authority: { id: randomUUID() } }),
    ).toEqual(refused);
    expect(await operator.meets('POST', `/api/operation/agencies/${randomUUID()}/managers`, chief)).toEqual(refused);
    expect(
      await operator.meets('POST', '/api/operation/areas', {
        name: 'Ingenstans',
        kind: 'place',
        withinId: randomUUID(),
      }),
    ).toEqual(refused);
    expect(
      await operator.meets('POST', '/api/operation/boards', {
        name: 'A',
        template: 'place',
        areaId: randomUUID(),
        agencyIds: [scene.police],
      }),
    ).toEqual(refused);
    expect(
      await operator.meets('POST', '/api/operation/boards', {
        name: 'A',
        template: 'place',
        areaId: area?.id,
        agencyIds: [randomUUID()],
      }),
    ).toEqual(refused);
    expect((await operator.meets('POST', '/api/operation/agencies', { ...agency, kind: 'operation' })).code).toBe(
      'invalid-input',
    );
    expect(await view()).toEqual(before);
  });

  it('invites no second account with an e-mail that the agency has', async () => {
    const chief = { name: 'Cia', initials: 'C', title: 'Chef', email: 'en@example.org' };
    const path = `/api/operation/agencies/${scene.school}/managers`;
    await operator.does('POST', path, chief);
    expect(await operator.meets('POST', path, { ...chief, email: 'EN@example.org' })).toEqual({
      status: 409,
      code: 'email-taken',
    });
    await operator.does('POST', `/api/operation/agencies/${scene.social}/managers`, chief);
  });

  it('invites no manager beside one who sits: she could seat herself, and read', async () => {
    const path = `/api/operation/agencies/${scene.police}/managers`;
    const chief = { name: 'Dag', initials: 'D', title: 'Chef', email: 'dag@example.org' };
    const sitting = await scene.off(scene.police, ['manager']);
    const hash = `update gate.accounts set password_hash = 'chosen' where user_id = $1`;
    await scene.world.sql(hash, [sitting.id]);
    expect(await operator.meets('POST', path, chief)).toEqual({ status: 409, code: 'manager-sits' });
    await scene.world.sql('update samverka.users set disabled_at = now() where id = $1', [sitting.id]);
    expect((await operator.asks('POST', path, chief)).status).toBe(201);
  });

  it('reads no case, and hears none', async () => {
    const notFound = { status: 404, code: 'not-found' };
    expect(await operator.does('GET', '/api/boards')).toEqual({ boards: [] });
    expect(await operator.meets('GET', `/api/boards/${scene.board}`)).toEqual(notFound);
    expect(await operator.meets('GET', `/api/cases/${card.caseId}`)).toEqual(notFound);
    expect(await operator.meets('GET', '/api/agency')).toEqual({ status: 403, code: 'role-missing' });
    for (const view of [
      { kind: 'board', id: scene.board },
      { kind: 'case', id: card.caseId },
    ] as const)
      expect(await operator.watches(view)).toEqual({ ok: false, code: 'not-found' });
    await officer.writes(card.caseId, [scene.police], 'Hemligt');
    await untilTold(scene.world, [operator]);
    expect(operator.heard).toEqual([]);
    expect(JSON.stringify(await view())).not.toMatch(new RegExp([card.title, card.code, card.caseId].join('|')));
  });
});

const crimePrevention = { groundId: 'crime_prevention', validFrom: '2025-12-01' };

describe('the validity of a legal ground', () => {
  const keeps = (validUntil: string | null) =>
    operator.meets('PUT', '/api/operation/grounds', { ...crimePrevention, validUntil });
  const offered = async (person: Person) =>
    (await person.does<GroundsView>('GET', `/api/boards/${scene.board}/grounds`)).grounds.map(({ id }) => id);

  afterEach(() => keeps(null));

  it('is the operator’s to keep: from the day after its last it is offered to nobody, and refused', async () => {
    const { caseId } = await officer.opens(scene.board, { agencyIds: [scene.school] });
    expect(await offered(officer)).toContain('crime_prevention');
    expect(await keeps('2025-12-31')).toMatchObject({ status: 204 });
    expect(await offered(officer)).not.toContain('crime_prevention');
    await expect(officer.writes(caseId, [scene.police, scene.school].sort())).rejects.toThrow('ground-unfit');
    expect((await view()).grounds).toContainEqual(
      expect.objectContaining({ ...crimePrevention, validUntil: '2025-12-31', provision: 'OSL 10:15 a' }),
    );
  });

  it('does not end before it begins', async () => {
    expect((await keeps('2025-11-30')).status).toBe(400);
  });
});

describe('everybody else', () => {
  it.each(['caseworker', 'coordinator', 'contact', 'principal', 'manager', 'communicator'] as const)(
    'does not operate: %s',
    async (role) => {
      const person = await scene.on(scene.police, [role]);
      const refused = { status: 403, code: 'role-missing' };
      const [area] = (await view()).areas;
      const asked = [
        person.meets('GET', '/api/operation'),
        person.meets('POST', '/api/operation/agencies', agency),
        person.meets('POST', '/api/operation/areas', { name: 'Mitt', kind: 'police_area', withinId: null }),
        person.meets('PUT', '/api/operation/grounds', { ...crimePrevention, validUntil: null }),
        person.meets('POST', '/api/operation/boards', {
          name: 'Min',
          template: 'place',
          areaId: area?.id,
          agencyIds: [scene.police],
        }),
        person.meets('POST', `/api/operation/agencies/${scene.police}/managers`, {
          name: 'Jag',
          initials: 'J',
          title: 'Chef',
          email: 'jag@example.org',
        }),
      ];
      expect(await Promise.all(asked)).toEqual(asked.map(() => refused));
    },
  );
});
