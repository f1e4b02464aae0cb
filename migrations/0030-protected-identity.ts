import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where somebody's identity is protected: who is on the case, and why it is read. docs/decisions/0023-protected-identity.md */
export class ProtectedIdentity1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(asking);
    await runner.query(guarding);
    await runner.query(seating);
    await runner.query(hiding);
    await runner.query(entering);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- Cases that an agency reads by name and with a reason, since it reads of somebody protected there. Kept for each agency by itself:
-- to whoever does not read of her nothing is otherwise. Led by the agency, so that nobody's time tells of another's.
create table samverka.guarded_cases (
  agency_id uuid not null references samverka.agencies on delete restrict,
  case_id   uuid not null references samverka.case_files on delete restrict,
  primary key (agency_id, case_id)
);

-- Why somebody read such a case: her own words are sealed under her agency's key. Written and never changed.
create table log.reasons (
  session_id uuid not null,
  id         uuid not null default gen_random_uuid(),
  case_id    uuid not null,
  at         timestamptz not null default clock_timestamp(),
  agency_id  uuid not null,
  user_id    uuid not null,
  reason     text not null check (reason in ('case_work', 'new_information', 'meeting', 'supervision', 'other', 'marked')),
  words      bytea check (octet_length(words) between 32 and 1231),
  primary key (session_id, id),
  check ((reason = 'marked') = (words is null))
);
create index reasons_of_session on log.reasons (session_id, case_id, at);

alter table samverka.guarded_cases enable row level security, force row level security;
alter table log.reasons enable row level security, force row level security;
create policy keeper on samverka.guarded_cases to samverka_keeper using (true) with check (true);
create policy keeper on log.reasons to samverka_keeper using (true) with check (true);
grant select, insert, delete on samverka.guarded_cases to samverka_keeper;
grant select, insert on log.reasons to samverka_keeper;
`;

const asking = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Whether a session has to say why before it goes on with a case: one of those who are on it, that has said nothing for eight hours.
create function samverka.wants_reason(in_session uuid, person uuid, agency uuid, about uuid) returns boolean language sql stable security definer
  begin atomic
    select exists (select from samverka.guarded_cases guarded where guarded.agency_id = agency and guarded.case_id = about)
       and exists (select from samverka.case_members member where member.case_id = about and member.user_id = person and member.agency_id = agency and member.left_at is null)
       and not exists (select from log.reasons given where given.session_id = in_session and given.case_id = about and given.at > statement_timestamp() - interval '8 hours');
  end;

-- Says why, for this session and eight hours. Of whichever case of mine: that it was asked for is not looked at.
create function samverka.give_reason(about uuid, id uuid, why text, sealed bytea) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare me gate.sessions := gate.session();
begin
  if about is null or about <> all (my_cases()) or why = 'marked' then raise insufficient_privilege using message = 'not on this case'; end if;
  insert into log.reasons (session_id, id, case_id, agency_id, user_id, reason, words)
    values (me.id, give_reason.id, about, me.agency_id, me.user_id, why, sealed) on conflict do nothing;
end $$;

-- What I read, but for cases of which I have to say first why I read them.
create function samverka.my_opened_streams() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  me   gate.sessions := gate.session();
  shut uuid[]        := array(select guarded.case_id from guarded_cases guarded where guarded.agency_id = me.agency_id and wants_reason(me.id, me.user_id, me.agency_id, guarded.case_id));
begin
  if cardinality(shut) = 0 then return my_streams(); end if;
  return array(select stream.id from unnest(my_streams()) mine (id) join streams stream on stream.id = mine.id where stream.case_id <> all (shut));
end $$;
reset role;
`;

const guarding = `
set local role samverka_keeper;

-- Whoever reads of somebody protected is on the case by name from now on: those who are on it stay, and nobody comes by the board.
-- Whoever marks her has said why she reads.
create function samverka.guard_cases() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  me     gate.sessions := gate.session();
  reader uuid;
begin
  for reader in select unnest(stream.audience) from streams stream where stream.id = new.stream_id loop
    if exists (select from stream_agencies address join persons person on person.stream_id = address.stream_id
                where address.agency_id = reader and address.case_id = new.case_id and person.protection is not null) then
      perform from case_participations part where part.case_id = new.case_id and part.agency_id = reader for no key update;
      insert into guarded_cases (agency_id, case_id) values (reader, new.case_id) on conflict do nothing;
      if not found then continue; end if;
      insert into case_named (case_id, user_id, agency_id)
        select member.case_id, member.user_id, member.agency_id from case_members member where member.case_id = new.case_id and member.agency_id = reader and member.left_at is null on conflict do nothing;
      insert into log.reasons (session_id, case_id, agency_id, user_id, reason) select me.id, new.case_id, me.agency_id, me.user_id, 'marked' where reader = me.agency_id;
    else
      delete from guarded_cases guarded where guarded.agency_id = reader and guarded.case_id = new.case_id;
      delete from case_named named using case_files file where named.case_id = new.case_id and named.agency_id = reader and file.id = named.case_id and not file.is_restricted;
    end if;
  end loop;
  return null;
end $$;

-- After somebody is protected no longer: whoever belongs on the case by the board comes back onto it.
create function samverka.reseat_case(about uuid, out case_id uuid, out stream_id uuid, out seq bigint, out came uuid[], out gone uuid[]) returns setof record language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if about = any (my_cases()) then return query select * from reseat_and_tell(array[about], null); end if;
end $$;
reset role;

create trigger guard_cases_added after insert on samverka.persons for each row when (new.protection is not null) execute function samverka.guard_cases();
create trigger guard_cases_changed after update on samverka.persons for each row when ((new.protection is null) <> (old.protection is null)) execute function samverka.guard_cases();
grant execute on function samverka.give_reason, samverka.my_opened_streams, samverka.reseat_case to samverka_app_rights;
grant execute on function samverka.wants_reason to samverka_gate;
`;

