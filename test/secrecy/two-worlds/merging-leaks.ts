import type { Leak } from './leak.js';
import { sql } from './planting.js';

/** That a case goes on in another, told to whoever is on either. */
export const mergingLeaks: readonly Leak[] = [
  {
    name: 'a case that says into which one another went on, to whoever is on either',
    seenIn: 79,
    plant: (world) =>
      sql(
        world,
        `do $$ begin execute replace(pg_get_functiondef('samverka.merges_of'::regproc), 'samverka.am_on(merge.case_id)', 'true'); end $$`,
      ),
  },
];
