import { randomUUID } from 'node:crypto';
import { promised } from '../../support/promises.js';
import type { Cast } from './cast.js';
import type { Scenario } from './scenario.js';

let year = 2040;
let latest: Awaited<ReturnType<typeof promised>>;

/** One more in the area where all of the cast work. */
async function isPromised(cast: Cast): Promise<void> {
  const [area] = await cast.world.sql<{ id: string }>('select area_id as id from samverka.boards where id = $1', [
    cast.board,
  ]);
  latest = await promised(cast.world, area!.id, cast.person('officer'), ++year);
}

const keeps =
  (name: string, method: 'POST' | 'PUT', path: () => string, body?: () => object) =>
  (cast: Cast): Promise<unknown> =>
    cast.person(name).does(method, path(), body?.());

const ofPromise = (part: string) => () => `/api/promises/${latest.promiseId}/${part}`;
const ofArea = (part: string) => () => `/api/areas/${latest.areaId}/observations${part}`;

const activity = () => ({ focusId: latest.focusId, version: 0, what: 'Vandring', dueOn: '2041-05-01', doneOn: null });
const observation = (value: number) => () => ({
  ...{ id: randomUUID(), kind: 'dialogue', measure: 'Samtal', fromOn: '2041-01-01', untilOn: '2041-01-31' },
  ...{ value, ofValue: null, source: 'Dialogerna', sourceOn: '2041-02-01' },
});

/** What is promised, done, counted and told; the last two are read by fewer. */
export const promiseScenarios: Record<'promises.changed', Scenario[]> = {
  'promises.changed': [
    {
      before: isPromised,
      happens: (cast) =>
        cast.person('officer').does('POST', '/api/promises', {
          ...{ id: randomUUID(), areaId: latest.areaId, year: ++year, summary: 'Ett löfte till' },
        }),
    },
    {
      before: isPromised,
      happens: keeps('socialManager', 'PUT', () => ofPromise(`activities/${randomUUID()}`)(), activity),
    },
    { before: isPromised, happens: keeps('officer', 'POST', ofArea(''), observation(12)) },
    { before: isPromised, happens: keeps('socialManager', 'POST', ofArea(''), observation(3)) },
    {
      before: isPromised,
      happens: keeps('policeManager', 'PUT', () => ofArea(`/${latest.observationId}/withdrawal`)()),
    },
    {
      before: isPromised,
      happens: keeps('schoolManager', 'POST', ofPromise('proposals'), () => ({ id: randomUUID(), note: null })),
    },
    {
      before: isPromised,
      happens: keeps('socialManager', 'PUT', () => ofPromise(`proposals/${latest.proposalId}/approval`)()),
    },
  ],
};
