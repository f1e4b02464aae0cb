import { randomUUID } from 'node:crypto';
import { tokenFor } from '../../../src/features/public-pages/leaving-a-voice/form-tokens.js';
import { OwnKeys } from '../../../src/platform/encryption/own-keys.js';
import { promised } from '../../support/promises.js';
import type { Cast } from './cast.js';
import type { Scenario } from './scenario.js';

let year = 2040;
let placeBoard: string;
let latest: Awaited<ReturnType<typeof promised>>;

/** One more in the area where all of the cast work. */
async function isPromised(cast: Cast): Promise<void> {
  const [area] = await cast.world.sql<{ id: string }>('select area_id as id from samverka.boards where id = $1', [
    cast.board,
  ]);
  latest = await promised(cast.world, area!.id, cast.person('officer'), ++year);
}

/** By a board of places at which the police sit. */
async function isWorkedOn(cast: Cast): Promise<void> {
  await isPromised(cast);
  placeBoard = await cast.world.aBoard('place', [cast.police]);
}
const leadsToBoard = () => ({ version: 1, boardId: placeBoard, areaId: latest.areaId });

const keeps =
  (name: string, method: 'POST' | 'PUT', path: () => string, body?: () => object) =>
  (cast: Cast): Promise<unknown> =>
    cast.person(name).does(method, path(), body?.());

const ofPromise = (part: string) => () => `/api/promises/${latest.promiseId}/${part}`;
const ofArea = (part: string) => () => `/api/areas/${latest.areaId}/observations${part}`;

const ofVoice = (decision: string) => () => `/api/voices/${latest.voiceId}/${decision}`;

const activity = () => ({ focusId: latest.focusId, version: 0, what: 'Vandring', dueOn: '2041-05-01', doneOn: null });
const inArea = (part: string) => () => `/api/areas/${latest.areaId}/${part}`;
const figure = () => ({
  ...{ id: randomUUID(), kind: 'complaint', theme: 'theft', measure: 'Klagomål', value: 12, ofValue: null },
  ...{
    fromOn: '2041-01-01',
    untilOn: '2041-01-31',
    voice: null,
    said: null,
    source: 'Diariet',
    sourceOn: '2041-02-01',
  },
});
const file = () => ({
  ...{ id: randomUUID(), name: 'siffror.csv' },
  text: `område;slag;tema;mått;från;till;antal;källa\nBromma;klagomål;stöld;${randomUUID()};2041;2041;12;Diariet`,
});
const weights = () => ({
  ...{ id: randomUUID(), fromOn: '2041-01-01', common: 1, worrying: 2, trend: 3, askedFor: 4, reason: 'Styrgruppen' },
});
const contribution = () => ({ theme: 'theft', words: 'Det här ser vi.', observationIds: [] });
const analysis = () => ({
  ...{ version: 0, place: null, problem: 'Stölder', whereWhen: 'Garage', affected: 'Boende', causes: 'Öppet' },
  doneSoFar: null,
});
const agreement = (cast: Cast) => ({
  ...{
    version: 0,
    level: 'district',
    underId: null,
    correctsId: null,
    title: 'Överenskommelse',
    purpose: 'Tillsammans',
    year: 2041,
  },
  ...{ fromOn: '2041-01-01', untilOn: '2042-01-01', reviewOn: '2042-01-01', themes: ['theft'], groups: [] },
  parties: [{ agencyId: cast.social, name: 'Socialtjänsten' }],
});
const observation = (value: number) => () => ({
  ...{ id: randomUUID(), kind: 'dialogue', measure: 'Samtal', fromOn: '2041-01-01', untilOn: '2041-01-31' },
  ...{ value, ofValue: null, source: 'Dialogerna', sourceOn: '2041-02-01' },
});

/** Told to all, so that whoever lives there can say something of it. */
async function isTold(cast: Cast): Promise<void> {
  await isPromised(cast);
  await keeps('socialManager', 'PUT', ofPromise(`proposals/${latest.proposalId}/approval`))(cast);
}

async function saysSomething({ world }: Cast): Promise<void> {
  const token = tokenFor(world.app.get(OwnKeys, { strict: false }), 'bromma', Date.now() - 60_000);
  const body = new URLSearchParams({ token, theme: 'theft', place: '', text: 'Många cyklar försvinner.' });
  const path = `${world.url}/lofte/bromma/synpunkt`;
  const { status } = await fetch(path, { method: 'POST', body, redirect: 'manual', headers: { origin: world.url } });
  if (status !== 303) throw new Error(`what was said met with ${String(status)}`);
}

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
    {
      before: isWorkedOn,
      happens: keeps('officer', 'PUT', () => ofPromise(`focuses/${latest.focusId}/board`)(), leadsToBoard),
    },
    { before: isPromised, happens: keeps('officer', 'POST', inArea('figures'), figure) },
    { before: isPromised, happens: keeps('socialManager', 'POST', inArea('imports'), file) },
    {
      before: isPromised,
      happens: keeps('policeManager', 'PUT', () => inArea(`imports/${latest.importId}/undoing`)()),
    },
    { before: isPromised, happens: keeps('officer', 'POST', inArea('pictures/2041/contributions'), contribution) },
    { before: isPromised, happens: keeps('officer', 'POST', inArea('weights'), weights) },
    { before: isPromised, happens: keeps('officer', 'PUT', inArea('pictures/2041/analyses/theft'), analysis) },
    {
      before: isPromised,
      happens: keeps('officer', 'PUT', inArea('populations/2040'), () => ({ people: year, source: 'Staden' })),
    },
    {
      before: isPromised,
      happens: (cast) => cast.person('officer').does('PUT', inArea(`agreements/${randomUUID()}`)(), agreement(cast)),
    },
    {
      before: isPromised,
      happens: keeps(
        'policeManager',
        'POST',
        () => inArea(`agreements/${latest.agreementId}/signatures`)(),
        () => ({
          version: 1,
        }),
      ),
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
    {
      before: isPromised,
      happens: keeps('officer', 'PUT', ofVoice('acceptance'), () => ({ version: 1, theme: 'theft', redacted: null })),
    },
    {
      before: isPromised,
      happens: keeps('officer', 'PUT', ofVoice('refusal'), () => ({ version: 1, reason: 'junk' })),
    },
    { before: isTold, happens: saysSomething },
  ],
};
