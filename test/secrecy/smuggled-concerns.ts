/** Names after a colon stand for ids of the scene; see Smuggler. The teacher's colleague has raised a concern, and asked something. */

export const tablesOfConcerns = [
  'samverka.intake_members',
  'samverka.concerns',
  'samverka.matters',
  'samverka.matter_ratings',
  'samverka.matter_corrections',
  'samverka.concern_messages',
  'samverka.concern_marks',
  'samverka.concern_terms',
  'gate.phones',
];

/** May be asked, and answers nothing. */
export const readingConcerns = [
  'select id from samverka.concerns',
  'select id from samverka.concerns where id = :hiddenConcern or stream_id = :concernStream',
  'select child from samverka.concerns where not stream_id in (select id from samverka.streams)',
  'select id from samverka.matters',
  'select rating, decision from samverka.matters where id = :hiddenConcern',
  'select matter_id from samverka.matter_ratings',
  'select word from samverka.matter_corrections',
  'select decided_by from samverka.matters where id = :hiddenConcern',
  'select id from samverka.concern_messages',
  'select body from samverka.concern_messages where concern_id = :hiddenConcern',
  'select user_id from samverka.intake_members',
  'select told from samverka.told_to_reporter(:hiddenConcern) where told is not null or reporter_id is not null',
  'select id from samverka.akin_matters(:hiddenConcern)',
  `select * from samverka.find_matters('{}', (select lower(replace(code, '-', '')) from samverka.concerns limit 1), 100)`,
  'select seq from samverka.history where stream_id in (:concernStream, :intakeStream)',
  'select wrapped from samverka.stream_keys where stream_id in (:concernStream, :intakeStream)',
  'select id from samverka.streams where id in (:concernStream, :intakeStream)',
  'select id from samverka.my_notices() where item_id = :hiddenConcern',
];

const sealed = `decode(repeat('01', 64), 'hex')`;

/** Refused, or done to no row at all. */
export const changingConcerns = [
  `update samverka.matters set rating = 'red', changed_by = :teacher where id = :hiddenConcern returning id`,
  `update samverka.matters set due_on = null, changed_by = :teacher returning id`,
  `update samverka.matters set assignee_id = :teacher, changed_by = :assistant returning id`,
  `update samverka.concerns set standing = 'closed'`,
  `update samverka.concerns set reporter_id = :teacher where id = :hiddenConcern`,
  'delete from samverka.concerns',
  'delete from samverka.matters',
  'delete from samverka.concern_messages',
  'delete from samverka.concern_marks',
  'select mark from samverka.concern_marks',
  'select term from samverka.concern_terms',
  'delete from samverka.concern_terms',
  'insert into samverka.intake_members values (:school, :teacher)',
  'insert into samverka.intake_members values (:social, :teacher)',
  'delete from samverka.intake_members',
  'select samverka.place_at_intake(:teacher, true)',
  'select samverka.place_at_intake(:assistant, false)',
  `select samverka.write_message(:hiddenConcern, gen_random_uuid(), ${sealed}, ${sealed})`,
  `select samverka.fill_concern(:hiddenConcern, null, ${sealed}, null, null, '{}')`,
  `insert into samverka.matter_ratings values (:intakeStream, :hiddenConcern, 9, 'red', ${sealed}, :teacher, now())`,
  `insert into samverka.matter_corrections values (:intakeStream, :hiddenConcern, 9, 'decision', 'opened', ${sealed}, null, now(), ${sealed}, :teacher, now())`,
  `insert into samverka.concern_messages values (:concernStream, gen_random_uuid(), :hiddenConcern, :teacher, :school, ${sealed}, ${sealed}, now())`,
  `select samverka.give_anew('concern_moved', array[:teacher]::uuid[], :hiddenConcern, null)`,
  `select samverka.give_clock_notices('2100-01-01', '2100-01-01')`,
  `select samverka.stands_at_intake('matter_written', :assistant, :social, :hiddenConcern, null)`,
  'select token_hash from gate.phones',
];

/** The statement, and what stands for :it: something hidden, and then an id that nothing has. */
export const hiddenConcernOrAbsent: readonly (readonly [sql: string, hidden: string])[] = [
  [`select samverka.write_message(:it, gen_random_uuid(), ${sealed}, ${sealed})`, 'hiddenConcern'],
  [`select samverka.fill_concern(:it, null, ${sealed}, null, null, '{}')`, 'hiddenConcern'],
  [`select samverka.give_notice('matter_came', array[:assistant]::uuid[], null, null, :it)`, 'hiddenConcern'],
  [`select samverka.give_notice('concern_written', array[:colleague]::uuid[], null, null, :it)`, 'hiddenConcern'],
  [`select samverka.give_notice('call_now', array[:officer]::uuid[], null, null, :it)`, 'hiddenCall'],
  ['select told, reporter_id from samverka.told_to_reporter(:it)', 'hiddenConcern'],
  ['select count(*) from samverka.akin_matters(:it)', 'hiddenConcern'],
  [`select samverka.announce(:it, '{"kind": "matter.changed"}')`, 'intakeStream'],
  [`select samverka.announce(:it, '{"kind": "matter.changed"}')`, 'concernStream'],
  ['select samverka.place_at_intake(:it, true)', 'assistant'],
  [
    `update samverka.matters set rating = 'red', changed_by = samverka.current_viewer() where id = :it`,
    'hiddenConcern',
  ],
  [`update samverka.matters set case_id = :it, changed_by = samverka.current_viewer()`, 'hiddenCase'],
];
