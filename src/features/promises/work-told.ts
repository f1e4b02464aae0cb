import type { FocusWork } from '../../contract/promise-work.js';
import { type CountedThing, untold } from '../../contract/small-counts.js';

/** What a board does for a focus in an area, and the areas that this lies in. */
export interface CountedWork extends FocusWork {
  readonly promiseId: string;
  readonly boardId: string;
  readonly areaId: string;
  readonly around: readonly string[];
}

/** Without what would give a small count away: a greater area less a smaller one within it. */
export function workTold(counted: readonly CountedWork[]): CountedWork[] {
  const areas = new Map(counted.map(({ areaId, around }) => [areaId, around]));
  const hidden = untold(counted.flatMap(thingsOf), (areaId) => areas.get(areaId) ?? []);
  return counted.map((work) => ({
    ...work,
    cases: hidden.has(nameOf('cases', work)) ? null : work.cases,
    tasks: hidden.has(nameOf('tasks', work)) ? null : work.tasks,
  }));
}

/** Two that lead to the same place are one count. */
function thingsOf(work: CountedWork): CountedThing[] {
  return (['cases', 'tasks'] as const).map((kind) => ({
    ...{ id: nameOf(kind, work), areaId: work.areaId, agencyId: work.boardId, kind, measure: kind, voice: null },
    ...{ fromOn: '', untilOn: '', value: work[kind] ?? 0, ofValue: null },
  }));
}

function nameOf(kind: string, { boardId, areaId }: CountedWork): string {
  return [kind, boardId, areaId].join(' ');
}
