import type { AgencyView, PersonView, Role } from './agencies.js';
import type { AreaView } from './boards.js';
import type { LinkedBoard } from './promise-work.js';

/** Who keeps promises, and publishes what has become of them. */
export const keepingRoles: readonly Role[] = ['coordinator', 'communicator', 'manager'];

/** Counts under this are told to nobody outside: "<5". */
export const smallestTold = 5;

export const observationKinds = [
  'reported_crime',
  'survey',
  'incoming_matters',
  'dialogue',
  'complaint',
  'safety_walk',
  'activity',
] as const;
/** From where a figure comes. */
export type ObservationKind = (typeof observationKinds)[number];

/** How what is observed makes one figure: all of it, or what was observed last. */
export const waysOfCounting = ['sum', 'latest'] as const;
export type WayOfCounting = (typeof waysOfCounting)[number];

/** Something counted in an area over a time, as its source has it. No person is in it. */
export interface ObservationView {
  id: string;
  areaId: string;
  agencyId: string;
  kind: ObservationKind;
  /** What was counted: what indicators ask for by name. */
  measure: string;
  fromOn: string;
  untilOn: string;
  /** Null for one that another agency has brought in, and that is under 5 or would give such a one away. */
  value: number | null;
  isSmall: boolean;
  /** Of how many, where it is a part: answers asked for, matters in all. */
  ofValue: number | null;
  source: string;
  sourceOn: string;
  broughtAt: string;
  withdrawnAt: string | null;
}

export type BringObservation = Pick<
  ObservationView,
  'id' | 'kind' | 'measure' | 'fromOn' | 'untilOn' | 'ofValue' | 'source' | 'sourceOn'
> & { value: number };

/** A figure that was counted; of how many, where it is a part. Null stands for one under 5, or one that would give such a one away. */
export interface Figure {
  value: number | null;
  /** Whether it is null for being under 5, and not for what it would give away; so was every one that was published before it said. */
  isSmall?: boolean;
  /** Part of what it is counted of is told to nobody: it is so much, or more. */
  isLeast?: boolean;
  of: number | null;
  /** The last day that it covers. */
  on: string;
  source: string;
}

/** By what a focus is measured. Nobody types the start or the outcome: both are counted from observations. */
export interface IndicatorView {
  id: string;
  focusId: string;
  /** Which version this is; a change says on which it was made, and what is new on 0. */
  version: number;
  name: string;
  measure: string;
  how: WayOfCounting;
  baseFrom: string;
  baseUntil: string;
  target: number;
  targetOn: string;
  /** Null where nothing has been observed, and to those who do not keep it: they read what is published. */
  start: Figure | null;
  outcome: Figure | null;
  /** When the target was reached, if it has been. */
  reachedOn: string | null;
}

/** 409 `promise-changed` when `version` is no longer the last, as for all that is kept of a promise. */
export type KeepIndicator = Omit<IndicatorView, 'id' | 'start' | 'outcome' | 'reachedOn'>;

/** One of the few things that a promise is about. */
export interface FocusView {
  id: string;
  version: number;
  place: number;
  theme: string;
  problem: string;
  causes: string;
  commitment: string;
  explanation: string | null;
  /** The agency that answers for it; null in what was written before there was one, in words alone. */
  responsibleAgencyId: string | null;
  /** Which of its functions, where one is named: no person. */
  responsible: string | null;
  nextFollowUpOn: string | null;
  /** The board of places that works on it, and where; both or neither. */
  boardId: string | null;
  boardAreaId: string | null;
}

/** 400 where that agency does not work in the area. */
export type KeepFocus = Omit<FocusView, 'id' | 'boardId' | 'boardAreaId' | 'responsibleAgencyId'> & {
  responsibleAgencyId: string;
};

export interface ActivityView {
  id: string;
  focusId: string;
  version: number;
  agencyId: string;
  what: string;
  dueOn: string;
  doneOn: string | null;
}

export type KeepActivity = Omit<ActivityView, 'id' | 'agencyId'>;

