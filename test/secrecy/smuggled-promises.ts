/** Names after a colon stand for ids of the scene; see Smuggler. A promise in an area where the school works, and one where it does not. */

export const tablesOfPromises = [
  'samverka.promises',
  'samverka.promise_focuses',
  'samverka.promise_activities',
  'samverka.promise_indicators',
  'samverka.promise_proposals',
  'samverka.observations',
  'published.promises',
  'samverka.area_populations',
  'samverka.observation_imports',
  'samverka.picture_contributions',
  'samverka.focus_weights',
  'samverka.focus_analyses',
  'samverka.agreements',
  'samverka.agreement_signatures',
];

export const readingPromises = [
  'select id from samverka.promises where id = :farPromise',
  'select id from samverka.promise_focuses where promise_id = :farPromise',
  'select id from samverka.promise_proposals where promise_id = :farPromise',
  'select id from samverka.observations where area_id = :farArea',
  'select area_id from samverka.area_populations where area_id = :farArea',
  'select id from samverka.observation_imports where agency_id <> :school',
  'select theme from samverka.picture_contributions where area_id = :farArea',
  'select id from samverka.focus_weights where area_id = :farArea',
  'select theme from samverka.focus_analyses where area_id = :farArea',
  'select id from samverka.agreements where area_id = :farArea',
  'select agency_id from samverka.agreement_signatures where area_id = :farArea',
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
  'select * from samverka.sessions_in_area(:farArea, null, false)',
  'select samverka.give_agreement_notices()',
  `select samverka.put_into_picture(:farArea, 2030, 'theft', 'Ord', array[]::uuid[])`,
  `select samverka.put_into_picture(area_id, 2030, 'theft', 'Ord', array[]::uuid[]) from samverka.promises`,
  `select samverka.sign_agreement(:farArea, gen_random_uuid(), 1)`,
  `select samverka.sign_agreement(area_id, id, version) from samverka.agreements`,
  `insert into samverka.area_populations (area_id, year, people, source, agency_id, author_id) select area_id, 2030, 9, 'Ingen', :school, :teacher from samverka.promises`,
  `insert into samverka.observation_imports (agency_id, id, area_id, author_id, name, brought) select :school, gen_random_uuid(), area_id, :teacher, 'Fil', 1 from samverka.promises`,
  `insert into samverka.picture_contributions (area_id, year, agency_id, theme, words, author_id) select area_id, 2030, :school, 'theft', 'Ord', :teacher from samverka.promises`,
  `insert into samverka.focus_weights (area_id, id, from_on, common, worrying, trend, asked_for, reason, set_by, agency_id)
    select area_id, gen_random_uuid(), '2030-01-01', 1, 1, 1, 1, 'Ingen', :teacher, :school from samverka.promises`,
  `insert into samverka.focus_analyses (area_id, year, theme, problem, where_when, affected, causes) select area_id, 2030, 'theft', 'Vad', 'Var', 'Vem', 'Varför' from samverka.promises`,
  `insert into samverka.agreement_signatures (area_id, agreement_id, agency_id, signed_by, version) select area_id, id, :school, :teacher, 1 from samverka.agreements`,
  `update samverka.agreements set title = 'Annat' returning id`,
  'update samverka.observations set shared_at = null',
  'delete from samverka.agreements',
  'select samverka.approve_promise(:farPromise, :farProposal)',
  `insert into published.promises (area, year, version, content) values ('bromma', 2030, 9, '{}')`,
  'delete from samverka.promises',
  'delete from samverka.observations',
];
