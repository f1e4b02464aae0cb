import type { AbsenceView } from '../../../../src/contract/absence.js';

/** Me, and those for whom I stand in: what is theirs shows as mine. */
export function idsOfMine(me: string, absences: readonly AbsenceView[]): string[] {
  return [me, ...absences.filter(({ standInId }) => standInId === me).map(({ personId }) => personId)];
}
