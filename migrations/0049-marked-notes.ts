import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the police write of somebody is marked as the law has it; each reading of somebody protected asks why; how a matter had ended is
 * kept when it is opened again; and a search asks the rule of what it has found, not of all there is.
 */
export class MarkedNotes1764000000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(narrowing);
    await runner.query(finding);
    await runner.query(marks);
    await runner.query(marking);
    await runner.query(readings);
    await runner.query(endings);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const narrowing = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0028. A transaction that has found what it looked for goes on among those cases alone (on_cases): a part of what is read anyway.
create or replace function samverka.my_streams() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  me       gate.sessions := gate.session();
  on_case  uuid          := nullif(current_setting('gate.on_case', true), '');
  on_board uuid          := nullif(current_setting('gate.on_board', true), '');
  on_cases uuid[]        := nullif(current_setting('gate.on_cases', true), '');
begin
  if on_case is not null then
    return array(select stream_id from stream_readers where user_id = me.user_id and agency_id = me.agency_id and case_id = on_case);
  elsif on_board is not null then
    return array(select stream_id from stream_readers where user_id = me.user_id and agency_id = me.agency_id and board_id = on_board);
  elsif on_cases is not null then
    return array(select stream_id from stream_readers where user_id = me.user_id and agency_id = me.agency_id and place <> 'matter' and case_id = any (on_cases));
  end if;
  return array(select stream_id from stream_readers where user_id = me.user_id and agency_id = me.agency_id and place <> 'matter');
end $$;
reset role;
`;

const finding = `
drop function samverka.find_persons;
set local role samverka_keeper;

-- As in 0030, and with whoever is found, as far as a list says of her, and the keys to open her name by: the rule is asked once.
-- Whoever reads a person and a copy of her has found one.
create function samverka.find_persons(terms bytea[], most int)
  returns table (stream_id uuid, person_id uuid, case_id uuid, audience uuid[], agency_id uuid, role text, name bytea, versions int[], wrapped bytea[])
  language sql stable security definer
  begin atomic
    with mine as materialized (select unnest(samverka.my_opened_streams()) as id),
    known as (
      select term.stream_id, term.person_id
        from mine join samverka.person_terms term on term.stream_id = mine.id and term.agency_id = (select samverka.current_agency()) and term.term = any (terms)
       group by term.stream_id, term.person_id having count(*) = cardinality(terms)
    )
    select person.stream_id, person.id, person.case_id, stream.audience, person.agency_id, person.role, person.name, key.versions, key.wrapped
      from known
      join samverka.persons person on person.stream_id = known.stream_id and person.id = known.person_id
      join samverka.streams stream on stream.id = known.stream_id
      cross join lateral (
        select array_agg(kept.version order by kept.version) as versions, array_agg(kept.wrapped order by kept.version) as wrapped
          from samverka.stream_keys kept where kept.stream_id = known.stream_id and kept.agency_id = (select samverka.current_agency())) key
     where person.shared_by is null
        or not exists (select from samverka.person_copies link join mine on mine.id = link.stream_id where link.into_stream = person.stream_id and link.person_id = person.id)
     order by person.id, person.stream_id limit most;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.find_persons to samverka_app_rights;
`;

const marks = `
alter table samverka.notes add column is_no_suspect boolean,
  add column reliability text check (reliability in ('reliable', 'mostly_reliable', 'unreliable', 'not_assessed')),
  add column accuracy text check (accuracy in ('certain', 'first_hand', 'corroborated', 'uncorroborated')),
  add check ((is_no_suspect is null) = (reliability is null) and (reliability is null) = (accuracy is null));
alter table samverka.note_versions add column is_no_suspect boolean, add column reliability text, add column accuracy text;
grant select (is_no_suspect, reliability, accuracy), update (is_no_suspect, reliability, accuracy) on samverka.notes to samverka_app_rights;
grant select (is_no_suspect, reliability, accuracy) on samverka.note_versions to samverka_app_rights;

-- Marks of the police come with what the police say, and with nothing else (2018:1693, 3:4). Whoever shares a note on, or takes that back, leaves them.
create policy marked_by_police on samverka.notes as restrictive for insert to samverka_app_rights
  with check (is_no_suspect is null or exists (select from samverka.agencies author where author.id = notes.agency_id and author.kind = 'police'));
create policy marked_by_police_later on samverka.notes as restrictive for update to samverka_app_rights using (true)
  with check (is_no_suspect is null or exists (select from samverka.agencies author where author.id = notes.agency_id and author.kind = 'police'));

-- What is marked otherwise is told anew, as other words are.
drop trigger must_be_disclosed on samverka.notes;
create constraint trigger must_be_disclosed after insert or update on samverka.notes
  deferrable initially deferred for each row execute function samverka.must_be_disclosed('body', 'is_no_suspect', 'reliability', 'accuracy');
