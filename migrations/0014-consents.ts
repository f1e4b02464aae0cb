import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consents: who agreed that which agencies may share what, for what, from when and until when, and who took it back. */
export class Consents1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- Read by agencies that it names, and by that of whoever recorded it. Nobody corrects one: it is withdrawn, and another recorded.
create table samverka.consents (
  stream_id        uuid not null references samverka.streams on delete restrict,
  id               uuid not null,
  case_id          uuid not null references samverka.case_files on delete restrict,
  author_id        uuid not null references samverka.users on delete restrict,
  agency_id        uuid not null references samverka.agencies on delete restrict,
  givers           text[] not null check (cardinality(givers) > 0 and givers <@ array['self', 'guardian', 'other_guardian']),
  is_signed        boolean not null,
  with_interpreter boolean not null,
  agency_ids       uuid[] not null check (cardinality(agency_ids) between 1 and 50 and array_position(agency_ids, null) is null),
  information      text[] not null check (cardinality(information) > 0 and
    information <@ array['attendance', 'peers', 'leisure', 'family', 'interventions', 'housing', 'safety', 'health']),
  purpose          text not null check (length(purpose) between 3 and 300),
  valid_from       date not null,
  valid_until      date not null check (valid_until between valid_from and valid_from + interval '2 years'),
  recorded_at      timestamptz not null,
  version          int not null,
  withdrawn_at     timestamptz,
  withdrawn_by     text check (withdrawn_by = any (givers)),
  changed_by       uuid not null references samverka.users on delete restrict,
  seq              bigint not null,
  primary key (stream_id, id),
  unique (stream_id, seq),
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
alter table samverka.consents enable row level security, force row level security;
create constraint trigger must_be_announced after insert or update on samverka.consents deferrable initially deferred for each row execute function samverka.must_be_announced();
create constraint trigger must_be_disclosed after insert or update on samverka.consents deferrable initially deferred for each row execute function samverka.must_be_disclosed();
`;

const policies = `
create policy readers on samverka.consents for select to samverka_app_rights using (stream_id = any ((select samverka.my_streams())::uuid[]));
-- It names agencies of the board, and is told to none that it does not name but one's own. Where there are no persons, nobody consents.
create policy authors on samverka.consents for insert to samverka_app_rights with check (
  author_id = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency()) and changed_by = author_id
  and exists (select from samverka.streams stream where stream.id = stream_id and stream.case_id = consents.case_id and stream.audience <@ (agency_ids || consents.agency_id))
  and exists (select from samverka.case_files file join samverka.boards board on board.id = file.board_id and board.template <> 'place'
    where file.id = consents.case_id and agency_ids <@ array(select other.agency_id from samverka.board_agencies other where other.board_id = board.id)));
-- Whoever reads it may be told that it is withdrawn, and keeps who said so.
create policy readers_change on samverka.consents for update to samverka_app_rights
  using (stream_id = any ((select samverka.my_streams())::uuid[]) and withdrawn_at is null) with check (changed_by = (select samverka.current_viewer()) and withdrawn_at is not null);
grant select (stream_id, id, case_id, author_id, agency_id, givers, is_signed, with_interpreter, agency_ids, information, purpose, valid_from, valid_until, recorded_at, version,
  withdrawn_at, withdrawn_by, changed_by, seq), insert on samverka.consents to samverka_app_rights;
grant update (version, withdrawn_at, withdrawn_by, changed_by, seq) on samverka.consents to samverka_app_rights;
`;
