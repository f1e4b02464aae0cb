import type { Outcome } from './outcome.js';
import type { Act } from './acts.js';
import { audience, doing } from './finding.js';
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

export async function createBoard(universe: Universe, act: Act, place: number): Promise<Outcome> {
  const [area] = await universe.world.sql<{ id: string }>('select id from samverka.areas order by id limit 1');
  return doing(universe, act).asks('POST', '/api/operation/boards', {
    name: `Tavla ${String(place)}`,
    template: 'youth_at_risk',
    areaId: area?.id,
    agencyIds: audience(universe, act),
  });
}
