import type { MigrationInterface, QueryRunner } from 'typeorm';
import { finding } from './concerns/finding.js';

/** What the intake has judged is put right with a reason, and how it stood is kept; a consultation that has been answered is so; and what came in is found. */
export class MattersPutRight1764000000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(answering);
    await runner.query(standing);
    await runner.query(finding);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
alter table samverka.matters
  add column decided_by uuid references samverka.users on delete restrict,
  -- Of a consultation: since when something is asked, and when that was answered. Null while it waits.
  add column asked_at   timestamptz,
  add column replied_at timestamptz;

-- An assessment or a decision as it stood, who had made it and when; and who put it right, when and why.
create table samverka.matter_corrections (
  stream_id    uuid not null,
  matter_id    uuid not null,
  version      int not null,
  kind         text not null check (kind in ('protection', 'decision')),
  word         text not null check (word in ('needed', 'not_needed', 'opened', 'not_opened', 'ongoing')),
  text         bytea not null check (octet_length(text) between 32 and 16031),
  by_id        uuid references samverka.users on delete restrict,
  at           timestamptz not null,
  reason       bytea not null check (octet_length(reason) between 32 and 4031),
  corrected_by uuid not null references samverka.users on delete restrict,
  corrected_at timestamptz not null,
  primary key (stream_id, matter_id, version),
  foreign key (stream_id, matter_id) references samverka.matters on delete restrict
);

-- Nobody does this, so nobody is asked for; it tells nobody anything.
alter table samverka.matters disable trigger user;
update samverka.matters matter set decided_by = (
  select step.by_id from samverka.history step
   where step.stream_id = matter.stream_id and step.item_id = matter.id and step.kind = 'matter.changed' and step.to_word in ('opened', 'not_opened', 'ongoing')
   order by step.seq desc limit 1)
 where decided_at is not null;
with answered as (
  select concern.id, max(message.written_at) as at
    from samverka.concerns concern join samverka.concern_messages message on message.concern_id = concern.id and message.agency_id = concern.intake_id group by 1
), waiting as (
  select answered.id, min(message.written_at) as since
    from answered join samverka.concerns concern on concern.id = answered.id
    join samverka.concern_messages message on message.concern_id = concern.id and message.agency_id <> concern.intake_id and message.written_at > answered.at group by 1
)
update samverka.matters matter set
  asked_at = coalesce((select waiting.since from waiting where waiting.id = matter.id), matter.received_at),
  replied_at = (select answered.at from answered where answered.id = matter.id and answered.id not in (select waiting.id from waiting))
 where form = 'consultation';
update samverka.matters set due_on = case when replied_at is null then (asked_at at time zone 'Europe/Stockholm')::date + 3 end
 where form = 'consultation' and closed_at is null;
alter table samverka.matters enable trigger user;
alter table samverka.matters add constraint asked_in_consultations check ((form = 'consultation') = (asked_at is not null) and (form = 'consultation' or replied_at is null));
`;

const guards = `
alter table samverka.matter_corrections enable row level security, force row level security;
create policy keeper on samverka.matter_corrections to samverka_keeper using (true) with check (true);
create policy readers on samverka.matter_corrections for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
create policy workers on samverka.matter_corrections for insert to samverka_app_rights
  with check (stream_id = any ((select samverka.my_streams())::uuid[]) and corrected_by = (select samverka.current_viewer()));
grant select, insert on samverka.matter_corrections to samverka_keeper;
grant select (stream_id, matter_id, version, kind, word, text, by_id, at, reason, corrected_by, corrected_at), insert on samverka.matter_corrections to samverka_app_rights;
grant select (decided_by, asked_at, replied_at), update (decided_by) on samverka.matters to samverka_app_rights;
grant update (asked_at, replied_at, due_on) on samverka.matters to samverka_keeper;

grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0028; and who decides signs it herself.
create or replace function samverka.matter_must_be_hers() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if new.assignee_id is distinct from old.assignee_id and new.assignee_id is not null
     and not exists (select from intake_members where agency_id = new.intake_id and user_id = new.assignee_id)
    or new.case_id is distinct from old.case_id and new.case_id is not null
     and not exists (select from case_members where case_id = new.case_id and user_id = current_viewer() and agency_id = new.intake_id and left_at is null)
    or new.protection_by is distinct from old.protection_by and new.protection_by <> current_viewer()
    or new.decided_by is distinct from old.decided_by and new.decided_by <> current_viewer() then
    raise insufficient_privilege using message = 'not hers to give or to sign';
  end if;
  return new;
end $$;
`;

const answering = `
-- As in 0038; a consultation asks something from the first.
create or replace function samverka.matter_is_due() returns trigger language plpgsql set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  new.due_on := (new.received_at at time zone 'Europe/Stockholm')::date + case new.form when 'report' then 0 else 3 end;
  new.asked_at := case new.form when 'consultation' then new.received_at end;
  return new;
end $$;

-- As in 0028; what the intake writes answers what was asked, and what whoever raised it writes then asks anew.
drop function samverka.write_message;
create function samverka.write_message(concern uuid, message uuid, signature bytea, sealed bytea,
  out intake_stream uuid, out seq bigint, out messages int, out asked_at timestamptz, out replied_at timestamptz) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  me    gate.sessions := gate.session();
  now   timestamptz   := clock_timestamp();
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
  insert into concern_messages (stream_id, id, concern_id, author_id, agency_id, signed, body, written_at) values (about.stream_id, message, concern, me.user_id, me.agency_id, signature, sealed, now);
  update matters matter set messages = matter.messages + 1, seq = write_message.seq,
    asked_at = case when me.agency_id <> about.intake_id and matter.replied_at is not null then now else matter.asked_at end,
    replied_at = case when me.agency_id = about.intake_id then coalesce(matter.replied_at, now) end,
    due_on = case
      when matter.closed_at is not null or me.agency_id = about.intake_id then null
      when matter.replied_at is not null then (now at time zone 'Europe/Stockholm')::date + 3
      else matter.due_on end
   where matter.stream_id = intake_stream and matter.id = concern
   returning matter.messages, matter.asked_at, matter.replied_at into messages, asked_at, replied_at;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.write_message to samverka_app_rights;
`;

const standing = `
-- As in 0038; nobody is called to what has been answered.
create or replace function samverka.stands_at_intake(what text, person uuid, in_agency uuid, item uuid, on_day date) returns boolean language sql stable
  begin atomic
    select case
      when what = 'intake_late' then exists (select from samverka.users manager where manager.id = person and manager.agency_id = in_agency and 'manager' = any (manager.roles))
      when what like 'concern_%' then exists (select from samverka.concerns concern where concern.id = item and concern.reporter_id = person and concern.agency_id = in_agency)
      else exists (
        select from samverka.matters matter
          join samverka.intake_members member on member.agency_id = matter.intake_id and member.user_id = person
         where matter.id = item and matter.intake_id = in_agency
           and case what
             when 'matter_given' then matter.closed_at is null and matter.assignee_id = person
             when 'matter_written' then matter.replied_at is null
             when 'matter_due' then person = any (samverka.who_works_with(matter)) and matter.due_on >= samverka.today() and matter.due_on - on_day in (1, 2)
             when 'matter_late' then person = any (samverka.who_works_with(matter)) and matter.due_on = on_day
             else matter.closed_at is null and matter.assignee_id is null and matter.replied_at is null end) end;
  end;
`;
