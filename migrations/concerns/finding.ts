/** By what a concern is found again: docs/decisions/0021-concerns.md. */
export const finding = `
-- The number of its child and each word of the name, as hashes under a key of the intake: as persons have them (0029).
create table samverka.concern_terms (
  intake_id  uuid not null references samverka.agencies on delete restrict,
  term       bytea not null check (octet_length(term) = 16),
  concern_id uuid not null references samverka.concerns on delete restrict,
  primary key (intake_id, term, concern_id)
);
alter table samverka.concern_terms enable row level security, force row level security;
create policy keeper on samverka.concern_terms to samverka_keeper using (true) with check (true);
grant select, insert on samverka.concern_terms to samverka_keeper;
create index matters_by_code on samverka.matters (stream_id, lower(replace(code, '-', '')));

grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;
drop function samverka.phone_fills_concern, samverka.fill_concern;

-- As in 0028; with what its child is found by.
create function samverka.fill_concern(concern uuid, sealed_child bytea, sealed_content bytea, number_mark bytea, name_mark bytea, terms bytea[], out intake_stream uuid, out seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare about concerns;
begin
  update concerns set child = sealed_child, content = sealed_content where id = concern and reporter_id = current_viewer() and content is null returning * into about;
  if about.id is null then raise insufficient_privilege using message = 'nothing to fill'; end if;
  insert into concern_marks (intake_id, mark, kind, concern_id)
    select intake_id, known.mark, known.kind, concern from concerns, (values (number_mark, 'same_number'), (name_mark, 'same_name')) known (mark, kind)
     where id = concern and known.mark is not null;
  insert into concern_terms (intake_id, term, concern_id) select about.intake_id, known.term, concern from (select distinct unnest(terms) as term) known;
  intake_stream := stream_of(about.intake_id, array[about.intake_id]);
  seq := (select moved.seq from move_on(array[intake_stream]) moved);
  insert into history (stream_id, seq, happened_at, by_id, agency_id, kind, item_id)
    values (intake_stream, fill_concern.seq, about.raised_at, about.reporter_id, about.agency_id, 'matter.arrived', about.id);
  insert into matters (stream_id, id, intake_id, from_agency_id, code, form, kind, urgency, wants_answer, received_at, seq)
    values (intake_stream, about.id, about.intake_id, about.agency_id, about.code, about.form, about.kind, about.urgency, about.wants_answer, about.raised_at, fill_concern.seq);
end $$;

-- As in 0032.
create function samverka.phone_fills_concern(concern uuid, sealed_child bytea, sealed_content bytea, number_mark bytea, name_mark bytea, terms bytea[], out intake_stream uuid, out seq bigint) language plpgsql security definer set search_path = pg_catalog, samverka, pg_temp
as $$
begin
  perform gate.act_as_phone(true);
  select filled.intake_stream, filled.seq into intake_stream, seq from fill_concern(concern, sealed_child, sealed_content, number_mark, name_mark, terms) filled;
  perform gate.act_as_phone(false);
end $$;

-- What has come in to the viewer's own intake, by all of these terms or by its code, the newest first. Whoever does not read there
-- touches none of it: not in time either.
create function samverka.find_matters(sought bytea[], by_code text, most int) returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, samverka, pg_temp
as $$
declare
  mine  uuid := current_agency();
  place uuid := (select stream.id from streams stream where stream.case_id = mine);
begin
  if not exists (select from intake_members member where member.agency_id = mine and member.user_id = current_viewer()) then return; end if;
  return query
    select matter.id from matters matter
      join (select known.concern_id from concern_terms known where known.intake_id = mine and known.term = any (sought) group by 1 having count(*) = cardinality(sought)
            union
            select coded.id from matters coded where coded.stream_id = place and lower(replace(coded.code, '-', '')) = by_code) found on found.concern_id = matter.id
     where matter.stream_id = place
     order by matter.received_at desc, matter.id limit most;
end $$;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.fill_concern, samverka.phone_fills_concern, samverka.find_matters to samverka_app_rights;
`;
