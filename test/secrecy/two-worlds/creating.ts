import type { Outcome } from './outcome.js';
import type { Act } from './acts.js';
import type { ConsentView } from '../../../src/contract/consents.js';
import { aConsent } from '../../support/a-wish.js';
import { audience, doing, path, revision } from './finding.js';
import { personPlans, type Universe } from './universe.js';

export function open(universe: Universe, act: Act, place: number): Promise<Outcome> {
  const own = personPlans[act.by].agency;
  const agencyIds = act.to.filter((name) => name !== own).map((name) => universe.agency(name));
  const file = {
    requestId: universe.id(1000 + place),
    title: 'Nytt',
    stage: 'concern',
    areaId: null,
    labels: [],
    dueOn: `2028-01-${String((place % 28) + 1).padStart(2, '0')}`,
    responsibleId: null,
    isRestricted: false,
    agencyIds,
    sharing: doing(universe, act).shares(agencyIds),
  };
  return doing(universe, act).asks('POST', `/api/boards/${universe.board('youth')}/cards`, file);
}

/** An agency comes onto the case by a consent, is told something on it, and leaves when it is taken back. */
export async function guest(universe: Universe, act: Act, place: number): Promise<Outcome> {
  const person = doing(universe, act);
  const other = universe.agency('otherSchool');
  const both = [person.agencyId, other].sort();
  const id = universe.id(3000 + place);
  const recorded = await person.asks<ConsentView>('POST', `${path(universe, act)}/consents`, {
    ...aConsent(both),
    id,
    audience: [person.agencyId],
  });
  const use = { groundId: 'consent', agencyIds: [other], consentId: id, answers: { covered: true } };
  const invited = await person.asks('POST', `${path(universe, act)}/agencies`, {
    agencyId: other,
    sharing: { assessment: 'Familjen vill det', uses: [use] },
    persons: [],
    notes: [],
    actions: [],
  });
  if (recorded.status !== 201 || !act.flag) return invited;
  return person.asks('PUT', `${path(universe, act)}/streams/${recorded.body.streamId}/consents/${id}/withdrawal`, {
    version: 1,
    by: 'self',
  });
}

/** Her own, or that of the other school, which her agency may have brought; not each time, or there would be nobody left. */
export async function endPart(universe: Universe, act: Act): Promise<Outcome> {
  const at = `${path(universe, act)}/agencies`;
  if (act.item === 0) return doing(universe, act).asks('DELETE', `${at}/mine`);
  if (act.item === 2) return undefined;
  return doing(universe, act).asks('PUT', `${at}/${universe.agency('otherSchool')}/ending`, { reason: 'fewer' });
}

export async function createBoard(universe: Universe, act: Act, place: number): Promise<Outcome> {
  const [area] = await universe.world.sql<{ id: string }>('select id from samverka.areas order by id limit 1');
  return doing(universe, act).asks('POST', '/api/operation/boards', {
    name: `Tavla ${String(place)}`,
    template: 'youth_at_risk',
    areaId: area?.id,
    agencyIds: audience(universe, act),
  });
}

/** Into a case that the school is on, or one that it is not on. */
export async function mergeCase(u: Universe, act: Act): Promise<Outcome> {
  const intoCaseId = u.case(act.on === 'c1' ? 'c5' : 'c1');
  return doing(u, act).asks('PUT', `${path(u, act)}/merging`, { revision: await revision(u, act), intoCaseId });
}
