import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What several agree to do together in an area, signed by each; and the promise that follows from it. docs/decisions/0030-pictures-and-agreement.md */
export class Agreements1764000000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(signing);
    await runner.query(reminding);
    await runner.query(standing);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- With the city, or with the district: that one says which of the city's it rests on. Changed until the first has signed, and by nobody after that.
create table samverka.agreements (
  area_id         uuid not null references samverka.areas on delete restrict,
  id              uuid not null,
  level           text not null check (level in ('city', 'district')),
  under_id        uuid,
  version         int not null default 1 check (version > 0),
  title           text not null check (length(title) between 3 and 120),
  purpose         text not null check (length(purpose) between 3 and 2000),
  year            int not null check (year between 2000 and 2100),
  from_on         date not null,
  until_on        date not null,
  review_on       date not null,
  themes          text[] not null check (cardinality(themes) between 1 and 9),
  groups          jsonb not null,
  parties         jsonb not null check (
    case jsonb_typeof(parties) when 'array' then jsonb_array_length(parties) > 0 and not jsonb_path_exists(parties,
      '$[*] ? (!(@.agencyId like_regex "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"))') else false end),
  agency_id       uuid not null references samverka.agencies on delete restrict,
  begun_by        uuid not null references samverka.users on delete restrict,
  begun_at        timestamptz not null default now(),
  is_example      boolean not null default false,
  first_signed_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, under_id) references samverka.agreements on delete restrict,
  check (from_on < until_on and from_on < review_on and review_on <= (from_on + interval '2 years')::date),
  check ((level = 'district') or under_id is null)
);

create table samverka.agreement_signatures (
  area_id      uuid not null,
  agreement_id uuid not null,
  agency_id    uuid not null references samverka.agencies on delete restrict,
  signed_by    uuid not null references samverka.users on delete restrict,
  signed_at    timestamptz not null default now(),
  version      int not null,
  primary key (area_id, agreement_id, agency_id),
  foreign key (area_id, agreement_id) references samverka.agreements on delete restrict
);

do $$
declare guarded text;
begin
  foreach guarded in array array['agreements', 'agreement_signatures'] loop
    execute format('alter table samverka.%I enable row level security, force row level security', guarded);
    execute format('create policy keeper on samverka.%I to samverka_keeper using (true) with check (true)', guarded);
    execute format('create policy readers on samverka.%I for select to samverka_app_rights using (area_id = any ((select samverka.my_areas())::uuid[]))', guarded);
    execute format('grant select on samverka.%I to samverka_app_rights', guarded);
  end loop;
end $$;
create policy beginners on samverka.agreements for insert to samverka_app_rights with check (
  area_id = any ((select samverka.my_areas())::uuid[]) and begun_by = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency())
  and not is_example and first_signed_at is null and (select samverka.keeps_promises()));
create policy changers on samverka.agreements for update to samverka_app_rights
  using (area_id = any ((select samverka.my_areas())::uuid[]) and first_signed_at is null and (select samverka.keeps_promises()))
  with check (first_signed_at is null);
grant insert, update (level, under_id, version, title, purpose, year, from_on, until_on, review_on, themes, groups, parties) on samverka.agreements to samverka_app_rights;
grant select, update (first_signed_at) on samverka.agreements to samverka_keeper;
grant select, insert on samverka.agreement_signatures to samverka_keeper;

alter table samverka.promises add column agreement_id uuid, add foreign key (area_id, agreement_id) references samverka.agreements on delete restrict;
`;

const signing = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- A manager signs for her agency what she has read, as it stood: once, and for good.
create function samverka.sign_agreement(area uuid, agreement uuid, read_version int) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare about agreements;
begin
  if area <> all (my_areas()) then raise insufficient_privilege using message = 'not hers'; end if;
  select * into about from agreements where area_id = area and id = agreement for no key update;
  if about.id is null or not 'manager' = any (my_roles()) or not about.parties @> jsonb_build_array(jsonb_build_object('agencyId', current_agency())) then
    raise insufficient_privilege using message = 'not hers to sign';
  end if;
  if about.version <> read_version then raise exception using errcode = 'SV012', message = 'changed since she read it'; end if;
  insert into agreement_signatures (area_id, agreement_id, agency_id, signed_by, version) values (area, agreement, current_agency(), current_viewer(), about.version)
    on conflict (area_id, agreement_id, agency_id) do nothing;
  update agreements set first_signed_at = coalesce(first_signed_at, now()) where area_id = area and id = agreement;
end $$;

-- Whether all its parties have signed; and what a viewer is told of it.
create function samverka.have_all_signed(agreement samverka.agreements) returns boolean language sql stable security definer
  begin atomic
    select not exists (
      select from jsonb_array_elements(agreement.parties) party
       where not exists (select from samverka.agreement_signatures signature
                          where signature.area_id = agreement.area_id and signature.agreement_id = agreement.id and signature.agency_id = (party->>'agencyId')::uuid));
  end;
create function samverka.is_signed(agreement samverka.agreements) returns boolean language sql stable security definer
  begin atomic select samverka.current_viewer() is not null and samverka.have_all_signed(agreement); end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.sign_agreement, samverka.is_signed to samverka_app_rights;

create policy signed on samverka.promises as restrictive for insert to samverka_app_rights with check (
  agreement_id is null or exists (select from samverka.agreements agreement
                                   where agreement.area_id = promises.area_id and agreement.id = promises.agreement_id and samverka.is_signed(agreement)));
`;

