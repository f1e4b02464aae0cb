import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tables } from './concerns/tables.js';

/** Concerns, raised by whoever meets a child, and the intake that they go to: docs/decisions/0021-concerns.md. */
export class Concerns1764000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(rule);
    await runner.query(raising);
    await runner.query(settling);
    await runner.query(rights);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const guards = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- It says something, and names a child if it is a report; and it was told to the intake by a disclosure.
create function samverka.concern_must_be_whole() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if not exists (select from concerns where id = new.id and content is not null and (child is not null) = (form = 'report')) then
    raise integrity_constraint_violation using message = 'a concern that says nothing';
  end if;
  if not exists (select from disclosures where stream_id = new.stream_id and item_kind = 'concern' and item_id = new.id and to_agencies = array[new.intake_id]) then
    raise integrity_constraint_violation using message = 'shared and not disclosed';
  end if;
  return null;
end $$;

create function samverka.message_must_be_disclosed() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if not exists (select from disclosures where stream_id = new.stream_id and item_kind = 'message' and item_id = new.id and from_agency = new.agency_id and decided_by = new.author_id) then
    raise integrity_constraint_violation using message = 'shared and not disclosed';
  end if;
  return null;
end $$;
reset role;

create constraint trigger concern_must_be_whole after insert on samverka.concerns deferrable initially deferred for each row execute function samverka.concern_must_be_whole();
create constraint trigger message_must_be_disclosed after insert on samverka.concern_messages deferrable initially deferred for each row execute function samverka.message_must_be_disclosed();
create constraint trigger must_be_announced after insert or update on samverka.matters deferrable initially deferred for each row execute function samverka.must_be_announced();
`;

const rule = `
-- THE RULE, as in 0004, with what lies in no case: the intake's own stream is read by its members, and a concern by them and
-- by whoever raised it, for the agency that she raised it for.
create or replace view samverka.stream_readers with (security_invoker = true) as
  select address.stream_id, address.case_id, member.board_id, member.user_id, member.agency_id, 'case' as place
    from samverka.stream_agencies address
    join samverka.case_members member on member.case_id = address.case_id and member.agency_id = address.agency_id
   where member.left_at is null and member.since <= address.opened_at
  union all
  select address.stream_id, address.case_id, null::uuid, member.user_id, member.agency_id, 'intake'
    from samverka.intake_members member
    join samverka.stream_agencies address on address.agency_id = member.agency_id and address.case_id = member.agency_id
  union all
  select address.stream_id, address.case_id, null::uuid, member.user_id, member.agency_id, 'matter'
    from samverka.concerns concern
    join samverka.stream_agencies address on address.agency_id = concern.intake_id and address.case_id = concern.id
    join samverka.intake_members member on member.agency_id = concern.intake_id
  union all
  select address.stream_id, address.case_id, null::uuid, concern.reporter_id, concern.agency_id, 'concern'
    from samverka.concerns concern
    join samverka.stream_agencies address on address.agency_id = concern.agency_id and address.case_id = concern.id;

set local role samverka_keeper;

-- As in 0004. The concerns of an intake are many: they are read one by one, each by its name.
create or replace function samverka.my_streams() returns uuid[] language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  me       gate.sessions := gate.session();
  on_case  uuid          := nullif(current_setting('gate.on_case', true), '');
  on_board uuid          := nullif(current_setting('gate.on_board', true), '');
begin
  if on_case is not null then
    return array(select stream_id from stream_readers where user_id = me.user_id and agency_id = me.agency_id and case_id = on_case);
  elsif on_board is not null then
    return array(select stream_id from stream_readers where user_id = me.user_id and agency_id = me.agency_id and board_id = on_board);
  end if;
  return array(select stream_id from stream_readers where user_id = me.user_id and agency_id = me.agency_id and place <> 'matter');
end $$;

