import type { IssuedInvitation } from '../../src/contract/agency-administration.js';
import type { SessionView } from '../../src/contract/session.js';
import { hashOf } from '../../src/platform/identity/passwords.js';
import { type Answer, Person } from '../support/person.js';
import type { World } from '../support/world.js';

export const password = 'korrekt häst batteri';

/** A browser in which nobody is signed in. */
export function aVisitor(world: World): Person {
  return new Person(world.url, '', '', '');
}

export function tokenIn({ headers }: Answer): string {
  return /samverka=([\w-]{43})/.exec(headers.get('set-cookie') ?? '')?.[1] ?? '';
}

export function tokenOf({ link }: Pick<IssuedInvitation, 'link'>): string {
  return link.split('#')[1] ?? '';
}

/** Uses the link to choose a password, and is signed in. */
export async function accepts(
  world: World,
  invitation: Pick<IssuedInvitation, 'link'>,
  chosen = password,
): Promise<Person> {
  const acceptance = { token: tokenOf(invitation), password: chosen };
  const answer = await aVisitor(world).asks<SessionView>('POST', '/api/invitations/acceptance', acceptance);
  expect(answer.status).toBe(201);
  return new Person(world.url, answer.body.person.id, answer.body.agency.id, tokenIn(answer));
}

export function signsIn(world: World, email: string, tried = password): Promise<Answer<SessionView>> {
  return aVisitor(world).asks<SessionView>('POST', '/api/session', { email, password: tried });
}

export function emailOf({ id }: Person): string {
  return `${id}@example.invalid`;
}

/** Gives her the password that all in these tests have. */
export async function hasPassword(world: World, person: Person): Promise<void> {
  passwordHash ??= await hashOf(password);
  await world.sql('update gate.accounts set password_hash = $2 where user_id = $1', [person.id, passwordHash]);
}

let passwordHash: string | undefined;
