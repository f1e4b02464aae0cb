import type pg from 'pg';
import { once } from './once.js';

export const schools = 40;
export const intakeWorkers = 20;

/** Forty schools with a teacher each, and an intake of twenty. */
export async function layIntake(owner: pg.Client): Promise<void> {
  await once(owner, 'intake', async () => {
    await layPeople(owner, ['intake', 'social_services', 'caseworker'], [1, intakeWorkers]);
    await layPeople(owner, ['school', 'school', 'contact'], [schools, 1]);
    await owner.query(membersSql, [intakeWorkers]);
    await owner.query(`select samverka.stream_of(bench.id('agency intake 1'), array[bench.id('agency intake 1')])`);
    await owner.query('analyze');
  });
}

/** So many agencies of a kind, and so many people at each. */
async function layPeople(
  owner: pg.Client,
  of: [name: string, kind: string, role: string],
  counts: number[],
): Promise<void> {
  const [name, kind, role] = of;
  const [agencies, people] = counts;
  await owner.query(authoritiesSql, [name, agencies]);
  await owner.query(agenciesSql, [name, kind, agencies]);
  await owner.query(usersSql, [name, role, agencies, people]);
  await owner.query(accountsSql, [name, agencies, people]);
}

const authoritiesSql = `
  insert into samverka.authorities (id, name, is_public)
    select bench.id('authority ' || $1::text || ' ' || a), $1::text, true from generate_series(1, $2::int) a`;

const agenciesSql = `
  insert into samverka.agencies (id, authority_id, kind, name, short_name)
    select bench.id('agency ' || $1::text || ' ' || a), bench.id('authority ' || $1::text || ' ' || a), $2, $1::text || ' ' || a, $1::text || ' ' || a from generate_series(1, $3::int) a`;

const usersSql = `
  insert into samverka.users (id, agency_id, name, initials, title, roles)
    select bench.id('person ' || $1::text || ' ' || a || ' ' || n), bench.id('agency ' || $1::text || ' ' || a), 'Någon', 'NN', 'Någon', array[$2::text]
      from generate_series(1, $3::int) a cross join generate_series(1, $4::int) n`;

const accountsSql = `
  insert into gate.accounts (user_id, agency_id, email)
    select bench.id('person ' || $1::text || ' ' || a || ' ' || n), bench.id('agency ' || $1::text || ' ' || a), $1::text || '.' || a || '.' || n || '@bench.invalid'
      from generate_series(1, $2::int) a cross join generate_series(1, $3::int) n`;

const membersSql = `
  insert into samverka.intake_members (agency_id, user_id)
    select bench.id('agency intake 1'), bench.id('person intake 1 ' || n) from generate_series(1, $1::int) n`;
