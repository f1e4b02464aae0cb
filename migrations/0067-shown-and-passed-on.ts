import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An action answers what was asked, as a note does; and who ends a part when whoever brought the agency has gone itself.
 * docs/decisions/0019-ask-and-answer.md, docs/decisions/0018-end-of-consent.md
 */
export class ShownAndPassedOn1764000000067 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(answering);
    await runner.query(ending);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}

const answering = `
-- One or the other: what was shared on in answer stands in the stream of the two, as what was written there does.
alter table samverka.requests
  add column answer_action_id uuid,
  add foreign key (stream_id, answer_action_id) references samverka.actions on delete restrict,
  drop constraint requests_check2,
  add constraint requests_answer_check check (num_nonnulls(answer_id, answer_action_id) = (outcome is not distinct from 'answered')::int);

drop policy settlers on samverka.requests;
-- As in 0024; with an action of the agency that was asked, too.
create policy settlers on samverka.requests for update to samverka_app_rights
  using (stream_id = any ((select samverka.my_streams())::uuid[]) and outcome is null)
  with check (changed_by = (select samverka.current_viewer()) and outcome is not null
    and (select samverka.current_agency()) = case outcome when 'withdrawn' then agency_id else asked_agency_id end
    and (answer_id is null or exists (select from samverka.notes answer where answer.stream_id = requests.stream_id and answer.id = answer_id and answer.agency_id = asked_agency_id))
    and (answer_action_id is null or exists (
      select from samverka.actions answer where answer.stream_id = requests.stream_id and answer.id = answer_action_id and answer.agency_id = asked_agency_id)));
grant select (answer_action_id), update (answer_action_id) on samverka.requests to samverka_app_rights;
`;

const ending = `
grant create on schema samverka to samverka_keeper;
set local role samverka_keeper;

-- Whose part in a case of mine my agency may end, by the disclosure by which each last came: those that it brought; and where whoever
-- brought one is on the case no longer, those of whose coming it was told then. Who came after that learns here of nobody who has been.
create or replace function samverka.brought_by_mine(in_case uuid) returns uuid[] language sql stable security definer
  begin atomic
    select array(
      select distinct part.agency_id from samverka.case_participations part
        join samverka.streams stream on stream.case_id = part.case_id
        join samverka.disclosures told on told.stream_id = stream.id and told.item_kind = 'case' and told.item_id = part.case_id
         and part.agency_id = any (told.to_agencies) and told.disclosed_at = part.came_at
       where part.case_id = in_case and in_case = any ((select samverka.my_cases())::uuid[]) and part.left_at is null
         and part.agency_id <> (select samverka.current_agency())
         and (told.from_agency = (select samverka.current_agency())
           or (stream.id = any ((select samverka.my_streams())::uuid[])
             and not exists (select from samverka.case_participations bringer
                              where bringer.case_id = part.case_id and bringer.agency_id = told.from_agency and bringer.left_at is null)))
       order by 1);
  end;
reset role;
revoke create on schema samverka from samverka_keeper;
`;
