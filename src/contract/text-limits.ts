/**
 * How long the short texts are that stand in several forms: the server refuses what is longer, and a field takes no more. Those of one
 * feature's own texts stand with what crosses the wire there (`noteLength`, `questionLength`, …).
 */
export const textLimits = {
  /** Somebody at an agency, and what she is there. */
  staffName: { min: 1, max: 80 },
  staffTitle: { min: 1, max: 80 },
  initials: { min: 1, max: 4 },
  /** Of an authority, an agency, a board or an area. */
  placeName: { min: 1, max: 120 },
  agencyShortName: { min: 1, max: 40 },
  /** As it is written, with whatever stands between its digits. */
  identityNumber: { min: 10, max: 20 },
  /** The same of whom a concern is about: what of it is known. */
  partOfIdentityNumber: { min: 6, max: 20 },
  phone: { min: 4, max: 20 },
  /** Where whoever raised a concern is reached: a number, and when. */
  callback: { min: 3, max: 60 },
  schoolClass: { min: 1, max: 40 },
  interpreter: { min: 1, max: 60 },
} as const;