const reminding = `
insert into samverka.notice_kinds (kind, weight, mail) values ('agreement_due', 'ordinary', 'at_once');

grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Who is reminded of an agreement's review: whoever signed it, and those who coordinate for its parties.
create function samverka.reminded_of_review(agreement samverka.agreements) returns uuid[] language sql stable security definer
  begin atomic
    select array(
      select person.id from samverka.users person
       where person.disabled_at is null and samverka.have_all_signed(agreement)
         and agreement.parties @> jsonb_build_array(jsonb_build_object('agencyId', person.agency_id))
         and ('coordinator' = any (person.roles)
              or exists (select from samverka.agreement_signatures signature
                          where signature.area_id = agreement.area_id and signature.agreement_id = agreement.id and signature.signed_by = person.id)));
  end;

-- A month and a week before an agreement is to be reviewed: given once for each, however often it is asked. Answers to whom.
create function samverka.give_agreement_notices() returns setof uuid language sql security definer
  begin atomic
    insert into samverka.notices (user_id, agency_id, kind, item_id, seq, on_day)
      select person.id, person.agency_id, 'agreement_due', agreement.id, case when agreement.review_on <= samverka.today() + 7 then 7 else 30 end, agreement.review_on
        from samverka.agreements agreement join samverka.users person on person.id = any (samverka.reminded_of_review(agreement))
       where agreement.review_on between samverka.today() and samverka.today() + 30
      on conflict do nothing returning user_id;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.give_agreement_notices to samverka_jobs_rights;

create function samverka.stands_at_agreement(person uuid, item uuid, on_day date) returns boolean language sql stable
  begin atomic
    select exists (
      select from samverka.agreements agreement
       where agreement.id = item and agreement.review_on = on_day and on_day >= samverka.today() and person = any (samverka.reminded_of_review(agreement)));
  end;
grant execute on function samverka.stands_at_agreement to samverka_keeper;
`;

/** As in 0047, with what is to be reviewed. */
const standing = `
create or replace view samverka.standing_notices with (security_invoker = true) as
  select notice.user_id, notice.agency_id, notice.id, notice.kind, notice.given_at, notice.case_id, notice.stream_id, notice.item_id,
         notice.read_at is not null or coalesce(notice.seq <= mark.seq, false) as is_read
    from samverka.notices notice
    join samverka.users person on person.id = notice.user_id and person.agency_id = notice.agency_id and person.disabled_at is null
    left join samverka.read_marks mark on mark.user_id = notice.user_id and mark.stream_id = notice.stream_id
    left join samverka.case_files file on file.id = notice.case_id
   where notice.given_at > now() - interval '30 days'
     and (notice.stream_id is null or exists (
       select from samverka.stream_readers reader
        where reader.stream_id = notice.stream_id and reader.user_id = notice.user_id and reader.agency_id = notice.agency_id))
     and (file.closed_at is null or notice.kind in ('mentioned', 'shared', 'note', 'request_answered'))
     and case
       when notice.kind in ('mentioned', 'shared', 'note') then exists (
         select from samverka.notes note where note.stream_id = notice.stream_id and note.id = notice.item_id and note.withdrawn_at is null)
       when notice.kind in ('action_given', 'action_due', 'action_overdue') then exists (
         select from samverka.actions action where action.stream_id = notice.stream_id and action.id = notice.item_id and action.outcome is null
            and action.owner_id = notice.user_id and (notice.on_day is null or action.due_on = notice.on_day))
       when notice.kind in ('request_asked', 'request_due') then exists (
         select from samverka.requests request where request.stream_id = notice.stream_id and request.id = notice.item_id and request.outcome is null)
       when notice.kind in ('call', 'call_now') then exists (
         select from samverka.calls call where call.id = notice.item_id and call.to_id = notice.user_id and call.outcome is null
            and call.asked_at > now() - interval '7 days')
       when notice.kind = 'consent_ending' then exists (
         select from samverka.consents given where given.stream_id = notice.stream_id and given.id = notice.item_id and given.withdrawn_at is null
            and given.valid_until >= samverka.today())
       when notice.kind = 'case_given' then file.responsible_id = notice.user_id
       when notice.kind like 'matter_%' or notice.kind like 'concern_%' or notice.kind = 'intake_late'
         then samverka.stands_at_intake(notice.kind, notice.user_id, notice.agency_id, notice.item_id, notice.on_day)
       when notice.kind = 'promise_due' then samverka.stands_at_promise(notice.user_id, notice.item_id, notice.on_day)
       when notice.kind = 'agreement_due' then samverka.stands_at_agreement(notice.user_id, notice.item_id, notice.on_day)
       else true end;
`;
