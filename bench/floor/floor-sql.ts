/**
 * The floor: the same rule of who reads what, on tables with nothing else to them. Filled from the live boards, so that
 * it holds just as many people, streams and cases.
 */
export const floorSql = `
drop schema if exists floor cascade;
create schema floor;
create table floor.members as select case_id, user_id, agency_id from samverka.case_members where left_at is null;
alter table floor.members add primary key (case_id, user_id, agency_id);
create table floor.streams as select id, case_id, audience, 0::bigint as head from samverka.streams;
alter table floor.streams add primary key (id);
create table floor.stream_agencies as select agency_id, case_id, stream_id from samverka.stream_agencies;
alter table floor.stream_agencies add primary key (agency_id, case_id, stream_id);
create table floor.notes (
  stream_id uuid not null, id uuid not null, case_id uuid not null, author_id uuid not null, agency_id uuid not null,
  body text not null, written_at timestamptz not null, seq bigint not null, primary key (stream_id, id), unique (stream_id, seq)
);

create function floor.my_streams() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select array(select address.stream_id from floor.members member
    join floor.stream_agencies address on address.case_id = member.case_id and address.agency_id = member.agency_id
   where member.user_id = current_setting('floor.user')::uuid and member.case_id = current_setting('floor.case')::uuid) $$;

alter table floor.notes enable row level security, force row level security;
alter table floor.streams enable row level security, force row level security;
create policy readers on floor.notes for select using (stream_id = any ((select floor.my_streams())::uuid[]));
create policy authors on floor.notes for insert with check (
  stream_id = any ((select floor.my_streams())::uuid[]) and author_id = current_setting('floor.user')::uuid);
create policy readers on floor.streams using (id = any ((select floor.my_streams())::uuid[]));
grant usage on schema floor to samverka_app_rights;
grant execute on function floor.my_streams to samverka_app_rights;
grant select, insert on floor.notes to samverka_app_rights;
grant select, update (head) on floor.streams to samverka_app_rights;
analyze floor.members, floor.streams, floor.stream_agencies;`;
