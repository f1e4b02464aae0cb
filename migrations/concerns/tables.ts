/** Who reads at an intake, what is raised there, and what becomes of it. */
export const tables = `
-- Who reads what comes in to social services: their manager says. The intake goes by the id of its agency.
create table samverka.intake_members (
  agency_id uuid not null references samverka.agencies on delete restrict,
  user_id   uuid not null references samverka.users on delete restrict,
  primary key (agency_id, user_id)
);
create index intake_members_of_user on samverka.intake_members (user_id);

-- A concern as it was raised: read by whoever raised it, and by the intake. Its id is made here and not by its sender: it is
-- where its stream lies, and must be no case's.
create table samverka.concerns (
  id           uuid primary key default gen_random_uuid(),
  stream_id    uuid not null unique references samverka.streams on delete restrict,
  intake_id    uuid not null references samverka.agencies on delete restrict,
  agency_id    uuid not null references samverka.agencies on delete restrict check (agency_id <> intake_id),
  reporter_id  uuid not null references samverka.users on delete restrict,
  sent_as      uuid not null,
  code         text not null,
  form         text not null check (form in ('report', 'consultation')),
  kind         text not null check (kind in ('absence', 'company', 'drugs', 'violence', 'online', 'violence_at_home', 'sexual_abuse', 'honour', 'neglect', 'other')),
  urgency      text not null check (urgency in ('acute', 'soon', 'can_wait')),
  wants_answer boolean not null,
  child        bytea check (octet_length(child) between 32 and 4031),
  content      bytea check (octet_length(content) between 32 and 131103),
  raised_at    timestamptz not null,
  standing     text not null default 'received' check (standing in ('received', 'assessing', 'closed')),
  answer       text check (answer in ('opened', 'not_opened', 'ongoing')),
  answered_at  timestamptz,
  unique (reporter_id, sent_as),
  check ((answer is null) = (answered_at is null))
);

-- The same concern as the intake works with it. Nothing here is read by whoever raised it.
create table samverka.matters (
  stream_id         uuid not null references samverka.streams on delete restrict,
  id                uuid not null references samverka.concerns on delete restrict,
  intake_id         uuid not null references samverka.agencies on delete restrict,
  from_agency_id    uuid not null references samverka.agencies on delete restrict,
  code              text not null,
  form              text not null,
  kind              text not null,
  urgency           text not null,
  wants_answer      boolean not null,
  received_at       timestamptz not null,
  assignee_id       uuid references samverka.users on delete restrict,
  rating            text check (rating in ('red', 'amber', 'green')),
  protection        bytea check (octet_length(protection) between 32 and 16031),
  needs_protection  boolean,
  protection_by     uuid references samverka.users on delete restrict,
  protection_at     timestamptz,
  decision          text check (decision in ('opened', 'not_opened', 'ongoing')),
  decision_reason   bytea check (octet_length(decision_reason) between 32 and 4031),
  decided_at        timestamptz,
  extended_until    date,
  extension_reason  bytea check (octet_length(extension_reason) between 32 and 4031),
  inquiry_closed_at timestamptz,
  answered_at       timestamptz,
  outcome           text check (outcome in ('case', 'linked', 'advised', 'no_action')),
  outcome_reason    bytea check (octet_length(outcome_reason) between 32 and 4031),
  case_id           uuid references samverka.case_files on delete restrict,
  closed_at         timestamptz,
  messages          int not null default 0,
  version           int not null default 1,
  changed_by        uuid references samverka.users on delete restrict,
  seq               bigint not null,
  primary key (stream_id, id),
  unique (stream_id, seq),
  check ((protection is null) = (protection_at is null) and (protection is null) = (protection_by is null) and (protection is null) = (needs_protection is null)),
  check ((decision is null) = (decided_at is null) and (decision is null) = (decision_reason is null)),
  check (answered_at is null or (decision is not null and wants_answer)),
  check ((extended_until is null) = (extension_reason is null)),
  check (extended_until is null or decision = 'opened'),
  check (inquiry_closed_at is null or decision = 'opened'),
  check ((outcome is null) = (closed_at is null) and (outcome is null) = (outcome_reason is null)),
  check ((outcome is not distinct from 'case' or outcome is not distinct from 'linked') = (case_id is not null))
);
create index matters_open on samverka.matters (stream_id, received_at) where closed_at is null;

-- How much hurry, and why: each change of it.
create table samverka.matter_ratings (
  stream_id uuid not null,
  matter_id uuid not null,
  version   int not null,
  rating    text not null check (rating in ('red', 'amber', 'green')),
  reason    bytea not null check (octet_length(reason) between 32 and 4031),
  by_id     uuid not null references samverka.users on delete restrict,
  at        timestamptz not null,
  primary key (stream_id, matter_id, version),
  foreign key (stream_id, matter_id) references samverka.matters on delete restrict
);

-- What is asked and answered where nobody is named.
create table samverka.concern_messages (
  stream_id  uuid not null references samverka.streams on delete restrict,
  id         uuid not null,
  concern_id uuid not null references samverka.concerns on delete restrict,
  author_id  uuid not null references samverka.users on delete restrict,
  agency_id  uuid not null references samverka.agencies on delete restrict,
  signed     bytea not null check (octet_length(signed) between 32 and 1231),
  body       bytea not null check (octet_length(body) between 32 and 16031),
  written_at timestamptz not null,
  primary key (stream_id, id)
);

-- By what a child may be known again, as hashes under a key of the intake: who has the rows alone can say nothing of whom.
create table samverka.concern_marks (
  intake_id  uuid not null references samverka.agencies on delete restrict,
  mark       bytea not null check (octet_length(mark) = 16),
  kind       text not null check (kind in ('same_number', 'same_name')),
  concern_id uuid not null references samverka.concerns on delete restrict,
  primary key (intake_id, mark, concern_id)
);

do $$
declare guarded text;
begin
  foreach guarded in array array['intake_members', 'concerns', 'matters', 'matter_ratings', 'concern_messages', 'concern_marks'] loop
    execute format('alter table samverka.%I enable row level security, force row level security', guarded);
    execute format('create policy keeper on samverka.%I to samverka_keeper using (true) with check (true)', guarded);
    execute format('grant select, insert on samverka.%I to samverka_keeper', guarded);
  end loop;
end $$;
grant delete on samverka.intake_members to samverka_keeper;
grant update (child, content, standing, answer, answered_at) on samverka.concerns to samverka_keeper;
grant update (messages, seq) on samverka.matters to samverka_keeper;

alter table samverka.disclosures
  drop constraint disclosures_item_kind_check, drop constraint disclosures_check,
  add constraint disclosures_item_kind_check check (item_kind in ('case', 'note', 'action', 'consent', 'request', 'concern', 'message')),
  add constraint disclosures_check check ((ground_id is null) = (answers is null) and (assessment is null) = (ground_id is null or item_kind in ('consent', 'concern')));
`;
