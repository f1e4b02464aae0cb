import type pg from 'pg';

/** Lets what was written back in time have happened then, and everybody have read what there was until yesterday afternoon. */
export async function layOutPast(owner: pg.ClientBase): Promise<void> {
  const yesterday = new Date(Date.now() - 86_400_000);
  yesterday.setHours(16, 40, 0, 0);
  await owner.query(notesSql);
  await owner.query(askedSql);
  await owner.query(restSql);
  await owner.query(readSql, [yesterday]);
  await owner.query(toldSql);
  await owner.query(disclosedSql);
  await owner.query(wroteSql);
  await owner.query(openedSql, [yesterday]);
}

const notesSql = `
  update samverka.history set happened_at = note.written_at
    from samverka.notes note where note.stream_id = history.stream_id and note.id = history.item_id`;

const askedSql = `
  update samverka.history set happened_at = request.asked_at
    from samverka.requests request where request.stream_id = history.stream_id and request.id = history.item_id and history.kind = 'request.made'`;

/** A case was opened shortly before its first note, and what is to be done was planned shortly after. */
const restSql = `
  with first as (
    select stream.id as stream_id, (select min(written_at) from samverka.notes note where note.case_id = stream.case_id) as at
      from samverka.streams stream)
  update samverka.history
     set happened_at = first.at + case when history.kind like 'action.%' then interval '20 minutes' else interval '-10 minutes' end
    from first where first.stream_id = history.stream_id and first.at is not null and history.kind !~ '^(note|request)[.]'`;

const readSql = `
  insert into samverka.read_marks (user_id, stream_id, seq, read_at)
    select reader.user_id, reader.stream_id, max(history.seq), $1
      from samverka.stream_readers reader join samverka.history on history.stream_id = reader.stream_id and history.happened_at < $1
     group by reader.user_id, reader.stream_id`;

/** And was told of then. */
const toldSql = `
  update samverka.notices notice set given_at = history.happened_at
    from samverka.history where history.stream_id = notice.stream_id and history.seq = notice.seq`;

/** The register has each telling on its day: that a case is there, when it was opened. */
const disclosedSql = `
  update samverka.disclosures given
     set disclosed_at = coalesce((select min(happened_at) from samverka.history
                                   where stream_id = given.stream_id and (item_id = given.item_id or given.item_kind = 'case')),
                                 (select raised_at from samverka.concerns where stream_id = given.stream_id), given.disclosed_at)`;

/** The log says so too. */
const wroteSql = `
  update log.traces trace set at = history.happened_at
    from samverka.history where history.stream_id = trace.stream_id and history.seq = trace.first_seq and trace.how = 'wrote'`;

const openedSql = `
  insert into log.traces (stream_id, agency_id, at, how, user_ids, first_seq, last_seq)
    select reader.stream_id, reader.agency_id, mark.read_at, 'opened', array[reader.user_id], 0, mark.seq
      from samverka.stream_readers reader join samverka.read_marks mark on mark.user_id = reader.user_id and mark.stream_id = reader.stream_id and mark.read_at = $1`;
