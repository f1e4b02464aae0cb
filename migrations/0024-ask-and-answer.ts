import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One agency on a case asks another, and is answered by a disclosure or told that there is none; one person asks another to be called, about nothing that is said. */
export class AskAndAnswer1764000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(disclosing);
    await runner.query(policies);
    await runner.query(keeping);
    await runner.query(calls);
    await runner.query(calling);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- Read by the agency that asks and the one that is asked, and by nobody else on the case. What was asked is never changed: it is
-- taken back, and asked anew. A reason of the closed list is always given; words of one's own only on a ground.
create table samverka.requests (
  stream_id       uuid not null references samverka.streams on delete restrict,
  id              uuid not null,
  case_id         uuid not null references samverka.case_files on delete restrict,
  author_id       uuid not null references samverka.users on delete restrict,
  agency_id       uuid not null references samverka.agencies on delete restrict,
  asked_agency_id uuid not null references samverka.agencies on delete restrict check (asked_agency_id <> agency_id),
  question        bytea not null check (octet_length(question) between 32 and 4031),
  purpose         bytea not null check (octet_length(purpose) between 32 and 1231),
  due_on          date not null,
  asked_at        timestamptz not null,
  version         int not null,
  outcome         text check (outcome in ('answered', 'refused', 'withdrawn')),
  answer_id       uuid,
  reason          text check (reason in ('secrecy', 'not_held', 'too_broad', 'overriding_reasons', 'exceptional_reasons')),
  reason_note     bytea check (octet_length(reason_note) between 32 and 1231),
  settled_at      timestamptz,
  changed_by      uuid not null references samverka.users on delete restrict,
  seq             bigint not null,
  primary key (stream_id, id),
  unique (stream_id, seq),
  foreign key (stream_id, answer_id) references samverka.notes on delete restrict,
  check ((outcome is null) = (settled_at is null)),
  check ((outcome is not distinct from 'answered') = (answer_id is not null)),
  check ((outcome is not distinct from 'refused') = (reason is not null)),
  check (reason is not null or reason_note is null)
);
alter table samverka.requests enable row level security, force row level security;
create constraint trigger must_be_announced after insert or update on samverka.requests deferrable initially deferred for each row execute function samverka.must_be_announced();
create constraint trigger must_be_disclosed after insert or update on samverka.requests
  deferrable initially deferred for each row execute function samverka.must_be_disclosed('question', 'purpose', 'reason_note');

alter table samverka.disclosures drop constraint disclosures_item_kind_check;
alter table samverka.disclosures add constraint disclosures_item_kind_check check (item_kind in ('case', 'note', 'action', 'consent', 'request'));
`;

const disclosing = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0016; asking tells something too.
create or replace function samverka.disclose(in_stream uuid, kind text, item uuid, of_version int, receivers uuid[], sharing jsonb) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  place record := place_of_disclosure(in_stream, receivers);
  given record;
begin
  if kind not in ('case', 'note', 'action', 'request') then raise insufficient_privilege using message = 'nothing that is shared on a ground'; end if;
  if array(select unnest(receivers) order by 1) is distinct from array(select agency_id from uses_in(sharing), unnest(agency_ids) agency_id order by 1) then
    raise exception using errcode = 'SV001', message = 'a receiver without a ground';
  end if;
  for given in select * from uses_in(sharing) loop
    if not given.agency_ids <@ array(select offer.agency_id from grounds_between(current_agency(), given.agency_ids, place.is_place, my_roles(), today(), null) offer
                                      where offer.ground_id = given.ground_id) then
      raise exception using errcode = 'SV002', message = 'a ground that does not reach its receiver';
    end if;
    if exists (select from legal_ground_questions question where question.ground_id = given.ground_id and (given.answers->>question.key)::boolean is distinct from question.must_be) then
      raise exception using errcode = 'SV003', message = 'a ground that the answers rule out';
    end if;
    if not rests_on_consent(given.ground_id, given.consent_id, place.case_id, given.agency_ids) then
      raise exception using errcode = 'SV004', message = 'no consent in force';
    end if;
    insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by, ground_id, consent_id, assessment, answers)
      select in_stream, kind, item, of_version, current_agency(), array[receiver], current_viewer(), given.ground_id, given.consent_id, sharing->>'assessment', given.answers
        from unnest(given.agency_ids) receiver;
  end loop;
end $$;

-- As in 0016; that a request is answered, is not, or is taken back says nothing in words.
create or replace function samverka.disclose_unsaid(in_stream uuid, kind text, item uuid, of_version int) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare others uuid[] := array(select unnest(audience) from streams where id = in_stream except select current_agency());
begin
  perform place_of_disclosure(in_stream, others);
  if kind not in ('action', 'consent', 'request') then raise insufficient_privilege using message = 'nothing that changes without words'; end if;
  insert into disclosures (stream_id, item_kind, item_id, version, from_agency, to_agencies, decided_by)
    select in_stream, kind, item, of_version, current_agency(), others, current_viewer() where cardinality(others) > 0;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const policies = `
