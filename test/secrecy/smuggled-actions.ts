/** Names after a colon stand for ids of the scene; see Smuggler. */

export const tablesOfActions = ['samverka.actions', 'samverka.action_copies'];

/** What is sealed, for all that the database can tell. */
const sealed = `decode(repeat('01', 64), 'hex')`;

/** What a teacher could try with actions: refused, or done to no row at all. */
export const changingActions = [
  'insert into samverka.action_copies values (:schoolStream, gen_random_uuid(), :sharedStream, :sharedCase, 1, :teacher, :school, now(), 1)',
  'update samverka.action_copies set version = 9',
  `insert into samverka.actions (stream_id, case_id, author_id, agency_id, id, task, owner_id, planned_at, version, changed_by, seq, shared_by, shared_at)
    values (:schoolStream, :sharedCase, :teacher, :school, gen_random_uuid(), ${sealed}, :teacher, now(), 1, :teacher, 99, :officer, now())`,
  'update samverka.actions set shared_by = null',
  `update samverka.actions set withdrawn_because = 'wrong'`,
  `update samverka.actions set task = ${sealed} where stream_id = :pairStream returning id`,
  'update samverka.actions set changed_by = :officer',
  'update samverka.actions set author_id = :officer',
];

/** With one that is hidden from her, or that there is not: answered alike. */
export const hiddenActionOrAbsent: readonly (readonly [sql: string, hidden: string])[] = [
  [`select samverka.copy_action(:it, :hiddenNote, 1, :sharedStream, 1, ${sealed}, null, '{}')`, 'hiddenStream'],
  [`select samverka.copy_action(:schoolStream, :hiddenNote, 1, :it, 1, ${sealed}, null, '{}')`, 'hiddenStream'],
  [`select samverka.take_back_action(:it, :hiddenNote, 1, 'wrong')`, 'hiddenStream'],
  [`select samverka.take_back_action(:schoolStream, :it, 1, 'wrong')`, 'hiddenNote'],
];
