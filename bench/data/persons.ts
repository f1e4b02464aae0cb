import type pg from 'pg';
import { say } from '../say.js';
import { layBoards } from './lay-boards.js';
import { boards } from './million.js';
import { once } from './once.js';

const cases = 20_000;
const chunk = 2000;

/** A million persons, 50 on each of 20,000 cases, in the streams of each in turn; those who look are on few of them. */
export async function layPersons(owner: pg.Client): Promise<void> {
  await once(owner, 'boards', async () => {
    say('Laying out 20,000 cases …');
    await layBoards(owner, boards());
    await owner.query(numberedSql);
  });
  for (let from = 1; from <= cases; from += chunk)
    await once(owner, `persons from ${String(from)}`, () => layChunk(owner, from));
  await once(owner, 'analyzed', () => owner.query('analyze'));
}

/** What names them is never opened, since they are not found: bytes drawn at random will do. */
async function layChunk(owner: pg.Client, from: number): Promise<void> {
  await owner.query('set local session_replication_role = replica');
  await owner.query(personsSql, [from, from + chunk - 1]);
  await owner.query(termsSql, [from, from + chunk - 1]);
  say(`  persons: case ${String(from + chunk - 1)} of ${String(cases)}`);
}

const numberedSql = `
create table bench.places as
  select stream.id as stream_id, stream.case_id, stream.audience, dense_rank() over (order by stream.case_id) as n,
         row_number() over (partition by stream.case_id order by stream.id) - 1 as place, count(*) over (partition by stream.case_id) as many
    from samverka.streams stream;
alter table bench.places add primary key (stream_id);
create index on bench.places (n)`;

const personsSql = `
insert into samverka.persons (stream_id, id, case_id, author_id, agency_id, role, name, identity_kind, number, added_at, version, changed_by, term_agencies, terms, seq)
  select place.stream_id, gen_random_uuid(), place.case_id, author.id, author.agency_id, 'youth', sha256(number::text::bytea) || sha256(number::text::bytea), 'personnummer',
         substr(sha256(number::text::bytea) || sha256(number::text::bytea), 1, 43), now(), 1, author.id, '{}', '{}', -number
    from bench.places place
    join generate_series(1, 50) number on number % place.many = place.place
    cross join lateral (select id, agency_id from samverka.users where agency_id = place.audience[1] order by id limit 1) author
   where place.n between $1 and $2`;

/** A number and two words for each agency that reads it. */
const termsSql = `
insert into samverka.person_terms (stream_id, agency_id, term, person_id)
  select person.stream_id, agency.id, substr(sha256((person.id::text || agency.id::text || part)::bytea), 1, 16), person.id
    from bench.places place
    join samverka.persons person on person.stream_id = place.stream_id
    cross join unnest(place.audience) as agency (id), generate_series(1, 3) part
   where place.n between $1 and $2`;
