import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That two persons are one, and that a case goes on in another: said beside them, and nothing is moved. docs/decisions/0027-merging.md */
export class Merges1764000000039 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(persons);
    await runner.query(policies);
    await runner.query(cases);
    await runner.query(keeping);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const persons = `
-- Stands where all who read it read both. The lesser comes first, so that a pair is one pair. Where two streams say the same,
-- neither knows of the other: what is unique is so within a stream.
create table samverka.merges (
  stream_id    uuid not null references samverka.streams on delete restrict,
  id           uuid not null,
  case_id      uuid not null references samverka.case_files on delete restrict,
  one_stream   uuid not null,
  one_id       uuid not null,
  other_stream uuid not null,
  other_id     uuid not null,
  author_id    uuid not null references samverka.users on delete restrict,
  agency_id    uuid not null references samverka.agencies on delete restrict,
  merged_at    timestamptz not null,
  undone_at    timestamptz,
  changed_by   uuid not null references samverka.users on delete restrict,
  version      int not null,
  seq          bigint not null,
  primary key (stream_id, id),
  unique (stream_id, seq),
  foreign key (one_stream, one_id) references samverka.persons on delete restrict,
  foreign key (other_stream, other_id) references samverka.persons on delete restrict,
  check ((one_stream, one_id) < (other_stream, other_id)),
  check (version = case when undone_at is null then 1 else 2 end)
);
create unique index merges_standing on samverka.merges (stream_id, one_stream, one_id, other_stream, other_id) where undone_at is null;

alter table samverka.merges enable row level security, force row level security;
create policy keeper on samverka.merges to samverka_keeper using (true) with check (true);
grant select on samverka.merges to samverka_keeper;
create constraint trigger must_be_announced after insert or update on samverka.merges
  deferrable initially deferred for each row execute function samverka.must_be_announced();
create constraint trigger must_be_disclosed after insert or update on samverka.merges
  deferrable initially deferred for each row execute function samverka.must_be_disclosed('one_stream', 'one_id', 'other_stream', 'other_id');
`;

const policies = `
create policy readers on samverka.merges for select to samverka_app_rights using (stream_id = any ((select samverka.my_opened_streams())::uuid[]));
create policy authors on samverka.merges for insert to samverka_app_rights with check (
  author_id = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency()) and changed_by = author_id and undone_at is null
  and 2 = (select count(*) from samverka.persons person join samverka.streams place on place.id = person.stream_id join samverka.streams here on here.id = merges.stream_id
            where (person.stream_id, person.id) in ((one_stream, one_id), (other_stream, other_id)) and person.withdrawn_at is null
              and person.case_id = merges.case_id and here.case_id = merges.case_id and here.audience <@ place.audience));
-- Whoever is of the agency that said so takes it back.
create policy undoers on samverka.merges for update to samverka_app_rights
  using (stream_id = any ((select samverka.my_opened_streams())::uuid[]) and agency_id = (select samverka.current_agency()) and undone_at is null)
  with check (changed_by = (select samverka.current_viewer()) and undone_at is not null);
grant select, insert, update (undone_at, changed_by, version, seq) on samverka.merges to samverka_app_rights;
`;

