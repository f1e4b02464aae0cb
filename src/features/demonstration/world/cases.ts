import type { WorldCase } from './case-file.js';
import { partnerViolenceCases } from './partner-violence-cases.js';
import { placeCases } from './place-cases.js';
import { victimCases } from './victim-cases.js';
import { youthCases } from './youth-cases.js';

/** Invented cases. No person, number or event in them is real. */
export const cases: readonly WorldCase[] = [...youthCases, ...partnerViolenceCases, ...victimCases, ...placeCases];
