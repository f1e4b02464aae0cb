import { mainSchool } from '../../src/features/demonstration/world/agencies.js';
import type { WorldCase } from '../../src/features/demonstration/world/case-file.js';
import { cases } from '../../src/features/demonstration/world/cases.js';

// What the demonstration holds, told apart by whether Brommaskolan may read it.

function readersIn({ by, to }: { by: string; to?: readonly string[] }): readonly string[] {
  return to ?? [by === 'MS' ? mainSchool : 'somebody else'];
}

function textsOf({ notes, actions = [] }: WorldCase, isRead: boolean): string[] {
  const readByHer = (row: { by: string; to?: readonly string[] }) => readersIn(row).includes(mainSchool) === isRead;
  return [...notes.filter(readByHer).map(({ body }) => body), ...actions.filter(readByHer).map(({ task }) => task)];
}

function has(file: WorldCase): boolean {
  return file.with.includes(mainSchool);
}

/** Cases that the school is on: their titles. */
export const openToSchool = cases.filter(has);

/** Every sentence that the school may not read, and every code and title of a case that it is not on. */
export const hiddenFromSchool = [
  ...cases.flatMap((file) => textsOf(file, false)),
  ...cases.filter((file) => !has(file)).flatMap(({ code, title }) => [code, title]),
];

export const readBySchool = openToSchool.flatMap((file) => textsOf(file, true));