const cases = `
-- Into which case a closed one goes on, said as it was closed: once it is open again, or closed anew, it is said no more.
create table samverka.case_merges (
  case_id   uuid not null references samverka.case_files on delete restrict,
  merged_at timestamptz not null,
  into_case uuid not null references samverka.case_files on delete restrict,
  by_id     uuid not null references samverka.users on delete restrict,
  agency_id uuid not null references samverka.agencies on delete restrict,
  primary key (case_id, merged_at),
  check (case_id <> into_case)
);
create index case_merges_into on samverka.case_merges (into_case);
alter table samverka.case_merges enable row level security, force row level security;
create policy keeper on samverka.case_merges to samverka_keeper using (true) with check (true);
grant select, insert on samverka.case_merges to samverka_keeper;
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Whether I am on a case, whichever case this is about.
create function samverka.am_on(about uuid) returns boolean language sql stable security definer
  begin atomic
    select exists (select from samverka.case_members member, gate.session() me
                    where member.case_id = about and member.user_id = me.user_id and member.agency_id = me.agency_id and member.left_at is null);
  end;

-- Says into which open case this one goes on, that has been closed just now. Everybody who is on this one is on that one: nobody is
-- left behind, and nobody comes.
create function samverka.merge_case(about uuid, into_other uuid, closed timestamptz) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if not am_on(about) or not am_on(into_other) or not exists (select from case_files file where file.id = about and file.closed_at = closed) then
    raise insufficient_privilege using message = 'not on both cases';
  end if;
  if exists (select from case_files file where file.id = into_other and file.closed_at is not null) then
    raise exception using errcode = 'SV009', message = 'the case to go on in is closed';
  end if;
  if exists (select from case_members member where member.case_id = about and member.left_at is null and not exists (
    select from case_members same where same.case_id = into_other and same.left_at is null and same.user_id = member.user_id and same.agency_id = member.agency_id)) then
    raise exception using errcode = 'SV008', message = 'somebody is not on the case to go on in';
  end if;
  insert into case_merges (case_id, merged_at, into_case, by_id, agency_id) values (about, closed, into_other, current_viewer(), current_agency());
end $$;

-- How this case hangs together with others that I am on. To whoever is not on both, neither is more than a case: one that went on
-- somewhere would tell of another.
create function samverka.merges_of(about uuid) returns table (case_id uuid, into_case uuid, board_id uuid, code text, merged_at timestamptz) language sql stable security definer
  begin atomic
    select merge.case_id, merge.into_case, other.board_id, other.code, merge.merged_at
      from samverka.case_merges merge
      join samverka.case_files file on file.id = merge.case_id and file.closed_at = merge.merged_at
      join samverka.case_files other on other.id = case about when merge.case_id then merge.into_case else merge.case_id end
     where samverka.current_viewer() is not null and about in (merge.case_id, merge.into_case) and samverka.am_on(merge.case_id) and samverka.am_on(merge.into_case)
     order by merge.merged_at, merge.case_id limit 200;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.merge_case, samverka.merges_of to samverka_app_rights;
`;

/** What stays as it is, wherever it was written last, is changed where it has to be. */
const keeping = `
do $$
declare kinds text := (select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'samverka.disclosures'::regclass and conname = 'disclosures_item_kind_check');
begin
  alter table samverka.disclosures drop constraint disclosures_item_kind_check;
  execute 'alter table samverka.disclosures add constraint disclosures_item_kind_check ' || replace(kinds, '''dispute''::text', '''dispute''::text, ''merge''::text');
end $$;
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

do $$
declare
  change record;
  before text;
begin
  for change in values
    ('samverka.disclose', '''person'', ''dispute''', '''person'', ''dispute'', ''merge'''),
    ('samverka.disclose_unsaid', '''request'', ''person''', '''request'', ''person'', ''merge'''),
    ('samverka.shared_on_consent', '''dispute''::text', '''dispute''::text, ''merge''::text'),
    ('samverka.keep_record', '''disputes'', (select', '''merges'', (select jsonb_agg(to_jsonb(merge) order by merge.merged_at, merge.id, merge.stream_id) from (select merge.* from merges merge
               where merge.stream_id = any (read_by) and not exists (select from persons person where person.protection is not null
                 and (person.stream_id, person.id) in ((merge.one_stream, merge.one_id), (merge.other_stream, merge.other_id))) order by merge.merged_at desc limit most) merge),
             ''disputes'', (select')
  loop
    before := pg_get_functiondef(change.column1::regproc);
    if strpos(before, change.column2) = 0 then raise exception '% does not say what is to be changed', change.column1; end if;
    execute replace(before, change.column2, change.column3);
  end loop;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;