`;

const marking = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0007, with the marks.
create or replace function samverka.keep_version() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if tg_op = 'INSERT' or new.version > old.version then
    insert into note_versions (stream_id, note_id, version, body, written_at, is_no_suspect, reliability, accuracy)
      values (new.stream_id, new.id, new.version, new.body, coalesce(new.corrected_at, new.written_at), new.is_no_suspect, new.reliability, new.accuracy);
  end if;
  return null;
end $$;

-- The marks go along where a note is shared on: whoever is told is told how sure it is.
do $$
declare
  change record;
  before text;
begin
  for change in values
    ('samverka.copy_note', 'shared_by, shared_at, seq)', 'shared_by, shared_at, seq, is_no_suspect, reliability, accuracy)'),
    ('samverka.copy_note', '1, current_viewer(), now(), copy_note.seq)', '1, current_viewer(), now(), copy_note.seq, original.is_no_suspect, original.reliability, original.accuracy)'),
    ('samverka.copy_note', 'set body = sealed', 'set is_no_suspect = original.is_no_suspect, reliability = original.reliability, accuracy = original.accuracy, body = sealed')
  loop
    before := pg_get_functiondef(change.column1::regproc);
    if strpos(before, change.column2) = 0 then raise exception '% does not say what is to be changed', change.column1; end if;
    execute replace(before, change.column2, change.column3);
  end loop;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;

drop function samverka.keep_note;

-- As in 0037, with the marks that the police have given it.
create function samverka.keep_note(in_case uuid, for_audience uuid[], note uuid, sealed bytea, words bytea[], at timestamptz, sharing jsonb, for_stream uuid, names uuid[], marks jsonb default null,
  out stream_id uuid, out seq bigint, out author_id uuid, out agency_id uuid, out mentioned uuid[]) language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
  others uuid[];
begin
  author_id := samverka.current_viewer();
  agency_id := samverka.current_agency();
  stream_id := samverka.stream_for(in_case, for_audience);
  if stream_id is distinct from for_stream then raise integrity_constraint_violation using message = 'encrypted for another stream'; end if;
  if exists (select from samverka.note_versions kept where kept.stream_id = keep_note.stream_id and note_id = note and version = 1) then return; end if;
  others := array(select unnest(for_audience) except select keep_note.agency_id order by 1);
  if cardinality(others) > 0 then
    perform samverka.disclose(keep_note.stream_id, 'note', note, 1, others, sharing);
  end if;
  seq := samverka.announce(keep_note.stream_id, jsonb_build_object('kind', 'note.written', 'itemId', note));
  mentioned := case when cardinality(names) > 0 then samverka.mention(keep_note.stream_id, keep_note.seq, note, names) else '{}' end;
  insert into samverka.notes (stream_id, id, case_id, author_id, agency_id, body, words, written_at, version, seq, mentioned, is_no_suspect, reliability, accuracy)
    values (keep_note.stream_id, note, in_case, author_id, keep_note.agency_id, sealed, keep_note.words, at, 1, keep_note.seq, keep_note.mentioned,
      (marks->>'isNoSuspect')::boolean, marks->>'reliability', marks->>'accuracy');
end $$;
grant execute on function samverka.keep_note to samverka_app_rights;
`;

const readings = `
alter table log.reasons add column ended_at timestamptz;
grant update (ended_at) on log.reasons to samverka_keeper;
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0030; a reason holds for one reading: until she leaves the case, and for eight hours at most.
create or replace function samverka.wants_reason(in_session uuid, person uuid, agency uuid, about uuid) returns boolean language sql stable security definer
  begin atomic
    select exists (select from samverka.guarded_cases guarded where guarded.agency_id = agency and guarded.case_id = about)
       and exists (select from samverka.case_members member where member.case_id = about and member.user_id = person and member.agency_id = agency and member.left_at is null)
       and not exists (select from log.reasons given where given.session_id = in_session and given.case_id = about and given.ended_at is null
                          and given.at > statement_timestamp() - interval '8 hours');
  end;

-- She has left the case: whatever she gave as a reason in this session has been that of one reading. Of whichever case of hers, as in give_reason.
create function samverka.end_reading(about uuid) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare me gate.sessions := gate.session();
begin
  if about is null or about <> all (my_cases()) then raise insufficient_privilege using message = 'not on this case'; end if;
  update log.reasons set ended_at = clock_timestamp() where session_id = me.id and case_id = about and ended_at is null;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.end_reading to samverka_app_rights;
`;

const endings = `
-- How a matter had ended, kept when it is opened again. That asks for no reason: it undoes.
alter table samverka.matter_corrections
  drop constraint matter_corrections_kind_check,
  drop constraint matter_corrections_word_check,
  alter column reason drop not null,
  add constraint matter_corrections_kind_check check (kind in ('protection', 'decision', 'outcome')),
  add constraint matter_corrections_word_check check (word in ('needed', 'not_needed', 'opened', 'not_opened', 'ongoing', 'case', 'linked', 'advised', 'no_action')),
  add constraint given_a_reason check ((kind = 'outcome') = (reason is null));
`;
