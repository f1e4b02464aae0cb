import type { OpenCase } from '../../../../src/contract/cases.js';
import { audienceOf } from '../../lib/audience.js';
import type { CardInput } from './card-fields.js';

/** A new case, as its form holds it. */
export interface OpenCaseInput extends CardInput {
  requestId: string;
  stage: string;
  responsibleId: string;
  isRestricted: boolean;
  agencyIds: string[];
}

export function openCaseFrom(input: OpenCaseInput): OpenCase {
  return {
    ...input,
    title: input.title.trim(),
    areaId: input.areaId || null,
    dueOn: input.dueOn || null,
    responsibleId: input.responsibleId || null,
    agencyIds: audienceOf(input.agencyIds),
  };
}