-- Who is in a view by right, as in 0004: on the case, on the board, or of the intake.
create or replace function samverka.who_is_in(view_kind text, view_id uuid, out session_id uuid, out user_id uuid, out agency_id uuid) returns setof record language sql stable security definer
  begin atomic
    select session.id, member.user_id, member.agency_id
      from (select case_members.user_id, case_members.agency_id from samverka.case_members where view_kind = 'case' and case_id = view_id and left_at is null
            union all
            select board_members.user_id, board_members.agency_id from samverka.board_members where view_kind = 'board' and board_id = view_id
            union all
            select of_intake.user_id, of_intake.agency_id from samverka.intake_members of_intake where view_kind = 'intake' and of_intake.agency_id = view_id
            union all
            select of_matter.user_id, of_matter.agency_id from samverka.concerns concern join samverka.intake_members of_matter on of_matter.agency_id = concern.intake_id
             where view_kind = 'matter' and concern.id = view_id) member
      join gate.sessions session on session.user_id = member.user_id and session.agency_id = member.agency_id
     where gate.stands(session.ended_at, session.expires_at, session.seen_at, session.idle);
  end;
reset role;
`;

const raising = `
set local role samverka_keeper;

create function samverka.intakes() returns table (agency_id uuid, readers bigint) language sql stable security definer
  begin atomic
    select member.agency_id, count(*) from samverka.intake_members member join samverka.users person on person.id = member.user_id
     where person.disabled_at is null and member.agency_id <> samverka.current_agency() group by 1 order by 1;
  end;

-- Begins a concern: its place, and that it was disclosed to the intake. What it says is sealed under the key of that place, and so
-- comes after, in the same transaction. Raised again under the same name it is the one that there is.
create function samverka.open_concern(sent uuid, to_intake uuid, about jsonb, out concern_id uuid, out concern_stream uuid, out audience uuid[], out is_new boolean) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  me  gate.sessions := gate.session();
  now timestamptz   := clock_timestamp();
begin
  audience := array(select unnest(array[me.agency_id, to_intake]) order by 1);
  select concern.id, concern.stream_id into concern_id, concern_stream from concerns concern where reporter_id = me.user_id and sent_as = sent;
  is_new := concern_id is null;
  if not is_new then return; end if;
  perform must_not_flood(null);
  if not exists (select from intakes() intake where intake.agency_id = to_intake) then raise insufficient_privilege using message = 'no such intake'; end if;
  concern_id := gen_random_uuid();
  concern_stream := stream_of(concern_id, audience);
  insert into concerns (id, stream_id, intake_id, agency_id, reporter_id, sent_as, code, form, kind, urgency, wants_answer, raised_at)
    values (concern_id, concern_stream, to_intake, me.agency_id, me.user_id, sent, random_code(), about->>'form', about->>'kind', about->>'urgency', (about->>'wantsAnswer')::boolean, now);
  insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by, ground_id, answers)
    select concern_stream, 'concern', concern_id, 1, me.agency_id, array[to_intake], me.user_id, case when about->>'form' = 'report' then 'concern_report' end, case when about->>'form' = 'report' then '{}'::jsonb end;
exception when unique_violation then
  raise serialization_failure using message = 'raised twice at once'; -- tried again, it finds the first
end $$;