create policy readers on samverka.requests for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
-- It stands where the two agencies read, and nowhere else.
create policy authors on samverka.requests for insert to samverka_app_rights with check (
  author_id = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency()) and changed_by = author_id and outcome is null
  and exists (select from samverka.streams stream where stream.id = stream_id and stream.case_id = requests.case_id
    and stream.audience @> array[requests.agency_id, requests.asked_agency_id] and cardinality(stream.audience) = 2));
-- Settled once: answered or refused by the agency that was asked, with something that it has written there; taken back by the one that asked.
create policy settlers on samverka.requests for update to samverka_app_rights
  using (stream_id = any ((select samverka.my_streams())::uuid[]) and outcome is null)
  with check (changed_by = (select samverka.current_viewer()) and outcome is not null
    and (select samverka.current_agency()) = case outcome when 'withdrawn' then agency_id else asked_agency_id end
    and (answer_id is null or exists (select from samverka.notes answer where answer.stream_id = requests.stream_id and answer.id = answer_id and answer.agency_id = asked_agency_id)));
grant select (stream_id, id, case_id, author_id, agency_id, asked_agency_id, question, purpose, due_on, asked_at, version, outcome, answer_id, reason, reason_note, settled_at, changed_by, seq), insert
  on samverka.requests to samverka_app_rights;
grant update (version, outcome, answer_id, reason, reason_note, settled_at, changed_by, seq) on samverka.requests to samverka_app_rights;
`;

const keeping = `
create policy keeper on samverka.requests to samverka_keeper using (true);
grant select on samverka.requests to samverka_keeper;
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0023, with what was asked.
create or replace function samverka.keep_record(in_case uuid, of_agency uuid, because text) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  read_by uuid[] := array(select streams_of_agency(in_case, of_agency));
  most    int    := 3000; -- of each kind, the newest: that a part ends must not hang on how much was written
