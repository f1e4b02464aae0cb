import { Injectable } from '@nestjs/common';
import { dayInStockholm } from '../../contract/clocks.js';
import type { PlanItem, PlanView, YearRow, YearView } from '../../contract/plans.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { DirectoryService } from '../directory/directory.service.js';
import { stepsOf, type YearFacts } from './year-steps.js';

/** What my own agency is to do of what has been promised, and where each area stands in its year. */
@Injectable()
export class PlansService {
  constructor(
    private readonly database: Database,
    private readonly directory: DirectoryService,
  ) {}

  plan(viewer: Viewer): Promise<PlanView> {
    return this.database.readAs({ ...viewer, isGlance: true }, async (transaction) => {
      const [agency] = await this.directory.agencies(transaction, [transaction.entered.agencyId]);
      return { agencyName: agency?.name ?? '', items: await transaction.rows.query<PlanItem[]>(planSql) };
    });
  }

  year(viewer: Viewer): Promise<YearView> {
    return this.database.readAs({ ...viewer, isGlance: true }, async ({ rows }) => {
      const found = await rows.query<(Omit<YearRow, 'steps'> & YearFacts)[]>(yearSql);
      const today = dayInStockholm(new Date());
      return {
        rows: found.map(({ promiseId, areaName, year, ...facts }) => ({
          ...{ promiseId, areaName, year },
          steps: stepsOf(facts, today),
        })),
      };
    });
  }
}

const planSql = `
  select activity.id as "activityId", activity.promise_id as "promiseId", area.name as "areaName", promise.year, focus.theme, activity.what,
         activity.due_on::text as "dueOn", activity.done_on::text as "doneOn"
    from samverka.promise_activities activity
    join samverka.promise_focuses focus on focus.promise_id = activity.promise_id and focus.id = activity.focus_id
    join samverka.promises promise on promise.id = activity.promise_id
    join samverka.areas area on area.id = promise.area_id
   where activity.agency_id = (select samverka.current_agency())
     and (activity.done_on is null or activity.done_on > (select samverka.today()) - 14)
   order by activity.due_on, area.name, activity.id`;

const yearSql = `
  select promise.id as "promiseId", area.name as "areaName", promise.year, talks.last::text as "lastDialogue", talks.next::text as "nextDialogue",
         pictured.day::text as "pictured", analysed.themes as "analysed", agreed.day::text as "agreed", agreed.review_on::text as "agreementReview",
         told.first::text as "firstTold", told.last::text as "lastTold", acts.last::text as "lastDone", acts.next::text as "nextActivity",
         due.next::text as "nextFollowUp", due.last::text as "lastFollowUp", due.missed::text as "missedFollowUp"
    from samverka.promises promise
    join samverka.areas area on area.id = promise.area_id
    cross join lateral (select samverka.today() as today) now
    cross join lateral (select max((put_at at time zone 'Europe/Stockholm')::date) as day from samverka.picture_contributions
                         where area_id = promise.area_id and year in (promise.year - 1, promise.year)) pictured
    cross join lateral (select count(*)::int as themes from samverka.focus_analyses
                         where area_id = promise.area_id and year in (promise.year - 1, promise.year) and place is not null) analysed
    cross join lateral (with recursive line (id) as (
                            select promise.agreement_id
                            union select later.id from samverka.agreements later join line on later.corrects_id = line.id where later.area_id = promise.area_id)
                        select max(agreement.review_on) filter (where not samverka.is_over(agreement)) as review_on,
                               max((signature.signed_at at time zone 'Europe/Stockholm')::date) as day
                          from line join samverka.agreements agreement on agreement.area_id = promise.area_id and agreement.id = line.id
                          join samverka.agreement_signatures signature on signature.area_id = agreement.area_id and signature.agreement_id = agreement.id
                         where samverka.is_signed(agreement)) agreed
    cross join lateral (select min(told.day) as first, max(told.day) as last
                          from (select (approved_at at time zone 'Europe/Stockholm')::date as day from samverka.promise_proposals
                                 where promise_id = promise.id and version is not null) told) told
    cross join lateral (select max(on_day) filter (where on_day < now.today) as last, min(on_day) filter (where on_day >= now.today) as next
                          from samverka.promise_dialogues where promise_id = promise.id and not is_cancelled) talks
    cross join lateral (select max(done_on) as last, min(due_on) filter (where done_on is null) as next
                          from samverka.promise_activities where promise_id = promise.id) acts
    cross join lateral (select min(next_follow_up_on) filter (where next_follow_up_on >= now.today) as next,
                               max(next_follow_up_on) filter (where next_follow_up_on < now.today and told.last >= next_follow_up_on) as last,
                               min(next_follow_up_on) filter (where next_follow_up_on < now.today and coalesce(told.last < next_follow_up_on, true)) as missed
                          from samverka.promise_focuses where promise_id = promise.id) due
   where not exists (select from samverka.promises later where later.area_id = promise.area_id and later.year > promise.year)
   order by area.name, promise.id`;
