import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has been published may be sent to a webhook, once for each channel, by whoever tells it. docs/decisions/0031-hearing-and-telling.md */
export class SentTexts1764000000058 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sendings);
    await runner.query(sending);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const sendings = `
-- That the text of a published version is to be sent for a channel, by whom, and how it went. The text is none of it: it follows from what was published.
create table samverka.share_sendings (
  promise_id uuid not null references samverka.promises on delete restrict,
  id         uuid not null,
  version    int not null,
  channel    text not null check (channel in ('web', 'facebook', 'instagram')),
  agency_id  uuid not null references samverka.agencies on delete restrict,
  asked_by   uuid not null references samverka.users on delete restrict,
  asked_at   timestamptz not null default now(),
  state      text not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
  tries      int not null default 0,
  next_at    timestamptz not null default now(),
  settled_at timestamptz,
  outcome    text check (outcome in ('sent', 'later', 'refused', 'redirected', 'unreachable')),
  status     int,
  primary key (promise_id, id)
);
-- Once for each version and channel; what failed for good may be sent anew.
create unique index share_sendings_once on samverka.share_sendings (promise_id, version, channel) where state <> 'failed';
create index share_sendings_waiting on samverka.share_sendings (next_at) where state = 'waiting';
alter table samverka.share_sendings enable row level security, force row level security;
create policy keeper on samverka.share_sendings to samverka_keeper using (true) with check (true);
create policy readers on samverka.share_sendings for select to samverka_app_rights
  using (promise_id = any ((select samverka.my_promises())::uuid[]) and (select samverka.keeps_promises()));
create policy tellers on samverka.share_sendings for insert to samverka_app_rights with check (
  promise_id = any ((select samverka.my_promises())::uuid[]) and 'communicator' = any ((select samverka.my_roles())::text[])
  and asked_by = (select samverka.current_viewer()) and agency_id = (select samverka.current_agency())
  and state = 'waiting' and tries = 0
  and exists (select from samverka.promise_proposals told where told.promise_id = share_sendings.promise_id and told.version = share_sendings.version));
grant select, insert on samverka.share_sendings to samverka_app_rights;
grant select, update (state, tries, next_at, settled_at, outcome, status) on samverka.share_sendings to samverka_keeper;
`;

const sending = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- What is due to be sent, as it was published, to the letter. It is due again in a while, ever longer, unless it is settled before: whoever receives
-- it twice knows it by its id.
create function samverka.take_sendings(most int)
returns table (id uuid, channel text, area text, year int, version int, content jsonb) language sql security definer
  begin atomic
    with due as (
      select sending.promise_id, sending.id from samverka.share_sendings sending
       where sending.state = 'waiting' and sending.next_at <= now() order by sending.next_at, sending.id limit most for update skip locked
    ), taken as (
      update samverka.share_sendings sending set tries = sending.tries + 1, next_at = now() + make_interval(mins => (2 ^ least(sending.tries + 1, 8))::int)
        from due where sending.promise_id = due.promise_id and sending.id = due.id
      returning sending.promise_id, sending.id, sending.channel, sending.version
    )
    select taken.id, taken.channel, told.area, told.year, told.version, told.content
      from taken
      join samverka.promises promise on promise.id = taken.promise_id
      join samverka.promise_proposals proposal on proposal.promise_id = taken.promise_id and proposal.version = taken.version
      join published.promises told on told.year = promise.year and told.version = taken.version and told.content = proposal.content
     order by taken.id;
  end;

-- How it went: sent, for good not, or not yet, which is tried eight times, over some four hours. Answers to which area.
create function samverka.settle_sending(which uuid, how text, answered int) returns setof uuid language sql security definer
  begin atomic
    update samverka.share_sendings sending
       set state = case when how = 'sent' then 'sent' when how in ('later', 'unreachable') and sending.tries < 8 then 'waiting' else 'failed' end,
           settled_at = case when how in ('later', 'unreachable') and sending.tries < 8 then null else now() end,
           outcome = how, status = answered
      from samverka.promises promise
     where sending.id = which and sending.state = 'waiting' and promise.id = sending.promise_id
    returning promise.area_id;
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
grant execute on function samverka.take_sendings, samverka.settle_sending to samverka_jobs_rights;
`;
