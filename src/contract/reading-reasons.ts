/** Why somebody reads a case in which a person's identity is protected. */
export const readingReasons = ['case_work', 'new_information', 'meeting', 'supervision', 'other'] as const;
export type ReadingReason = (typeof readingReasons)[number];

/** Says why, before it is read: for one reading: until she leaves the case, and for eight hours at most. */
export interface GiveReason {
  id: string;
  reason: ReadingReason;
  words: string;
}

export const reasonWordsLength = { min: 3, max: 200 } as const;
