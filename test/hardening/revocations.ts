import { Person } from '../support/person.js';
import { until, type Scene } from './scene.js';
import { Door } from '../../src/platform/identity/door.js';
import { hashOf } from '../../src/platform/identity/passwords.js';

/** A way to lose what one could read. */
export interface Revocation {
  readonly name: string;
  /** What she is answered afterwards. */
  readonly status: 401 | 404;
  /** Nobody writes to those agencies together afterwards. */
  readonly endsTheStream?: boolean;
  readonly happens: (about: Revoked) => Promise<unknown>;
}

export interface Revoked {
  readonly scene: Scene;
  readonly person: Person;
  readonly caseId: string;
  /** Of her agency: its manager, and a colleague on the same case. */
  readonly manager: Person;
  readonly colleague: Person;
}

const password = 'korrekt häst batteri';
const passwordHash = await hashOf(password);

export const revocations: readonly Revocation[] = [
  {
    name: 'is taken off the board',
    status: 404,
    happens: ({ scene, person, manager }) =>
      manager.does('DELETE', `/api/agency/boards/${scene.board}/people/${person.id}`),
  },
  {
    name: 'is of an agency that ends its part',
    status: 404,
    endsTheStream: true,
    happens: ({ caseId, colleague }) => colleague.does('DELETE', `/api/cases/${caseId}/agencies/mine`),
  },
  { name: 'signs out', status: 401, happens: ({ person }) => person.does('DELETE', '/api/session') },
  {
    name: 'has her account disabled',
    status: 401,
    happens: ({ person, manager }) => manager.does('PUT', `/api/agency/people/${person.id}/disablement`),
  },
  {
    name: 'is signed in for too long',
    status: 401,
    happens: ({ scene, person }) =>
      scene.world.sql('update gate.sessions set expires_at = now() where user_id = $1', [person.id]),
  },
  {
    name: 'is away for too long',
    status: 401,
    happens: ({ scene, person }) =>
      scene.world.sql('update gate.sessions set seen_at = now() - idle where user_id = $1', [person.id]),
  },
  { name: 'has her password changed elsewhere', status: 401, happens: changePasswordElsewhere },
];

async function changePasswordElsewhere({ scene, person }: Revoked): Promise<void> {
  await scene.world.sql('update gate.accounts set password_hash = $2 where user_id = $1', [person.id, passwordHash]);
  const elsewhere = new Person(person.url, person.id, person.agencyId, await scene.world.app.get(Door).open(person.id));
  const change = { current: password, next: `${password} nytt` };
  await until(async () => (await elsewhere.asks('PUT', '/api/session/password', change)).status < 300);
}

/**
 * Notes, in the transaction of the revocation itself and at its very end, how far the stream has come. The stream is
 * locked until that commit, so whatever has a higher `seq` was committed after it.
 */
export async function noteTheMoment(scene: Scene): Promise<void> {
  await scene.world.sql(momentSql);
}

export async function watchFor(scene: Scene, person: Person, streamId: string): Promise<void> {
  await scene.world.sql('truncate spec.watched, spec.revoked');
  const session = 'select id from gate.sessions where token_hash = gate.hash($3)';
  await scene.world.sql(`insert into spec.watched select $1, $2, (${session})`, [person.id, streamId, person.token]);
}

/** How far the stream had come when she lost it. */
export async function headAtRevocation(scene: Scene): Promise<number> {
  const [row] = await scene.world.sql<{ head: string | null }>('select min(head) as head from spec.revoked');
  if (row?.head == null) throw new Error('the moment of the revocation was not noted');
  return Number(row.head);
}

const momentSql = `
create schema spec;
create table spec.watched (user_id uuid, stream_id uuid, session_id uuid);
create table spec.revoked (head bigint);
create function spec.note() returns void language sql as $$
  insert into spec.revoked select stream.head from samverka.streams stream join spec.watched on stream.id = watched.stream_id for update of stream
$$;
create function spec.session_ends() returns trigger language plpgsql security definer as $$ begin
  if exists (select from spec.watched where session_id = new.id) and not gate.stands(new.ended_at, new.expires_at, new.seen_at, new.idle) then perform spec.note(); end if;
  return null;
end $$;
create function spec.member_leaves() returns trigger language plpgsql security definer as $$ begin
  if new.left_at is not null and exists (select from spec.watched where user_id = new.user_id) then perform spec.note(); end if;
  return null;
end $$;
create constraint trigger moment after update on gate.sessions deferrable initially deferred for each row execute function spec.session_ends();
create constraint trigger moment after update on samverka.case_members deferrable initially deferred for each row execute function spec.member_leaves();`;
