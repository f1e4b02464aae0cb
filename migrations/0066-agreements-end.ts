import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agreement ends, with a day and a reason; what was wrong in one is signed anew, and the old text stays. docs/decisions/0030-pictures-and-agreement.md */
export class AgreementsEnd1764000000066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(over);
    await runner.query(acts);
    await runner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const columns = `
alter table samverka.agreements
  add column corrects_id     uuid,
  add column ended_on        date,
  add column ended_because   text check (length(ended_because) between 3 and 300),
  add column ended_by        uuid references samverka.users on delete restrict,
  add column ended_agency_id uuid references samverka.agencies on delete restrict,
  add column ended_at        timestamptz,
  add foreign key (area_id, corrects_id) references samverka.agreements on delete restrict,
  add check (corrects_id <> id),
  add check (ended_on >= from_on),
  add check (num_nonnulls(ended_on, ended_because, ended_by, ended_agency_id, ended_at) in (0, 5));
create unique index one_correction on samverka.agreements (area_id, corrects_id) where ended_at is null;
grant update (ended_on, ended_because, ended_by, ended_agency_id, ended_at) on samverka.agreements to samverka_keeper;
`;

const over = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- An agreement is over once somebody has ended it, or all have signed what corrects it.
create function samverka.agreement_over(agreement samverka.agreements) returns boolean language sql stable security definer
  begin atomic
    select agreement.ended_at is not null
        or exists (select from samverka.agreements later
                    where later.area_id = agreement.area_id and later.corrects_id = agreement.id and samverka.have_all_signed(later));
  end;
create function samverka.is_over(agreement samverka.agreements) returns boolean language sql stable security definer
  begin atomic select samverka.current_viewer() is not null and samverka.agreement_over(agreement); end;

-- What one of its parties corrects: signed by all, and not over.
create function samverka.may_be_corrected(area uuid, agreement uuid) returns boolean language sql stable security definer
  begin atomic
    select exists (select from samverka.agreements standing
                    where standing.area_id = area and standing.id = agreement and area = any (samverka.my_areas())
                      and standing.parties @> jsonb_build_array(jsonb_build_object('agencyId', samverka.current_agency()))
                      and samverka.have_all_signed(standing) and not samverka.agreement_over(standing));
  end;

-- Whoever signed what is corrected is asked anew: nobody is left out by a correction.
create function samverka.corrected_with_its_parties() returns trigger language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  if exists (select from agreements before cross join jsonb_array_elements(before.parties) party
              where before.area_id = new.area_id and before.id = new.corrects_id
                and not new.parties @> jsonb_build_array(jsonb_build_object('agencyId', party->>'agencyId'))) then
    raise insufficient_privilege using message = 'a correction without one of its parties';
  end if;
  return new;
end $$;

-- As in 0052, of those that are not over.
create or replace function samverka.reminded_of_review(agreement samverka.agreements) returns uuid[] language sql stable security definer
  begin atomic
    select array(
      select person.id from samverka.users person
       where person.disabled_at is null and samverka.have_all_signed(agreement) and not samverka.agreement_over(agreement)
         and agreement.parties @> jsonb_build_array(jsonb_build_object('agencyId', person.agency_id))
         and ('coordinator' = any (person.roles)
              or exists (select from samverka.agreement_signatures signature
                          where signature.area_id = agreement.area_id and signature.agreement_id = agreement.id and signature.signed_by = person.id)));
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.is_over, samverka.may_be_corrected to samverka_app_rights;

create trigger corrected_with_its_parties before insert or update of parties on samverka.agreements
  for each row when (new.corrects_id is not null) execute function samverka.corrected_with_its_parties();
`;

const acts = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- As in 0052: nobody signs what is over, or what corrects it.
create or replace function samverka.sign_agreement(area uuid, agreement uuid, read_version int) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare about agreements;
begin
  if area <> all (my_areas()) then raise insufficient_privilege using message = 'not hers'; end if;
  select * into about from agreements where area_id = area and id = agreement for no key update;
  if about.id is null or not 'manager' = any (my_roles()) or not about.parties @> jsonb_build_array(jsonb_build_object('agencyId', current_agency())) then
    raise insufficient_privilege using message = 'not hers to sign';
  end if;
  if about.version <> read_version then raise exception using errcode = 'SV012', message = 'changed since she read it'; end if;
  perform from agreements before where before.area_id = area and before.id = about.corrects_id for no key update;
  if agreement_over(about) or exists (select from agreements before where before.area_id = area and before.id = about.corrects_id and before.ended_at is not null) then
    raise exception using errcode = 'SV013', message = 'it is over';
  end if;
  insert into agreement_signatures (area_id, agreement_id, agency_id, signed_by, version) values (area, agreement, current_agency(), current_viewer(), about.version)
    on conflict (area_id, agreement_id, agency_id) do nothing;
  update agreements set first_signed_at = coalesce(first_signed_at, now()) where area_id = area and id = agreement;
end $$;

-- By one who keeps promises at an agency that has signed it: its text stays, and so do the promises that began from it. What would have corrected it ends with it.
create function samverka.end_agreement(area uuid, agreement uuid, on_day date, because text) returns void language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare about agreements;
begin
  if area <> all (my_areas()) or not keeps_promises() then raise insufficient_privilege using message = 'not hers'; end if;
  select * into about from agreements where area_id = area and id = agreement for no key update;
  if not exists (select from agreement_signatures where area_id = area and agreement_id = about.id and agency_id = current_agency()) then
    raise insufficient_privilege using message = 'not signed by hers';
  end if;
  if about.ended_by = current_viewer() and about.ended_on = on_day and about.ended_because = because then return; end if;
  if agreement_over(about) then raise exception using errcode = 'SV013', message = 'it is over'; end if;
  update agreements set ended_on = greatest(on_day, from_on), ended_because = because, ended_by = current_viewer(), ended_agency_id = current_agency(), ended_at = now()
   where area_id = area and (id = agreement or corrects_id = agreement and ended_at is null);
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.end_agreement to samverka_app_rights;
`;

const policies = `
create policy afresh on samverka.agreements as restrictive for insert to samverka_app_rights
  with check (ended_at is null and (corrects_id is null or samverka.may_be_corrected(area_id, corrects_id)));
create policy standing on samverka.agreements as restrictive for update to samverka_app_rights using (ended_at is null) with check (ended_at is null);
drop policy signed on samverka.promises;
create policy signed on samverka.promises as restrictive for insert to samverka_app_rights with check (
  agreement_id is null or exists (select from samverka.agreements agreement
                                   where agreement.area_id = promises.area_id and agreement.id = promises.agreement_id
                                     and samverka.is_signed(agreement) and not samverka.is_over(agreement)));
`;
