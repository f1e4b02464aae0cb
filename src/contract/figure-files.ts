import type { Theme, Speaker } from './pictures.js';
import type { ObservationKind } from './promises.js';

/** A file as it was read: what would be brought in, and what is wrong with what would not. */
export interface ImportPreview {
  /** Rows that can be brought in. */
  rows: ImportRow[];
  faults: ImportFault[];
}

export interface ImportRow {
  /** In the file, the head being the first. */
  line: number;
  areaId: string;
  kind: ObservationKind;
  theme: Theme;
  measure: string;
  fromOn: string;
  untilOn: string;
  value: number;
  ofValue: number | null;
  voice: Speaker | null;
  said: string | null;
  source: string;
  sourceOn: string;
}

export const importFaults = [
  'head-missing',
  'not-a-table',
  'unknown-area',
  'unknown-kind',
  'unknown-theme',
  'unknown-voice',
  'no-measure',
  'not-a-date',
  'dates-turned',
  'not-a-count',
  'part-too-great',
  'no-source',
  'text-too-long',
  'voice-unfit',
  'identity-in-text',
  'twice',
  'too-many',
] as const;

/** Why a row cannot be brought in: what to do about it stands in the words on screen. */
export interface ImportFault {
  line: number;
  /** The column, as the file calls it. */
  column: string | null;
  written: string | null;
  why: (typeof importFaults)[number];
}

/** A figure for one's own picture. */
export interface BringFigure extends Omit<ImportRow, 'line' | 'areaId'> {
  id: string;
}

export interface ReadFile {
  text: string;
}

export interface BringFile extends ReadFile {
  id: string;
  name: string;
}
