/** Names after a colon stand for ids of the scene; see Smuggler. */

export const tablesOfPersons = [
  'samverka.persons',
  'samverka.person_versions',
  'samverka.person_terms',
  'samverka.person_copies',
  'samverka.disputes',
  'samverka.merges',
  'samverka.case_merges',
  'samverka.guarded_cases',
  'log.reasons',
];

/** What is sealed, for all that the database can tell. */
const sealed = `decode(repeat('01', 64), 'hex')`;

const person = (columns: string) =>
  `insert into samverka.persons (stream_id, case_id, author_id, agency_id, id, role, name, identity_kind, added_at, version, changed_by, term_agencies, terms, seq)
    values (${columns}, gen_random_uuid(), 'youth', ${sealed}, 'unknown', now(), 1, :teacher, '{}', '{}', 99)`;

/** What a teacher could try with persons: refused, or done to no row at all. */
export const changingPersons = [
  person(':hiddenStream, :sharedCase, :teacher, :school'),
  person(':pairStream, :sharedCase, :teacher, :school'),
  person(':schoolStream, :sharedCase, :officer, :school'),
  person(':schoolStream, :sharedCase, :teacher, :police'),
  person(':schoolStream, :hiddenCase, :teacher, :school'),
  `update samverka.persons set name = ${sealed} where stream_id in (:hiddenStream, :pairStream) returning id`,
  'update samverka.persons set author_id = :teacher',
  'update samverka.persons set shared_by = :teacher',
  `update samverka.person_versions set name = ${sealed}`,
  'insert into samverka.person_copies values (:schoolStream, gen_random_uuid(), :sharedStream, :sharedCase, 1, :teacher, :school, now(), 1)',
  `insert into samverka.person_terms values (:hiddenStream, :school, decode(repeat('01', 16), 'hex'), gen_random_uuid())`,
  `insert into samverka.disputes (stream_id, id, case_id, person_id, author_id, agency_id, field, words, disputed_at, version, seq)
    select stream_id, gen_random_uuid(), case_id, id, :teacher, :school, 'name', ${sealed}, now(), 1, 99 from samverka.persons where stream_id in (:hiddenStream, :pairStream)
    returning id`,
  ...[':hiddenStream', ':pairStream', ':schoolStream', ':sharedStream'].map(
    (
      stream,
    ) => `insert into samverka.merges (stream_id, id, case_id, one_stream, one_id, other_stream, other_id, author_id, agency_id, merged_at, changed_by, version, seq)
    select ${stream}, gen_random_uuid(), :sharedCase, least(:hiddenStream::uuid, :pairStream::uuid), gen_random_uuid(), greatest(:hiddenStream::uuid, :pairStream::uuid), gen_random_uuid(), :teacher, :school, now(), :teacher, 1, 99
    returning id`,
  ),
  'update samverka.merges set undone_at = now() where not stream_id in (select id from samverka.streams) returning id',
  'delete from samverka.merges',
  'select samverka.merge_case(:sharedCase, :hiddenCase, now())',
  'select samverka.merge_case(:hiddenCase, :sharedCase, now())',
  'select samverka.merge_case(:sharedCase, :sharedCase, now())',
  `insert into samverka.case_merges values (:sharedCase, now(), :hiddenCase, :teacher, :school)`,
  'update samverka.case_merges set into_case = :sharedCase',
  'delete from samverka.case_merges',
  'delete from samverka.persons',
  'delete from samverka.person_terms',
  'delete from samverka.disputes',
  'update samverka.persons set protection = null where stream_id = :hiddenStream returning id',
  `select samverka.end_reading(:hiddenCase)`,
  `select samverka.give_reason(:hiddenCase, gen_random_uuid(), 'other', ${sealed})`,
  `select samverka.give_reason(:sharedCase, gen_random_uuid(), 'marked', ${sealed})`,
  'select case_id from samverka.reseat_case(:hiddenCase)',
];
