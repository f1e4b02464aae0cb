import type { PersonView } from './agencies.js';

/** Somebody is away, and who of her agency stands in for her: that gives nobody a right to read. */
export interface AbsenceView {
  personId: string;
  /** Days of the calendar, both included. */
  fromOn: string;
  untilOn: string;
  standInId: string;
}

export interface StateAbsence {
  fromOn: string;
  untilOn: string;
  standInId: string;
}

/** A case of mine that whoever stands in for me cannot read. */
export interface AbsenceGap {
  caseId: string;
  boardId: string;
  code: string;
}

export interface MyAbsenceView {
  absence: AbsenceView | null;
  /** Those who could stand in. */
  colleagues: PersonView[];
  gaps: AbsenceGap[];
}