const seating = `
set local role samverka_keeper;

-- As in 0005; of an agency that reads of somebody protected, only the named.
create or replace function samverka.seats(about uuid[], person uuid, out case_id uuid, out user_id uuid, out agency_id uuid, out board_id uuid, out since timestamptz) returns setof record language sql security definer
  begin atomic
    select part.case_id, member.user_id, part.agency_id, file.board_id, part.since
      from samverka.case_participations part
      join samverka.case_files file on file.id = part.case_id
      join samverka.board_members member on member.board_id = file.board_id and member.agency_id = part.agency_id
      join samverka.users colleague on colleague.id = member.user_id and colleague.disabled_at is null
      left join samverka.case_named named on named.case_id = part.case_id and named.user_id = member.user_id
     where part.case_id = any (about) and part.left_at is null and (seats.person is null or member.user_id = seats.person)
       and (named.user_id is not null or not file.is_restricted
         and not exists (select from samverka.guarded_cases guarded where guarded.agency_id = part.agency_id and guarded.case_id = part.case_id))
       for share of member;
  end;

-- As in 0011; to her own manager such a case is one that needs names.
create or replace function samverka.agency_cases() returns table (case_id uuid, code text, board_id uuid, is_restricted boolean, is_closed boolean, responsible_id uuid, member_ids uuid[]) language sql stable security definer
  begin atomic
    select file.id, file.code, file.board_id,
           file.is_restricted or exists (select from samverka.guarded_cases guarded where guarded.agency_id = part.agency_id and guarded.case_id = part.case_id), file.closed_at is not null,
           (select person.id from samverka.users person where person.id = file.responsible_id and person.agency_id = part.agency_id),
           array(select member.user_id from samverka.case_members member where member.case_id = file.id and member.agency_id = part.agency_id and member.left_at is null order by 1)
      from samverka.case_participations part join samverka.case_files file on file.id = part.case_id
     where part.agency_id = samverka.current_agency() and part.left_at is null and 'manager' = any (samverka.my_roles()) order by file.code, file.id;
  end;

-- The rest of these stays as it is, wherever it was written last.
do $$
declare
  change record;
  before text;
begin
  for change in values
    ('samverka.name_on_case', 'and file.is_restricted)', 'and (file.is_restricted or exists (select from guarded_cases guarded where guarded.agency_id = part.agency_id and guarded.case_id = part.case_id)))'),
    ('samverka.restrict_case', 'delete from case_named where case_id = about;', 'delete from case_named where case_id = about and agency_id not in (select guarded.agency_id from guarded_cases guarded where guarded.case_id = about);'),
    ('samverka.restrict_case', 'case_id = about and left_at is null;', 'case_id = about and left_at is null on conflict do nothing;'),
    ('samverka.keep_record', 'case when file.is_restricted then', 'case when file.is_restricted or exists (select from guarded_cases guarded where guarded.agency_id = of_agency and guarded.case_id = in_case) then')
  loop
    before := pg_get_functiondef(change.column1::regproc);
    if strpos(before, change.column2) = 0 then raise exception '% does not say what is to be changed', change.column1; end if;
    execute replace(before, change.column2, change.column3);
  end loop;
end $$;
reset role;
`;

const hiding = `
set local role samverka_keeper;

-- As in 0009 and 0029: a search across cases finds nothing in one of which she has not said why she reads it.
create or replace function samverka.my_searched_streams() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$ begin return case when searches_notes() then my_opened_streams() else '{}' end; end $$;

create or replace function samverka.find_persons(terms bytea[], most int) returns table (stream_id uuid, person_id uuid) language sql stable security definer
  begin atomic
    select known.stream_id, known.person_id
      from unnest((select samverka.my_opened_streams())::uuid[]) as mine (id)
      join samverka.person_terms known on known.stream_id = mine.id and known.agency_id = (select samverka.current_agency()) and known.term = any (terms)
     group by known.stream_id, known.person_id having count(*) = cardinality(terms)
     order by known.person_id, known.stream_id limit most;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;

alter policy readers on samverka.persons using (stream_id = any ((select samverka.my_opened_streams())::uuid[]));
alter policy correctors on samverka.persons using (stream_id = any ((select samverka.my_opened_streams())::uuid[]) and agency_id = (select samverka.current_agency()));
alter policy sharers_withdraw on samverka.persons using (stream_id = any ((select samverka.my_opened_streams())::uuid[]) and shared_by = (select samverka.current_viewer()));
alter policy readers on samverka.person_versions using (stream_id = any ((select samverka.my_opened_streams())::uuid[]));
alter policy readers on samverka.disputes using (stream_id = any ((select samverka.my_opened_streams())::uuid[]));
alter policy readers on samverka.person_copies using (stream_id = any ((select samverka.my_opened_streams())::uuid[]));
`;

/** A card on the board is not the case: whoever sees the board sees it. */
const entering = `
grant create on schema gate to samverka_gate;
set local role samverka_gate;
do $$
declare
  before text := pg_get_functiondef('gate.enter(text,text,text,uuid,uuid)'::regprocedure);
  logs   text := '  insert into log.acts (';
begin
  if strpos(before, logs) = 0 then raise exception 'gate.enter does not say what is to be changed'; end if;
  execute replace(before, logs, '  if in_case is not null and act !~ '' /api/boards/'' and samverka.wants_reason(enter.session_id, enter.user_id, enter.agency_id, in_case) then
    raise exception using errcode = ''SV006'', message = ''a reason is asked for'';
  end if;
' || logs);
end $$;
reset role;
revoke create on schema gate from samverka_gate;
`;
