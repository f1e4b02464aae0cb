/** Names after a colon stand for ids of the scene; see Smuggler. A promise in an area where the school works, and one where it does not. */

export const tablesOfPromises = [
  'samverka.promises',
  'samverka.promise_focuses',
  'samverka.promise_activities',
  'samverka.promise_indicators',
  'samverka.promise_proposals',
  'samverka.observations',
  'published.promises',
];

export const readingPromises = [
  'select id from samverka.promises where id = :farPromise',
  'select id from samverka.promise_focuses where promise_id = :farPromise',
  'select id from samverka.promise_proposals where promise_id = :farPromise',
  'select id from samverka.observations where area_id = :farArea',
  'select id from samverka.observations where agency_id <> :school', // small counts of others are hidden from those who do not add them up
];

/** What a teacher could try, who keeps no promise: refused, or done to no row at all. */
export const changingPromises = [
  `insert into samverka.promises (id, area_id, year, summary, agency_id, begun_by) select gen_random_uuid(), area_id, 2077, 'Nytt', :school, :teacher from samverka.promises`,
  `insert into samverka.promises (id, area_id, year, summary, agency_id, begun_by) values (gen_random_uuid(), :farArea, 2077, 'Nytt', :school, :teacher)`,
  `insert into samverka.observations (area_id, id, agency_id, author_id, kind, measure, from_on, until_on, value, source, source_on)
    select area_id, gen_random_uuid(), :school, :teacher, 'dialogue', 'Samtal', '2030-01-01', '2030-01-31', 900, 'Ingen', '2030-02-01' from samverka.promises`,
  `insert into samverka.promise_proposals (promise_id, id, content, proposed_by, agency_id) select id, gen_random_uuid(), '{}', :teacher, :school from samverka.promises`,
  `insert into samverka.promise_focuses (promise_id, id, place, theme, problem, causes, commitment, responsible) values (:nearPromise, gen_random_uuid(), 9, 'Tema', '', '', 'Att', 'Någon')`,
  `update samverka.promise_focuses set commitment = 'Annat' returning id`,
  'update samverka.observations set withdrawn_at = now() returning id',
  'update samverka.promise_proposals set approved_by = :teacher',
  'select samverka.approve_promise(:nearPromise, :nearProposal)',
  'select samverka.give_promise_notices()',
  'select * from samverka.sessions_in_area(:farArea, null)',
  'select samverka.approve_promise(:farPromise, :farProposal)',
  `insert into published.promises (area, year, version, content) values ('bromma', 2030, 9, '{}')`,
  'delete from samverka.promises',
  'delete from samverka.observations',
];