begin
  insert into case_records (agency_id, case_id, board_id, ended_at, because, named, contents)
    select of_agency, in_case, file.board_id, transaction_timestamp(), keep_record.because,
           case when file.is_restricted then array(select named.user_id from case_named named where named.case_id = in_case and named.agency_id = of_agency) end,
           jsonb_build_object(
             'card', to_jsonb(file) - 'title_words',
             'members', (select jsonb_agg(jsonb_build_object('userId', member.user_id, 'agencyId', member.agency_id) order by member.user_id)
                           from case_members member where member.case_id = in_case and member.left_at is null),
             'people', (select jsonb_agg(jsonb_build_object('id', person.id, 'agencyId', person.agency_id, 'name', person.name, 'initials', person.initials, 'title', person.title) order by person.name, person.id)
                          from users person where person.id in (select member.user_id from case_members member join case_participations part on part.case_id = member.case_id and part.agency_id = of_agency
                            where member.case_id = in_case and (member.left_at is null or member.left_at >= part.since))),
             'streams', (select jsonb_agg(jsonb_build_object('id', stream.id, 'audience', stream.audience) order by stream.id) from samverka.streams stream where stream.id = any (read_by)),
             'keys', (select jsonb_agg(to_jsonb(key) order by key.stream_id, key.version) from stream_keys key where key.stream_id = any (read_by) and key.agency_id = of_agency),
             'notes', (select jsonb_agg(to_jsonb(note) - 'words' order by note.written_at, note.id, note.stream_id) from (select * from notes where stream_id = any (read_by) order by written_at desc limit most) note),
             'actions', (select jsonb_agg(to_jsonb(action) order by action.planned_at, action.id, action.stream_id) from (select * from actions where stream_id = any (read_by) order by planned_at desc limit most) action),
             'consents', (select jsonb_agg(to_jsonb(consent) order by consent.recorded_at, consent.id, consent.stream_id) from (select * from consents where stream_id = any (read_by) order by recorded_at desc limit most) consent),
             'requests', (select jsonb_agg(to_jsonb(request) order by request.asked_at, request.id, request.stream_id) from (select * from requests where stream_id = any (read_by) order by asked_at desc limit most) request),
             'copies', (select jsonb_agg(to_jsonb(copy) order by copy.stream_id, copy.note_id, copy.into_stream) from copies copy where copy.stream_id = any (read_by)))
      from case_files file where file.id = in_case;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const calls = `
-- Who wants to be called by whom: it names no case, and has nowhere to. One of each pair; asking again renews it.
create table samverka.calls (
  from_id        uuid not null references samverka.users on delete restrict,
  to_id          uuid not null references samverka.users on delete restrict check (to_id <> from_id),
  id             uuid not null default gen_random_uuid(),
  from_agency_id uuid not null references samverka.agencies on delete restrict,
  to_agency_id   uuid not null references samverka.agencies on delete restrict,
  callback       text check (callback ~ '^[+0][0-9][0-9 -]{3,18}$'),
  wish           text not null check (wish in ('now', 'today', 'this_week')),
  asked_at       timestamptz not null,
  outcome        text check (outcome in ('called', 'not_now')),
  settled_at     timestamptz,
  primary key (from_id, to_id),
  check ((outcome is null) = (settled_at is null))
);
create index calls_to on samverka.calls (to_id, asked_at);
alter table samverka.calls enable row level security, force row level security;
create policy keeper on samverka.calls to samverka_keeper using (true) with check (true);
grant select, insert, update on samverka.calls to samverka_keeper;
-- The two see it, for the agencies that they were of, and for a week.
create policy callers on samverka.calls for select to samverka_app_rights using (asked_at > now() - interval '7 days' and (
  from_id = (select samverka.current_viewer()) and from_agency_id = (select samverka.current_agency())
  or to_id = (select samverka.current_viewer()) and to_agency_id = (select samverka.current_agency())));
grant select (from_id, to_id, id, from_agency_id, to_agency_id, callback, wish, asked_at, outcome, settled_at) on samverka.calls to samverka_app_rights;
`;

const calling = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Whom I may ask to call me: those I know of, who can still sign in.
create function samverka.callable_people() returns setof uuid language sql stable security definer
  begin atomic
    select person.id from samverka.users person
     where person.id = any ((select samverka.my_acquaintances())::uuid[]) and person.id <> samverka.current_viewer() and person.disabled_at is null order by person.id;
  end;

-- Unknown, not known to me, and no longer here are refused alike.
create function samverka.ask_for_call(person uuid, number text, wished text) returns uuid language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare asked uuid;
begin
  if not exists (select from callable_people() known (id) where known.id = person) then
    raise insufficient_privilege using message = 'nobody to ask';
  end if;
  insert into calls as call (from_id, to_id, from_agency_id, to_agency_id, callback, wish, asked_at)
    select current_viewer(), other.id, current_agency(), other.agency_id, number, wished, now() from users other where other.id = person
    on conflict (from_id, to_id) do update set id = excluded.id, from_agency_id = excluded.from_agency_id, to_agency_id = excluded.to_agency_id,
      callback = excluded.callback, wish = excluded.wish, asked_at = excluded.asked_at, outcome = null, settled_at = null
    returning call.id into asked;
  return asked;
end $$;

-- Says to whoever asked how it went. A call that has lapsed, or was asked of another, is none.
create function samverka.settle_call(asked uuid, how text) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  update calls set outcome = how, settled_at = now()
   where id = asked and to_id = current_viewer() and to_agency_id = current_agency() and asked_at > now() - interval '7 days';
  if not found then raise insufficient_privilege using message = 'nobody asked'; end if;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.callable_people, samverka.ask_for_call, samverka.settle_call to samverka_app_rights;
`;
