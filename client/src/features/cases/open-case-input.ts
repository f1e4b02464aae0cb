import type { OpenCase } from '../../../../src/contract/cases.js';
import type { Sharing } from '../../../../src/contract/grounds.js';
import { audienceOf } from '../../lib/audience.js';
import { newId } from '../../lib/ids.js';
import type { CardInput } from './card-fields.js';

/** A new case, as its form holds it. */
export interface OpenCaseInput extends CardInput {
  requestId: string;
  stage: string;
  responsibleId: string;
  isRestricted: boolean;
  agencyIds: string[];
}

/** Own agency only, and I responsible, until something else is chosen. */
export function emptyCase(stage: string, responsibleId: string): OpenCaseInput {
  const card = { title: '', areaId: '', labels: [], dueOn: '' };
  return { ...card, requestId: newId(), stage, responsibleId, isRestricted: false, agencyIds: [] };
}

export function openCaseFrom(input: OpenCaseInput, sharing: Sharing | null): OpenCase {
  return {
    ...input,
    title: input.title.trim(),
    areaId: input.areaId || null,
    dueOn: input.dueOn || null,
    responsibleId: input.responsibleId || null,
    agencyIds: audienceOf(input.agencyIds),
    sharing,
  };
}
