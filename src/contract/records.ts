import { endingReasons } from './cases.js';
import type { CaseExport } from './exports.js';

/** Why an agency's part in a case ended: what it came on is over, it left, or whoever brought it said so. */
export const partEndings = ['consent_ended', 'part_ended', ...endingReasons] as const;
export type PartEnding = (typeof partEndings)[number];

/** A case that my agency is no longer on. */
export interface RecordSummary {
  caseId: string;
  code: string;
  title: string;
  endedAt: string;
  because: PartEnding;
}

/** All that my agency had been told of a case when its part ended, as it stood then. It is kept, and nothing comes to it. */
export interface CaseRecord extends CaseExport {
  endedAt: string;
  because: PartEnding;
}
