import type { AgencyView } from './agencies.js';
import type { AreaView } from './boards.js';
import type { ObservationKind } from './promises.js';

export const areaKinds = ['police_area', 'responsibility_area', 'neighbourhood', 'place'] as const;
export type AreaKind = (typeof areaKinds)[number];

/** What may stand in what; the database holds to it: migrations/0050-pictures.ts. */
export const standsIn: Readonly<Record<AreaKind, readonly (AreaKind | null)[]>> = {
  police_area: [null],
  responsibility_area: ['police_area'],
  neighbourhood: ['responsibility_area'],
  place: ['responsibility_area', 'neighbourhood', 'place'],
};

/** What a figure, a voice or a promise is about. */
export const themes = [
  'theft',
  'partner_violence',
  'elderly',
  'youth',
  'robbery',
  'drugs',
  'violence',
  'disorder',
  'traffic',
  'other',
] as const;
export type Theme = (typeof themes)[number];

/** Who said something. */
export const speakers = ['citizen', 'staff', 'partner'] as const;
export type Speaker = (typeof speakers)[number];

/** How many live in an area, as its source has it. */
export interface PopulationView {
  year: number;
  people: number;
  source: string;
}

export type KeepPopulation = Omit<PopulationView, 'year'>;

export interface AreaNode extends AreaView {
  kind: AreaKind;
  /** The latest first; nothing of areas where my agency does not work with others. */
  populations: PopulationView[];
  /** The last year of which I may read a figure there. */
  latestYear: number | null;
  /** Whether my agency works with others there. */
  isOurs: boolean;
}

export interface AreasView {
  areas: AreaNode[];
  /** Whether I keep figures and promises. */
  mayKeep: boolean;
}

/** A year, or half of one: "2019", "2019-1". */
export type Period = string;

/** Something counted, added up over a period. */
export interface PictureFigure {
  /** Null: it is under 5, or would give such a one away. */
  value: number | null;
  /** Whether what is not shown is under 5 itself. */
  isSmall: boolean;
  of: number | null;
  /** Parts that are under 5 and not in it: the value is the least that it can be. */
  isLeast: boolean;
  /** Of a survey: between how many of a hundred it lies, as far as its size tells (95 %). */
  between: [low: number, high: number] | null;
  on: string;
}

/** Whether it differs from before by more than chance alone explains; null where that cannot be said. */
export type Change = 'more' | 'fewer' | 'chance' | null;

/** One figure as it stands in a picture, and what it was built of. */
export interface PictureSeries {
  /** Of what was counted, where, by whom: the same in each picture. */
  key: string;
  areaId: string;
  agencyId: string;
  kind: ObservationKind;
  measure: string;
  voice: Speaker | null;
  now: PictureFigure | null;
  before: PictureFigure | null;
  change: Change;
  /** So few that chance weighs as much as what was done. */
  isUncertain: boolean;
  built: PicturePart[];
  /** The same days of five years, or the last five times that it was asked: as it is told, the oldest first. */
  trend: TrendPoint[];
  /** The trend drawn, as SVG: in the joint picture, where there are two to compare. */
  chart: string | null;
}

export interface TrendPoint {
  period: Period;
  figure: PictureFigure;
}

/** An observation that a figure was built of. */
export interface PicturePart {
  id: string;
  fromOn: string;
  untilOn: string;
  value: number | null;
  isSmall: boolean;
  of: number | null;
  source: string;
  sourceOn: string;
  said: string | null;
  /** Invented for demonstration. */
  isExample: boolean;
  /** Whether it is in the joint picture. */
  isShared: boolean;
}

export interface PictureTheme {
  theme: Theme;
  series: PictureSeries[];
}

/** What an agency has put into the joint picture of a theme, and what it says of it. */
export interface ContributionView {
  agencyId: string;
  theme: Theme;
  words: string;
  putAt: string;
}

export interface PutIntoPicture {
  theme: Theme;
  words: string;
  /** Those of its own figures that all are to read. */
  observationIds: string[];
}

/** What weighs how much when focus areas are proposed. */
export interface Weights {
  common: number;
  worrying: number;
  trend: number;
  askedFor: number;
}

/** In force from a day on, with the reason. */
export interface WeightsView extends Weights {
  id: string;
  fromOn: string;
  reason: string;
  setAt: string;
}

export type SetWeights = Omit<WeightsView, 'setAt'>;

/** How a theme stands by each of the rules, from 0 to 100, and by all of them together. */
export interface FocusScore extends Weights {
  theme: Theme;
  score: number;
}

/** What the rules propose, from the joint picture alone: the first is what they would begin with. */
export interface FocusOrder {
  weights: Weights;
  /** Null: what all begin with. */
  fromOn: string | null;
  reason: string | null;
  scores: FocusScore[];
}

/** Why a theme is as it is; as which focus it has been chosen, if it has. */
export interface AnalysisView {
  theme: Theme;
  /** Which version this is; a change says on which it was made, and what is new on 0. */
  version: number;
  place: number | null;
  problem: string;
  whereWhen: string;
  affected: string;
  causes: string;
  doneSoFar: string | null;
}

export type KeepAnalysis = Omit<AnalysisView, 'theme'>;

/** Weighs until an area has set something else: what is common and what worries a little more than what moves. */
export const firstWeights: Weights = { common: 30, worrying: 30, trend: 20, askedFor: 20 };

/** The picture of an area over a period: what my agency has of it, and what all have put together. */
export interface PictureView {
  areaId: string;
  areaName: string;
  kind: AreaKind;
  period: Period;
  populations: PopulationView[];
  own: PictureTheme[];
  /** Figures of others only for those who keep promises. */
  joint: PictureTheme[];
  contributions: ContributionView[];
  /** As it is, and as it was by the weights before; of whole years, to those who keep promises. */
  orders: FocusOrder[];
  analyses: AnalysisView[];
  imports: ImportView[];
  /** The area and all within it. */
  areas: AreaNode[];
  agencies: AgencyView[];
  mayKeep: boolean;
}

/** A file of figures that my agency has brought in. */
export interface ImportView {
  id: string;
  name: string;
  brought: number;
  broughtAt: string;
  undoneAt: string | null;
}