-- What it says, and with it that it has come in: the intake's stream is held no longer than until the commit, which is next.
create function samverka.fill_concern(concern uuid, sealed_child bytea, sealed_content bytea, number_mark bytea, name_mark bytea, out intake_stream uuid, out seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare about concerns;
begin
  update concerns set child = sealed_child, content = sealed_content where id = concern and reporter_id = current_viewer() and content is null returning * into about;
  if about.id is null then raise insufficient_privilege using message = 'nothing to fill'; end if;
  insert into concern_marks (intake_id, mark, kind, concern_id)
    select intake_id, known.mark, known.kind, concern from concerns, (values (number_mark, 'same_number'), (name_mark, 'same_name')) known (mark, kind)
     where id = concern and known.mark is not null;
  intake_stream := stream_of(about.intake_id, array[about.intake_id]);
  seq := (select moved.seq from move_on(array[intake_stream]) moved);
  insert into history (stream_id, seq, happened_at, by_id, agency_id, kind, item_id)
    values (intake_stream, fill_concern.seq, about.raised_at, about.reporter_id, about.agency_id, 'matter.arrived', about.id);
  insert into matters (stream_id, id, intake_id, from_agency_id, code, form, kind, urgency, wants_answer, received_at, seq)
    values (intake_stream, about.id, about.intake_id, about.agency_id, about.code, about.form, about.kind, about.urgency, about.wants_answer, about.raised_at, fill_concern.seq);
end $$;

-- Whoever floods waits, and nobody else: so many in an hour, counted in what is hers alone and, for the intake, in the one thread.
create function samverka.must_not_flood(thread uuid) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  me     uuid        := current_viewer();
  lately timestamptz := clock_timestamp() - interval '1 hour';
begin
  perform from users where id = me for no key update; -- one after the other
  if (thread is null and (select count(*) >= 60 from concerns where reporter_id = me and raised_at > lately))
    or (thread is not null and (select count(*) >= 200 from concern_messages where author_id = me and written_at > lately
        and stream_id in (select stream_id from concerns where reporter_id = me union select thread))) then
    raise exception using errcode = 'SV007', message = 'too many in an hour';
  end if;
end $$;

-- Writes in the thread of a consultation, from either side; the intake hears of it in its own stream.
create function samverka.write_message(concern uuid, message uuid, signature bytea, sealed bytea, out intake_stream uuid, out seq bigint, out messages int) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  me    gate.sessions := gate.session();
  about concerns;
begin
  select * into about from concerns where id = concern and form = 'consultation' and stream_id = any (my_streams());
  if about.id is null then raise insufficient_privilege using message = 'no thread to write in'; end if;
  if exists (select from concern_messages where stream_id = about.stream_id and id = message) then return; end if;
  perform must_not_flood(about.stream_id);
  intake_stream := stream_of(about.intake_id, array[about.intake_id]);
  seq := (select moved.seq from move_on(array[intake_stream]) moved);
  insert into history (stream_id, seq, by_id, agency_id, kind, item_id) values (intake_stream, write_message.seq, me.user_id, me.agency_id, 'matter.written', concern);
  insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by)
    values (about.stream_id, 'message', message, 1, me.agency_id, array[case me.agency_id when about.intake_id then about.agency_id else about.intake_id end], me.user_id);
  insert into concern_messages (stream_id, id, concern_id, author_id, agency_id, signed, body, written_at) values (about.stream_id, message, concern, me.user_id, me.agency_id, signature, sealed, clock_timestamp());
  update matters set messages = matters.messages + 1, seq = write_message.seq where matters.stream_id = intake_stream and matters.id = concern returning matters.messages into messages;
end $$;
reset role;
`;

const settling = `
set local role samverka_keeper;

-- What whoever raised it may know follows from what the intake does, and is kept apart from it: received, being assessed,
-- closed; and the answer once it is given (SoL 19:6). Once it is being assessed it is not unread again.
create function samverka.keep_standing() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  now_stands text := case when new.closed_at is not null then 'closed'
    when new.assignee_id is not null or new.protection is not null or new.decision is not null or old.closed_at is not null then 'assessing' end;
begin
  update concerns set standing = now_stands where id = new.id and standing <> now_stands;
  if new.answered_at is not null and old.answered_at is null then
    update concerns set answer = new.decision, answered_at = new.answered_at where id = new.id;
  end if;
  return null;
end $$;

-- To whom it is given, and which case it becomes, is looked at when that changes: whoever had it may have left since. Not by keys
-- alone, which refuse what there is not and let through what is hidden.
create function samverka.matter_must_be_hers() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if new.assignee_id is distinct from old.assignee_id and new.assignee_id is not null
     and not exists (select from intake_members where agency_id = new.intake_id and user_id = new.assignee_id)
    or new.case_id is distinct from old.case_id and new.case_id is not null
     and not exists (select from case_members where case_id = new.case_id and user_id = current_viewer() and agency_id = new.intake_id and left_at is null)
    or new.protection_by is distinct from old.protection_by and new.protection_by <> current_viewer() then
    raise insufficient_privilege using message = 'not hers to give or to sign';
  end if;
  return new;
end $$;

