import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nothing that somebody wrote herself reaches another agency without a ground: docs/decisions/0029-told-on-a-ground.md. */
export class ToldOnAGround1764000000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(withdrawals);
    await runner.query(grounds);
    await runner.query(cards);
    await runner.query(changed);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const withdrawals = `
-- Why something was taken back is one of a few reasons. What was said before in words of one's own stays, and nobody adds to it.
alter table samverka.notes add column withdrawn_because text check (withdrawn_because in ('wrong', 'wrong_case', 'wrong_readers', 'twice', 'not_needed'));
alter table samverka.persons add column withdrawn_because text check (withdrawn_because in ('wrong', 'wrong_case', 'wrong_readers', 'twice', 'not_needed'));
do $$
declare old text := (select conname from pg_constraint where conrelid = 'samverka.persons'::regclass and pg_get_constraintdef(oid) like '%withdrawn_at IS NULL) = (withdrawal_reason IS NULL%');
begin
  execute format('alter table samverka.persons drop constraint %I', old);
end $$;
alter table samverka.persons add check ((withdrawn_at is null) = (withdrawal_reason is null and withdrawn_because is null));
revoke update (withdrawal_reason) on samverka.notes, samverka.persons from samverka_app_rights;
grant select (withdrawn_because), update (withdrawn_because) on samverka.notes, samverka.persons to samverka_app_rights;
`;

const grounds = `
-- What may be told on it; null is all that can be told.
alter table samverka.legal_grounds add column for_kinds text[] check (for_kinds <@ array['case', 'title', 'note', 'action', 'request', 'person', 'dispute', 'merge']);
grant select (for_kinds) on samverka.legal_grounds to samverka_app_rights;
-- SoL 19:6: that an inquiry was opened, or was not. 2025:170: name, address and telephone. SoL 20:6: what is known of somebody.
update samverka.legal_grounds set for_kinds = '{note}' where id = 'concern_feedback';
update samverka.legal_grounds set for_kinds = '{note,person}' where id = 'contact_details';
update samverka.legal_grounds set for_kinds = '{note,person,dispute,merge}' where id = 'inquiry_duty';

grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;
drop function samverka.my_grounds;

-- What my agency may go by on a board of mine today, towards the others there; of somebody born then, where that is known.
create function samverka.my_grounds(on_board uuid, born_on date) returns table (ground_id text, agency_id uuid) language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  return query select offer.ground_id, offer.agency_id from boards board, grounds_between(current_agency(),
      array(select other.agency_id from board_agencies other where other.board_id = on_board), board.template = 'place', my_roles(), today(), my_grounds.born_on) offer
    where board.id = on_board and board.id = any (my_boards());
end $$;
reset role;
grant execute on function samverka.my_grounds to samverka_app_rights;
`;

const cards = `
do $$
declare kinds text := (select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'samverka.disclosures'::regclass and conname = 'disclosures_item_kind_check');
begin
  alter table samverka.disclosures drop constraint disclosures_item_kind_check;
  execute 'alter table samverka.disclosures add constraint disclosures_item_kind_check ' || replace(kinds, '''dispute''::text', '''dispute''::text, ''title''::text');
end $$;
set local role samverka_keeper;

-- What a card says anew, by its title or its labels, its readers are told on a ground. Where somebody comes, the title is encrypted anew
-- for her, and she is told of the case itself.
create function samverka.card_must_be_disclosed() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  readers uuid[] := (select audience from streams where id = new.stream_id);
  is_new  boolean := exists (select from case_participations part where part.case_id = new.id and part.came_at = transaction_timestamp());
begin
  if cardinality(readers) = 1 or old.title is null or is_new and new.labels = old.labels then return null; end if;
  if not readers <@ array(select unnest(to_agencies || from_agency) from disclosures where stream_id = new.stream_id and item_kind = 'title' and item_id = new.id
                             and ground_id is not null and disclosed_at >= transaction_timestamp()) then
    raise integrity_constraint_violation using message = 'called anew and not disclosed';
  end if;
  return null;
end $$;
reset role;
create constraint trigger told_on_a_ground after update of title, labels on samverka.case_files
  deferrable initially deferred for each row when (new.title is distinct from old.title or new.labels is distinct from old.labels)
  execute function samverka.card_must_be_disclosed();
`;

/** What stays as it is, wherever it was written last, is changed where it has to be. */
const changed = `
set local role samverka_keeper;
do $$
declare
  change record;
  before text;
begin
  for change in values
    ('samverka.must_be_disclosed', '''withdrawal_reason'']', '''withdrawal_reason'', ''withdrawn_because'']'),
    ('samverka.copy_note', 'withdrawal_reason = null', 'withdrawal_reason = null, withdrawn_because = null'),
    ('samverka.copy_person', 'withdrawal_reason = null', 'withdrawal_reason = null, withdrawn_because = null'),
    ('samverka.disclose', '''dispute'', ''merge'')', '''dispute'', ''merge'', ''title'')'),
    ('samverka.disclose', 'today(), null)', 'today(), (sharing->>''bornOn'')::date)'),
    ('samverka.disclose', 'where offer.ground_id = given.ground_id)', 'where offer.ground_id = given.ground_id
                                        and exists (select from legal_grounds ground where ground.id = given.ground_id and (ground.for_kinds is null or kind = any (ground.for_kinds))))'),
    ('samverka.disclose', '-- That a case exists', 'if kind = ''title'' and not exists (select from case_files file where file.id = item and file.id = place.case_id and file.stream_id = in_stream) then
    raise insufficient_privilege using message = ''not what the case is called'';
  end if;
  -- That a case exists')
  loop
    before := pg_get_functiondef(change.column1::regproc);
    if strpos(before, change.column2) = 0 then raise exception '% does not say what is to be changed', change.column1; end if;
    execute replace(before, change.column2, change.column3);
  end loop;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;
