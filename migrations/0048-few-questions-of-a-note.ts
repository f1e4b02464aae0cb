import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What surrounds a note, asked by what is already known. docs/performance.md */
export class FewQuestionsOfANote1764000000048 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(bells);
    await runner.query(steps);
    await runner.query(grounds);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const bells = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0038. Who reads is asked of one stream after the other there too: put together with the bells, Postgres walked through the readers
-- of all streams, for each note anew.
create or replace function samverka.who_is_noticed(about uuid[], at bigint[], out stream_id uuid, out seq bigint, out session_ids text) returns setof record language sql stable security definer
  begin atomic
    with step as (
      select step.stream_id, step.seq, step.kind, step.item_id, of_case.id as in_case
        from unnest(about, at) as asked (stream_id, seq)
        join samverka.history step on step.stream_id = asked.stream_id and step.seq = asked.seq
        join samverka.streams told on told.id = step.stream_id
        join samverka.streams of_case on of_case.case_id = told.case_id
    ), bell as (
      select step.stream_id, step.seq, notice.user_id, notice.agency_id from step join samverka.notices notice on notice.stream_id = step.in_case and notice.item_id = step.item_id
      union
      select step.stream_id, step.seq, notice.user_id, notice.agency_id from step join samverka.notices notice on notice.stream_id = step.in_case
       where step.item_id is null and (step.kind in ('case.closed', 'case.reopened', 'case.described') or notice.kind = 'case_given' or notice.stream_id = step.stream_id and notice.seq = step.seq)
    ), reader as materialized (
      select told.stream_id, there.user_id, there.agency_id from (select distinct step.stream_id from step) told
       cross join lateral (select there.user_id, there.agency_id from samverka.stream_readers there where there.stream_id = told.stream_id offset 0) there
    ), hers as (
      select bell.stream_id, bell.seq, bell.user_id, bell.agency_id from bell join reader using (stream_id, user_id, agency_id)
      union
      select step.stream_id, step.seq, reader.user_id, reader.agency_id from step join reader using (stream_id)
       where step.kind in ('matter.arrived', 'matter.changed', 'matter.written')
         and exists (select from samverka.notices notice
                      where notice.stream_id is null and notice.item_id = step.item_id and notice.user_id = reader.user_id and notice.kind like 'matter_%')
    )
    select hers.stream_id, hers.seq, string_agg(session.id::text, ' ')
      from hers join gate.sessions session on session.user_id = hers.user_id and session.agency_id = hers.agency_id
     where gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle) group by 1, 2;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const steps = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0031. All who are to know of a note are given it at once: their readers are asked for once, by a plan that is kept.
create or replace function samverka.notices_of_step() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  file   case_files;
  asking requests;
begin
  if new.by_id is null or new.kind not in ('note.written', 'action.planned', 'action.replanned', 'case.opened', 'case.joined', 'case.peopled', 'case.restricted',
      'case.assigned', 'request.made', 'request.answered', 'request.refused') then
    return null;
  end if;
  select about.* into file from case_files about join streams stream on stream.case_id = about.id where stream.id = new.stream_id;
  case
    when new.kind = 'note.written' then
      insert into notices (user_id, agency_id, kind, case_id, stream_id, seq, item_id)
        select user_id, agency_id, case when agency_id = new.agency_id then 'note' else 'shared' end, case_id, new.stream_id, new.seq, new.item_id
          from stream_readers where stream_id = new.stream_id and user_id <> new.by_id and (agency_id <> new.agency_id or user_id = file.responsible_id)
        on conflict do nothing;
    when new.kind in ('action.planned', 'action.replanned') and new.to_id is not null then
      perform give('action_given', array[new.to_id], new.stream_id, new.seq, new.item_id, new.by_id);
    when new.kind = 'case.opened' then
      perform give('case_joined', array(select user_id from stream_readers where stream_id = new.stream_id and agency_id <> new.agency_id and user_id is distinct from file.responsible_id),
        new.stream_id, new.seq, null, new.by_id);
      perform give('case_given', array[file.responsible_id], new.stream_id, new.seq, null, new.by_id);
    when new.kind = 'case.joined' then
      perform give('case_joined', array(select user_id from stream_readers where stream_id = new.stream_id and agency_id = new.to_id), new.stream_id, new.seq, null, new.by_id);
    when new.kind in ('case.peopled', 'case.restricted') then
      perform give('case_joined', new.came, new.stream_id, new.seq, null, new.by_id);
    when new.kind = 'case.assigned' then
      perform give('case_given', array[new.to_id], new.stream_id, new.seq, null, new.by_id);
    when new.kind = 'request.made' then
      perform give('request_asked', asked_of(file.id, new.to_id, file.responsible_id), new.stream_id, new.seq, new.item_id, new.by_id);
    when new.kind in ('request.answered', 'request.refused') then
      select * into asking from requests where stream_id = new.stream_id and id = new.item_id;
      perform give('request_answered', asked_of(file.id, asking.agency_id, asking.author_id), new.stream_id, new.seq, new.item_id, new.by_id);
    else null;
  end case;
  return null;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const grounds = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0013, word for word: by a plan that is kept, where each note had it planned anew.
create or replace function samverka.grounds_between(sender uuid, receivers uuid[], is_place boolean, roles text[], on_day date, born_on date)
  returns table (ground_id text, agency_id uuid) language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
#variable_conflict use_column
begin
  return query
    select ground.id, receiver.id
      from agencies own
      join authorities own_authority on own_authority.id = own.authority_id
      join agencies receiver on receiver.id = any (receivers) and receiver.id <> own.id
      join authorities authority on authority.id = receiver.authority_id
      join legal_ground_paths path on path.from_kind = own.kind and path.to_kind = receiver.kind
       and path.from_public is distinct from not own_authority.is_public
       and path.to_public is distinct from not authority.is_public
       and path.same_authority is distinct from (own.authority_id <> receiver.authority_id)
      join legal_grounds ground on ground.id = path.ground_id and ground.is_for_places = is_place
       and on_day >= ground.valid_from and (ground.valid_until is null or on_day <= ground.valid_until)
       and (ground.by_roles is null or ground.by_roles && grounds_between.roles)
       and (ground.under_age is null or born_on is null or on_day < born_on + make_interval(years => ground.under_age))
     where own.id = sender
     order by ground.place, receiver.id;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;
