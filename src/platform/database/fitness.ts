import pg from 'pg';
import type { DatabaseUrls } from '../settings/settings.js';
import { namesOfMigrations } from './migrations.js';

/** The oldest Postgres that will do: `transaction_timeout` came with 17. */
export const oldestVersion = 170_000;

const parts = ['app', 'teller', 'door', 'operator', 'jobs', 'citizen'] as const;
type Part = (typeof parts)[number];

/** What `migrate` has noted. Not by `obj_description`, which looks into `pg_class`: no login may. */
export const noteSql = `
  select description as note from pg_description where classoid = 'pg_namespace'::regclass and objoid = to_regnamespace('samverka')`;

/** Which of our migrations the database has not had yet. It may have had more: a newer Samverka is about to start. */
export function missingMigrations(note: string | null): string[] {
  const applied = new Set((note ?? '').split(' '));
  return namesOfMigrations().filter((name) => !applied.has(name));
}

/** All that makes a database unfit to start on, in one sentence each: none when it is fit. */
export async function faultsOf(urls: DatabaseUrls): Promise<string[]> {
  const found = await Promise.all(parts.map((part) => faultsFor(part, urls[part])));
  return [...new Set(found.flat())];
}

async function faultsFor(part: Part, url: string): Promise<string[]> {
  const login = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  login.on('error', () => undefined); // the question that follows fails by itself
  try {
    await login.connect();
    const { rows } = await login.query<Standing>(standingSql, [`samverka_${part}_rights`]);
    return rows.flatMap((standing) => faultsIn(part, standing));
  } catch (error) {
    return [unreachable(part, error)];
  } finally {
    await login.end().catch(() => undefined);
  }
}

interface Standing {
  readonly version: number;
  readonly isAbove: boolean;
  readonly isMember: boolean | null;
  readonly note: string | null;
}

const standingSql = `
  select current_setting('server_version_num')::int as version, rolsuper or rolbypassrls or rolcreaterole as "isAbove",
         (select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = $1) as "isMember",
         (${noteSql})
    from pg_roles where rolname = current_user`;

function faultsIn(part: Part, { version, isAbove, isMember, note }: Standing): string[] {
  const missing = missingMigrations(note);
  return [
    ...sentence(version < oldestVersion, 'Samverka needs PostgreSQL 17 or later.'),
    ...sentence(
      isAbove,
      `${nameOf(part)} is the URL of a superuser, whom no rule would hold: give it a login of its own.`,
    ),
    ...sentence(missing.length > 0, `The database lacks ${missing.join(', ')}: run npm run migrate as the owner.`),
    ...sentence(
      isMember !== true && !isAbove && missing.length === 0,
      `The login in ${nameOf(part)} has not its rights: run npm run migrate as the owner.`,
    ),
  ];
}

function unreachable(part: Part, error: unknown): string {
  const { code } = error as { code?: string };
  const known: Partial<Record<string, string>> = {
    '28P01': 'Postgres refuses its name or password: check it, and run npm run migrate as the owner.',
    '3D000': 'there is no such database.',
    ECONNREFUSED: 'Postgres does not answer: is it started, and is the URL right?',
    ENOTFOUND: 'there is no such host.',
  };
  return `${nameOf(part)}: ${known[code ?? ''] ?? `Postgres could not be asked (${code ?? 'no code'}).`}`;
}

function sentence(holds: boolean, words: string): string[] {
  return holds ? [words] : [];
}

function nameOf(part: Part): string {
  return `${part.toUpperCase()}_DATABASE_URL`;
}
