import { CaseViewsService } from '../../../src/features/reading/case-views.service.js';
import type { Leak } from './leak.js';
import { sql } from './planting.js';

/** That something is the same as something else, told to more than read both. */
export const mergingLeaks: readonly Leak[] = [
  {
    name: 'a case that says into which one another went on, to whoever is on either',
    seenIn: 1,
    plant: (world) =>
      sql(
        world,
        `do $$ begin execute replace(pg_get_functiondef('samverka.merges_of'::regproc), 'samverka.am_on(merge.case_id)', 'true'); end $$`,
      ),
  },
  {
    name: 'two persons said to be one, to everybody on the case',
    seenIn: 1,
    plant: (world) => {
      const views = world.app.get(CaseViewsService, { strict: false });
      const real = views.case.bind(views);
      views.case = async (viewer, caseId) => ({
        ...(await real(viewer, caseId)),
        merged: await world.sql('select one_id from samverka.merges where case_id = $1', [caseId]),
      });
      return Promise.resolve();
    },
  },
];