-- A manager of social services says who reads there. Nobody is left out by it who has not been put there by her.
create function samverka.place_at_intake(person uuid, belongs boolean) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if ('manager' = any (my_roles()) and exists (select from agencies where id = current_agency() and kind = 'social_services')) is not true then
    raise insufficient_privilege using message = 'no intake of hers';
  end if;
  perform my_colleague(person);
  if belongs then
    insert into intake_members (agency_id, user_id) values (current_agency(), person) on conflict do nothing;
    perform stream_of(current_agency(), array[current_agency()]);
  else
    delete from intake_members where agency_id = current_agency() and user_id = person;
  end if;
end $$;

-- Who raised it, and all that she can see of how it goes: for the intake, so that she is told when that has changed, and only then.
create function samverka.told_to_reporter(matter uuid, out reporter_id uuid, out told text) language sql stable security definer
  begin atomic
    select concern.reporter_id, concern.standing || coalesce(concern.answer, '') from samverka.concerns concern
     where concern.id = matter and concern.intake_id = samverka.current_agency()
       and exists (select from samverka.intake_members member where member.agency_id = concern.intake_id and member.user_id = samverka.current_viewer());
  end;

-- Other matters of the intake that bear a mark of this one.
create function samverka.akin_matters(matter uuid) returns table (id uuid, because text) language sql stable security definer
  begin atomic
    select other.concern_id, min(other.kind)
      from samverka.concern_marks mine join samverka.concern_marks other on other.intake_id = mine.intake_id and other.mark = mine.mark and other.concern_id <> mine.concern_id
     where mine.concern_id = matter and mine.intake_id = samverka.current_agency()
       and exists (select from samverka.intake_members member where member.agency_id = mine.intake_id and member.user_id = samverka.current_viewer())
     group by 1 order by 1;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;

create trigger matter_must_be_hers before update on samverka.matters for each row execute function samverka.matter_must_be_hers();
create trigger keep_standing after update on samverka.matters for each row execute function samverka.keep_standing();
`;

const rights = `
create policy readers on samverka.intake_members for select to samverka_app_rights using (agency_id = (select samverka.current_agency()));
create policy readers on samverka.concerns for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
create policy readers on samverka.concern_messages for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
create policy readers on samverka.matters for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
create policy workers on samverka.matters for update to samverka_app_rights
  using (stream_id = any ((select samverka.my_streams())::uuid[]))
  with check (changed_by = (select samverka.current_viewer()));
create policy readers on samverka.matter_ratings for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
create policy workers on samverka.matter_ratings for insert to samverka_app_rights
  with check (stream_id = any ((select samverka.my_streams())::uuid[]) and by_id = (select samverka.current_viewer()));

grant select (agency_id, user_id) on samverka.intake_members to samverka_app_rights;
grant select (id, stream_id, intake_id, agency_id, reporter_id, code, form, kind, urgency, wants_answer, child, content, raised_at, standing, answer, answered_at) on samverka.concerns to samverka_app_rights;
grant select (stream_id, id, concern_id, author_id, agency_id, signed, body, written_at) on samverka.concern_messages to samverka_app_rights;
grant select (stream_id, id, intake_id, from_agency_id, code, form, kind, urgency, wants_answer, received_at, assignee_id, rating, protection, needs_protection, protection_by, protection_at,
  decision, decision_reason, decided_at, extended_until, extension_reason, inquiry_closed_at, answered_at, outcome, outcome_reason, case_id, closed_at, messages, version, changed_by, seq) on samverka.matters to samverka_app_rights;
grant update (assignee_id, rating, protection, needs_protection, protection_by, protection_at, decision, decision_reason, decided_at, extended_until, extension_reason, inquiry_closed_at, answered_at,
  outcome, outcome_reason, case_id, closed_at, version, changed_by, seq) on samverka.matters to samverka_app_rights;
grant select (stream_id, matter_id, version, rating, reason, by_id, at), insert on samverka.matter_ratings to samverka_app_rights;
grant execute on function samverka.intakes, samverka.open_concern, samverka.fill_concern, samverka.write_message, samverka.place_at_intake, samverka.told_to_reporter, samverka.akin_matters to samverka_app_rights;
`;
