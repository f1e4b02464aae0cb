import type { AgencyView } from '../../src/contract/agencies.js';
import type { IssuedInvitation } from '../../src/contract/agency-administration.js';
import type { InvitationView, SessionView } from '../../src/contract/session.js';
import {
  accepts,
  aVisitor,
  emailOf,
  hasPassword,
  password,
  signsIn,
  tokenIn,
  tokenOf,
} from '../hardening/signing-in.js';
import type { Person } from '../support/person.js';
import { World } from '../support/world.js';

let world: World;
let agencyId: string;

beforeAll(async () => {
  world = await World.begin();
  agencyId = await world.anAgency('school');
});
afterAll(() => world.end());

const newcomer = (email: string) => ({ name: 'Nina Ny', initials: 'NN', title: 'Kurator', email, roles: ['contact'] });

function invited(manager: Person, email: string): Promise<IssuedInvitation> {
  return manager.does('POST', '/api/agency/people', newcomer(email));
}

async function aManager(): Promise<Person> {
  return world.aPerson(agencyId, { roles: ['manager'] });
}

describe('from an empty installation to the first caseworker', () => {
  it('the owner invites the operator, she a manager, and he a colleague, who signs in with her own password', async () => {
    await world.sql('select samverka.invite_operator($1, $2, $3)', ['drift@example.org', 'Dora Drift', 'd'.repeat(43)]);
    const operator = await accepts(world, { link: `/inbjudan#${'d'.repeat(43)}` });
    const authority = { name: 'Polismyndigheten', isPublic: true };
    const agency = { name: 'Lokalpolisområde', shortName: 'Polisen', kind: 'police', authority };
    const { id } = await operator.does<AgencyView>('POST', '/api/operation/agencies', agency);
    const chief = { name: 'Carl Chef', initials: 'CC', title: 'Gruppchef', email: 'Carl@Example.org' };
    const manager = await accepts(world, await operator.does('POST', `/api/operation/agencies/${id}/managers`, chief));
    const colleague = await accepts(world, await invited(manager, 'nina@example.org'));

    const { status, body } = await signsIn(world, '  NINA@example.org ');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      person: { id: colleague.id, agencyId: id, name: 'Nina Ny' },
      agency: { id, kind: 'police', isPublicAuthority: true },
      roles: ['contact'],
      language: 'sv',
      idleSeconds: world.settings.sessionIdleSeconds,
      isDemonstration: true,
    });
  });
});

describe('an invitation', () => {
  it('says whom it is for, works once, and is then as if it had never been', async () => {
    const manager = await aManager();
    const invitation = await invited(manager, 'once@example.org');
    const token = tokenOf(invitation);
    expect(invitation.link).toMatch(/^\/inbjudan#[\w-]{43}$/);
    const seen = await aVisitor(world).asks<InvitationView>('POST', '/api/invitations/look', { token });
    expect(seen.body).toEqual({
      name: 'Nina Ny',
      agency: 'school',
      email: 'once@example.org',
      expiresAt: invitation.expiresAt,
    });
    await accepts(world, invitation);

    const [used, unknown] = [token, 'x'.repeat(43)].map((each) =>
      aVisitor(world).asks('POST', '/api/invitations/look', { token: each }),
    );
    expect(await used).toMatchObject({ status: 404, body: { code: 'invitation-invalid' } });
    expect((await used)?.text).toBe((await unknown)?.text);
    expect(await aVisitor(world).meets('POST', '/api/invitations/acceptance', { token, password })).toEqual({
      status: 404,
      code: 'invitation-invalid',
    });
  });

  it('is good for one of two who use it at the same moment', async () => {
    const acceptance = { token: tokenOf(await invited(await aManager(), 'twice@example.org')), password };
    const answers = await Promise.all(
      [1, 2].map(() => aVisitor(world).asks('POST', '/api/invitations/acceptance', acceptance)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 404]);
  });

  it('stops working when a newer one is made, or when it is too old', async () => {
    const manager = await aManager();
    const older = await invited(manager, 'older@example.org');
    const newer = await manager.does<IssuedInvitation>('POST', `/api/agency/people/${older.personId}/reset`);
    const look = ({ link }: IssuedInvitation) =>
      aVisitor(world).meets('POST', '/api/invitations/look', { token: tokenOf({ link }) });
    expect((await look(older)).status).toBe(404);
    expect((await look(newer)).status).toBe(200);
    await world.sql('update gate.invitations set expires_at = now() where user_id = $1', [older.personId]);
    expect((await look(newer)).code).toBe('invitation-invalid');
  });

  it.each(['aaaaaaaaaaaa', 'weak-weak-weak', 'abababababab'])(
    'takes no password that anybody would try: %s',
    async (weak) => {
      const token = tokenOf(await invited(await aManager(), `weak@${String(Math.random()).slice(2)}.example.org`));
      expect(await aVisitor(world).meets('POST', '/api/invitations/acceptance', { token, password: weak })).toEqual({
        status: 422,
        code: 'password-too-weak',
      });
      await accepts(world, { link: `#${token}` });
    },
  );
});

describe('two accounts with one e-mail', () => {
  it('are told apart by their passwords, and each agency hears only of its own', async () => {
    const other = await world.aPerson(await world.anAgency('leisure'), { roles: ['manager'] });
    const manager = await aManager();
    const here = await accepts(world, await invited(manager, 'both@example.org'), 'lösenordet på skolan');
    const there = await accepts(world, await invited(other, 'both@example.org'), 'lösenordet på gården');
    expect((await signsIn(world, 'both@example.org', 'lösenordet på skolan')).body.person.id).toBe(here.id);
    expect((await signsIn(world, 'both@example.org', 'lösenordet på gården')).body.person.id).toBe(there.id);
    expect(await manager.meets('POST', '/api/agency/people', newcomer('Both@example.org'))).toEqual({
      status: 409,
      code: 'email-taken',
    });
  });
});

describe('the cookie', () => {
  it('is out of reach for scripts and other sites, and its token is told nowhere else', async () => {
    const person = await world.aPerson(agencyId);
    await hasPassword(world, person);
    const answer = await signsIn(world, emailOf(person));
    expect(answer.headers.get('set-cookie')).toBe(`samverka=${tokenIn(answer)}; Path=/; HttpOnly; SameSite=Strict`);
    expect(answer.text).not.toContain(tokenIn(answer));
    const [kept] = await world.sql<{ found: boolean }>(
      'select bool_or(session::text like $1) as found from gate.sessions session',
      [`%${tokenIn(answer)}%`],
    );
    expect(kept?.found).toBe(false);
  });

  it('is bound to the host and to TLS where there is TLS', async () => {
    const origin = 'https://samverka.example';
    const secure = await World.begin({ origins: [origin], isDemonstration: false });
    const person = await secure.aPerson(await secure.anAgency('police'));
    await hasPassword(secure, person);
    const credentials = { email: emailOf(person), password };
    const answer = await aVisitor(secure).asks<SessionView>('POST', '/api/session', credentials, { origin });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-samverka=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(answer.body.isDemonstration).toBe(false);
    await secure.end();
  });
});
