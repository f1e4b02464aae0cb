/** Something that my agency is to do of what has been promised. */
export interface PlanItem {
  activityId: string;
  promiseId: string;
  areaName: string;
  year: number;
  theme: string;
  what: string;
  dueOn: string;
  doneOn: string | null;
}

/** What my agency is to do, by due date: all that is not done, and what was done in the last two weeks. */
export interface PlanView {
  agencyName: string;
  items: PlanItem[];
}

export const planFormats = ['csv', 'ics'] as const;
export type PlanFormat = (typeof planFormats)[number];

export interface TakePlan {
  format: PlanFormat;
}

/** The cycle of a promise, from what people say to what they are told. */
export const yearSteps = [
  'dialogue',
  'picture',
  'analysis',
  'agreement',
  'promise',
  'activities',
  'follow_up',
  'feedback',
] as const;
export type YearStepName = (typeof yearSteps)[number];

/** `none`: nothing has been planned of it. */
export type YearState = 'done' | 'coming' | 'late' | 'none';

export interface YearStep {
  step: YearStepName;
  state: YearState;
  /** When it was done, is due, or was due. */
  on: string | null;
}

/** Where one promise stands in its year. */
export interface YearRow {
  promiseId: string;
  areaName: string;
  year: number;
  steps: YearStep[];
}

/** The latest promise of each area where my agency works with others. */
export interface YearView {
  rows: YearRow[];
}
