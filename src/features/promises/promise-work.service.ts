import { Injectable, NotFoundException } from '@nestjs/common';
import type { PromiseWork } from '../../contract/promise-work.js';
import { Database } from '../../platform/database/database.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { CitizenPromise } from './promise.entities.js';
import { type CountedWork, workTold } from './work-told.js';

/** How much a board of places does of what has been promised, as far as my own agency reads it: counts, and never a case. */
@Injectable()
export class PromiseWorkService {
  constructor(private readonly database: Database) {}

  /** @throws NotFoundException where her agency does not work with others in that area */
  view(viewer: Viewer, promiseId: string): Promise<PromiseWork> {
    return this.database.readAs({ ...viewer, isGlance: true }, async ({ rows }) => {
      if (!(await rows.existsBy(CitizenPromise, { id: promiseId }))) throw new NotFoundException();
      const counted = await rows.query<CountedWork[]>(workSql, [promiseId]);
      const focuses = workTold(counted).filter((each) => each.promiseId === promiseId);
      return { focuses: focuses.map(({ focusId, cases, tasks }) => ({ focusId, cases, tasks })) };
    });
  }
}

/** All that is told of the boards that this promise leads to, in every promise that I read: one is not to give another away. */
const workSql = `
  select focus.promise_id as "promiseId", focus.id as "focusId", focus.board_id as "boardId", focus.board_area_id as "areaId", around.ids as around,
         work.cases, work.tasks
    from samverka.promise_focuses focus
    cross join lateral samverka.work_on_board(focus.board_id, focus.board_area_id) work
    cross join lateral (select array(select area.id from samverka.areas area
                                      where area.id <> focus.board_area_id and focus.board_area_id = any (samverka.areas_in(area.id))) as ids) around
   where focus.board_id in (select board_id from samverka.promise_focuses where promise_id = $1)
   order by focus.place, focus.id`;
