import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notes, their earlier versions, actions, and how far each person has read. */
export class Notes1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(versions);
    await runner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- Keys lead with the stream, so that nothing hidden can collide with anything seen, and indexes too, so that nothing
-- hidden is even touched. seq is where in its stream the row was last written.
create table samverka.notes (
  stream_id         uuid not null references samverka.streams on delete restrict,
  id                uuid not null,
  case_id           uuid not null references samverka.case_files on delete restrict,
  author_id         uuid not null references samverka.users on delete restrict,
  agency_id         uuid not null references samverka.agencies on delete restrict,
  body              text not null check (length(body) between 1 and 5000),
  written_at        timestamptz not null,
  version           int not null,
  corrected_at      timestamptz,
  withdrawn_at      timestamptz,
  withdrawal_reason text,
  seq               bigint not null,
  primary key (stream_id, id),
  unique (stream_id, seq)
);

-- Every wording that a note has had, kept by the trigger below and by nobody else.
create table samverka.note_versions (
  stream_id  uuid not null,
  note_id    uuid not null,
  version    int not null,
  body       text not null,
  written_at timestamptz not null,
  primary key (stream_id, note_id, version),
  foreign key (stream_id, note_id) references samverka.notes on delete restrict
);

create table samverka.actions (
  stream_id    uuid not null references samverka.streams on delete restrict,
  id           uuid not null,
  case_id      uuid not null references samverka.case_files on delete restrict,
  author_id    uuid not null references samverka.users on delete restrict,
  agency_id    uuid not null references samverka.agencies on delete restrict,
  task         text not null check (length(task) between 1 and 300),
  owner_id     uuid not null references samverka.users on delete restrict,
  due_on       date,
  planned_at   timestamptz not null,
  version      int not null,
  outcome      text check (outcome in ('done', 'not_possible', 'not_done')),
  outcome_note text,
  concluded_at timestamptz,
  changed_by   uuid not null references samverka.users on delete restrict,
  seq          bigint not null,
  primary key (stream_id, id),
  unique (stream_id, seq),
  check ((outcome is null) = (concluded_at is null))
);

-- How far I have read: mine alone. No key to the stream, whose row it would lock: nobody is to wait for my reading.
create table samverka.read_marks (
  user_id   uuid not null references samverka.users on delete restrict,
  stream_id uuid not null,
  seq       bigint not null,
  primary key (user_id, stream_id)
);

do $$
declare guarded text;
begin
  foreach guarded in array array['notes', 'note_versions', 'actions', 'read_marks'] loop
    execute format('alter table samverka.%I enable row level security, force row level security', guarded);
  end loop;
  foreach guarded in array array['notes', 'actions'] loop
    execute format('create constraint trigger must_be_announced after insert or update on samverka.%I deferrable initially deferred for each row execute function samverka.must_be_announced()', guarded);
    execute format('create constraint trigger must_be_disclosed after insert or update on samverka.%I deferrable initially deferred for each row execute function samverka.must_be_disclosed()', guarded);
  end loop;
end $$;
`;

const versions = `
create policy keeper on samverka.note_versions to samverka_keeper using (true) with check (true);
grant select, insert on samverka.note_versions to samverka_keeper;

set local role samverka_keeper;
create function samverka.keep_version() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if tg_op = 'INSERT' or new.version > old.version then
    insert into note_versions (stream_id, note_id, version, body, written_at)
      values (new.stream_id, new.id, new.version, new.body, coalesce(new.corrected_at, new.written_at));
  end if;
  return null;
end $$;
reset role;

create trigger keep_version after insert or update on samverka.notes for each row execute function samverka.keep_version();
`;

const policies = `
create policy readers on samverka.notes for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
create policy authors on samverka.notes for insert to samverka_app_rights with check (
  exists (select from samverka.streams stream where stream.id = stream_id and stream.case_id = notes.case_id) and author_id = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency()));
create policy correctors on samverka.notes for update to samverka_app_rights using (
  stream_id = any ((select samverka.my_streams())::uuid[]) and author_id = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency()));
grant select (stream_id, id, case_id, author_id, agency_id, body, written_at, version, corrected_at, withdrawn_at, withdrawal_reason, seq), insert on samverka.notes to samverka_app_rights;
grant update (body, version, corrected_at, withdrawn_at, withdrawal_reason, seq) on samverka.notes to samverka_app_rights;

create policy readers on samverka.note_versions for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
grant select (stream_id, note_id, version, body, written_at) on samverka.note_versions to samverka_app_rights;

create policy readers on samverka.actions for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
create policy authors on samverka.actions for insert to samverka_app_rights with check (
  exists (select from samverka.streams stream where stream.id = stream_id and stream.case_id = actions.case_id)
  and owner_id = any ((select samverka.my_acquaintances())::uuid[]) and author_id = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency()));
-- Whoever reads an action may say how it went: it is a shared commitment, and who changed it last is kept.
create policy readers_change on samverka.actions for update to samverka_app_rights
  using (stream_id = any ((select samverka.my_streams())::uuid[])) with check (changed_by = (select samverka.current_viewer()) and owner_id = any ((select samverka.my_acquaintances())::uuid[]));
grant select (stream_id, id, case_id, author_id, agency_id, task, owner_id, due_on, planned_at, version, outcome, outcome_note, concluded_at, changed_by, seq), insert on samverka.actions to samverka_app_rights;
grant update (task, owner_id, due_on, version, outcome, outcome_note, concluded_at, changed_by, seq) on samverka.actions to samverka_app_rights;

create policy mine on samverka.read_marks to samverka_app_rights
  using (user_id = (select samverka.current_viewer()))
  with check (user_id = (select samverka.current_viewer()) and stream_id = any ((select samverka.my_streams())::uuid[]));
grant select (user_id, stream_id, seq), insert, update (seq) on samverka.read_marks to samverka_app_rights;
`;