/** How an activity stood after a change: kept by the change itself. */
export interface ActivityStep {
  activityId: string;
  version: number;
  dueOn: string;
  doneOn: string | null;
  /** Null for what was kept before this was. */
  changedBy: string | null;
  changedAt: string;
}

/** A dialogue with citizens that anybody may come to. */
export interface DialogueView {
  id: string;
  version: number;
  what: string;
  place: string;
  onDay: string;
  /** By the clock in Stockholm: "18:00". */
  fromTime: string;
  untilTime: string;
  isCancelled: boolean;
}

export type KeepDialogue = Omit<DialogueView, 'id'>;

/** What somebody wants to publish. It takes another to say yes. */
export interface ProposalView {
  id: string;
  note: string | null;
  agencyId: string;
  proposedBy: string;
  proposedAt: string;
  approvedBy: string | null;
  approvedAt: string | null;
  /** As which version it was published. */
  version: number | null;
  content: PublishedPromise;
}

export interface ProposePublication {
  id: string;
  /** What is new, or what was wrong before: told with it. */
  note: string | null;
}

export interface PromiseSummary {
  id: string;
  areaId: string;
  areaName: string;
  year: number;
  /** The last version that has been published. */
  version: number | null;
  /** Somebody wants to publish it, and nobody else has said yes. */
  isProposed: boolean;
  done: number;
  planned: number;
  /** The next day on which any of it is followed up. */
  nextFollowUpOn: string | null;
}

/** What is promised where my agency works with others. */
export interface PromisesView {
  promises: PromiseSummary[];
  /** Where I may begin one: empty for whoever keeps none. */
  areas: AreaView[];
}

export interface PromiseView {
  id: string;
  areaId: string;
  areaName: string;
  year: number;
  /** The last version that has been published. */
  version: number | null;
  summary: string;
  /** Its address on the public pages. */
  address: string;
  focuses: FocusView[];
  activities: ActivityView[];
  indicators: IndicatorView[];
  dialogues: DialogueView[];
  /** How its activities have gone, the oldest first. */
  steps: ActivityStep[];
  observations: ObservationView[];
  proposals: ProposalView[];
  /** The boards that it leads to, and those of places to which my agency could lead it. */
  boards: LinkedBoard[];
  /** The area that it is for, and all within it. */
  areas: { id: string; name: string }[];
  /** Whose parts these are, and those that can answer for one. */
  agencies: AgencyView[];
  /** The agencies that work in the area, any of which can answer for a part: empty for whoever keeps none. */
  atWork: string[];
  /** Of those who proposed and approved, whom I may know of. */
  people: PersonView[];
  /** Whether I may change and publish it. */
  mayKeep: boolean;
}

export interface BeginPromise {
  id: string;
  areaId: string;
  year: number;
  summary: string;
}

export interface PublishedIndicator {
  name: string;
  start: Figure | null;
  outcome: Figure | null;
  target: number;
  targetOn: string;
  reachedOn: string | null;
}

export interface PublishedFocus {
  place: number;
  theme: string;
  commitment: string;
  explanation: string | null;
  /** The function and its agency: "Polisen, Vällingby (kommunpolis)". */
  responsible: string;
  /** The agency alone; what was told before it answered has none. */
  responsibleAgency?: string;
  nextFollowUpOn: string | null;
  indicators: PublishedIndicator[];
  /** Latest first. */
  done: { on: string; what: string }[];
}

/** A dialogue as it was told. */
export type PublishedDialogue = Omit<DialogueView, 'version'>;

/** All that is told of a promise, as it stood when it was told. Format 1; fields are added and never changed. */
export interface PublishedPromise {
  format: 1;
  area: string;
  year: number;
  summary: string;
  /** Invented for demonstration: said on every page. */
  isExample: boolean;
  updatedOn: string;
  note: string | null;
  parties: string[];
  activities: { done: number; planned: number };
  focuses: PublishedFocus[];
  /** How many views of citizens have been heard; null where they are few. What was told before they could be left has none. */
  heard?: number | null;
  /** Where and when anybody may come and talk about it, by day. */
  dialogues?: PublishedDialogue[];
}
