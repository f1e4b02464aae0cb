import type { MigrationInterface, QueryRunner } from 'typeorm';
import { groundsOfAll } from './seeds/grounds-of-all.js';
import { groundsOfCare } from './seeds/grounds-of-care.js';
import { groundsOfPolice } from './seeds/grounds-of-police.js';
import { groundsOfSchools } from './seeds/grounds-of-schools.js';
import { groundsOfSocialServices } from './seeds/grounds-of-social-services.js';
import { layIn } from './seeds/lay-in.js';

/** By which provisions secrecy gives way: rows, each with the days that it is in force, so that no code names a statute. */
export class LegalGrounds1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    const grounds = [
      ...groundsOfAll,
      ...groundsOfSocialServices,
      ...groundsOfCare,
      ...groundsOfSchools,
      ...groundsOfPolice,
    ];
    for (const [place, ground] of grounds.entries()) await layIn(runner, ground, place);
    await runner.query(rule);
    await runner.query(grants);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const tables = `
-- under_age: for what concerns somebody younger than this. by_roles: null is everybody who may write.
create table samverka.legal_grounds (
  id                text primary key check (id ~ '^[a-z_]{3,40}$'),
  place             int not null,
  provision         text not null,
  valid_from        date not null,
  valid_until       date check (valid_until >= valid_from),
  is_interpretation boolean not null,
  by_roles          text[],
  under_age         int,
  needs_consent     boolean not null,
  is_for_places     boolean not null,
  words             jsonb not null
);

-- From which kind of agency to which. Null is: either.
create table samverka.legal_ground_paths (
  ground_id       text not null references samverka.legal_grounds on delete restrict,
  from_kind       text not null,
  to_kind         text not null,
  from_public     boolean,
  to_public       boolean,
  same_authority  boolean,
  primary key (ground_id, from_kind, to_kind)
);

-- Asked of whoever goes by it: on another answer than must_be it is refused.
create table samverka.legal_ground_questions (
  ground_id text not null references samverka.legal_grounds on delete restrict,
  place     int not null,
  key       text not null check (key ~ '^[a-z_]{3,40}$'),
  must_be   boolean not null,
  words     jsonb not null,
  primary key (ground_id, key)
);

do $$
declare guarded text;
begin
  foreach guarded in array array['legal_grounds', 'legal_ground_paths', 'legal_ground_questions'] loop
    execute format('alter table samverka.%I enable row level security, force row level security', guarded);
    execute format('create policy keeper on samverka.%I to samverka_keeper using (true) with check (true)', guarded);
    execute format('grant select on samverka.%I to samverka_keeper', guarded);
  end loop;
end $$;
`;

const rule = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- THE RULE OF SHARING, once: which grounds reach from this agency to which of these, on this day. Who was born then is
-- whom it concerns; null where that is not known, and is asked instead.
create function samverka.grounds_between(sender uuid, receivers uuid[], is_place boolean, roles text[], on_day date, born_on date)
  returns table (ground_id text, agency_id uuid) language sql stable security definer
  begin atomic
    select ground.id, receiver.id
      from samverka.agencies own
      join samverka.authorities own_authority on own_authority.id = own.authority_id
      join samverka.agencies receiver on receiver.id = any (receivers) and receiver.id <> own.id
      join samverka.authorities authority on authority.id = receiver.authority_id
      join samverka.legal_ground_paths path on path.from_kind = own.kind and path.to_kind = receiver.kind
       and path.from_public is distinct from not own_authority.is_public
       and path.to_public is distinct from not authority.is_public
       and path.same_authority is distinct from (own.authority_id <> receiver.authority_id)
      join samverka.legal_grounds ground on ground.id = path.ground_id and ground.is_for_places = is_place
       and on_day >= ground.valid_from and (ground.valid_until is null or on_day <= ground.valid_until)
       and (ground.by_roles is null or ground.by_roles && grounds_between.roles)
       and (ground.under_age is null or born_on is null or on_day < born_on + make_interval(years => ground.under_age))
     where own.id = sender
     order by ground.place, receiver.id;
  end;

-- What my agency may go by on a board of mine today, towards the others there.
create function samverka.my_grounds(on_board uuid) returns table (ground_id text, agency_id uuid) language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  return query select offer.ground_id, offer.agency_id from boards board, grounds_between(current_agency(),
      array(select other.agency_id from board_agencies other where other.board_id = on_board), board.template = 'place', my_roles(), today(), null) offer
    where board.id = on_board and board.id = any (my_boards());
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
`;

const grants = `
-- The law is public: anybody signed in may read it.
create policy readers on samverka.legal_grounds for select to samverka_app_rights using ((select samverka.current_viewer()) is not null);
create policy readers on samverka.legal_ground_questions for select to samverka_app_rights using ((select samverka.current_viewer()) is not null);
grant select (id, place, provision, valid_from, valid_until, is_interpretation, under_age, needs_consent, words) on samverka.legal_grounds to samverka_app_rights;
grant select (ground_id, place, key, must_be, words) on samverka.legal_ground_questions to samverka_app_rights;
grant execute on function samverka.my_grounds to samverka_app_rights;
`;
