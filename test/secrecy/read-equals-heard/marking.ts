import { randomUUID } from 'node:crypto';
import type { Audience } from '../../../src/contract/agencies.js';
import type { NoteView } from '../../../src/contract/notes.js';
import { lawfully } from '../../support/a-wish.js';
import type { Cast } from './cast.js';
import type { Scenario } from './scenario.js';

export const marks = { isNoSuspect: true, reliability: 'not_assessed', accuracy: 'uncorroborated' };

export function writesTo(audience: (cast: Cast) => Audience): Scenario {
  return { happens: (cast) => cast.person('officer').writes(cast.caseId, audience(cast)) };
}

/** What the police write of somebody, to all who are on the case: how sure it is comes with it. */
export function writesMarked(cast: Cast): Promise<NoteView> {
  const { caseId, police, school, social } = cast;
  const audience = [police, school, social].sort();
  const note = { id: randomUUID(), body: 'Hon stod bredvid.', audience, sharing: lawfully([school, social]), marks };
  return cast.person('officer').does('POST', `/api/cases/${caseId}/notes`, note);
}
