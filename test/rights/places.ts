import { boardRoles, type Cast, type Ids } from './cast.js';
import { hidden, known, type Place, type Section } from './place.js';
import { sectionOfPhones } from './phones.js';
import { noCases, sectionsOfConcerns } from './places-of-concerns.js';
import type { Things } from './things.js';
import * as whoMay from './who-may.js';
import { promises } from './who-may-promise.js';
import * as whoMayLive from './who-may-live.js';
import type { Asker } from './who.js';

const everybody: readonly Asker[] = [...boardRoles, 'operator', 'phone', 'stranger'];
const itself = ['caseId'];
const within = ['streamId', 'noteId', 'actionId', 'consentId', 'personId', 'mergeId'];

export function sectionsFor(cast: Cast, things: Things): Section[] {
  const { own, closed, foreign, beside } = things;
  const notHers = Object.entries(foreign);
  const ofCase = {
    own: [known('open', () => own, itself)],
    closed: [known('closed', () => closed, itself)],
    foreign: [...notHers.map(([name, ids]) => hidden(name, ids, itself)), ...noCases(cast, things)],
  };
  const ofBoard = {
    on: [known('on', () => ({ boardId: cast.boards.on }), ['boardId'])],
    ours: [hidden('ours', { boardId: cast.boards.ours }, ['boardId'])],
    foreign: [hidden('foreign', { boardId: cast.boards.foreign }, ['boardId'])],
  };
  const wholly = notHers.map(([name, ids]) => hidden(name, ids, [...itself, ...within]));
  const notForHer = [...wholly, hidden('not for her agency', beside, within)];
  return [
    sectionOfPhones(things),
    { name: 'herself', lines: whoMay.herself, places: { anywhere: [nowhere] } },
    { name: 'boards', lines: whoMay.boards, places: ofBoard },
    { name: 'cases', lines: whoMay.cases, places: ofCase },
    {
      name: 'what is written',
      lines: whoMay.written,
      places: {
        own: [known('open', () => own, within)],
        closed: [known('closed', () => closed, within)],
        foreign: notForHer,
      },
    },
    {
      name: 'whose words they are',
      lines: whoMay.authored,
      places: {
        hers: [known('hers', (asker) => things.hers[asker] ?? own, within)],
        closed: [known('hers, closed', (asker) => things.hersInClosed[asker] ?? closed, within)],
        'another’s': [known('a colleague’s', () => own, within)],
        foreign: notForHer,
      },
    },
    { name: 'agency', lines: whoMay.agency, places: ofAgency(cast, things) },
    { name: 'office', lines: whoMay.office, places: { anywhere: [operated(cast)] } },
    { name: 'promises', lines: promises, places: ofPromises(things) },
    { name: 'boards, live', lines: whoMayLive.liveBoards, places: ofBoard },
    { name: 'cases, live', lines: whoMayLive.liveCases, places: ofCase },
    { name: 'hers, live', lines: whoMayLive.liveMine, places: ofHerself(cast) },
    { name: 'requests', lines: whoMay.requests, places: ofRequests(things) },
    { name: 'calls', lines: whoMay.calls, places: ofCalls(cast, things) },
    ...sectionsOfConcerns(cast, things),
    { name: 'records', lines: whoMay.records, places: ofRecords(things) },
    {
      name: 'leaving',
      lines: whoMay.leaving,
      places: {
        ...ofCase,
        own: [known('open', (asker) => things.toLeave[asker] ?? own, itself)],
        closed: [known('closed', (asker) => things.closedToLeave[asker] ?? closed, itself)],
      },
    },
  ];
}

const nowhere: Place = { name: '', ids: () => ({}), guess: () => ({}), guessed: [], knownTo: everybody };

function ofRecords({ own, closed, foreign, kept }: Things): Section['places'] {
  const { left, ...others } = foreign;
  const notKept = Object.entries({ own, closed, ...others, 'kept, not named': kept.restricted });
  const places = [...notKept, ['kept, on another board', kept.onAnotherBoard] as const];
  return {
    left: [{ ...hidden('left', left, itself), knownTo: boardRoles }],
    foreign: places.map(([name, ids]) => hidden(name, ids, itself)),
  };
}

function ofRequests({ asked }: Things): Section['places'] {
  const request = ['streamId', 'requestId'];
  return {
    asked: [known('of us', () => asked.ofUs, request)],
    closed: [known('closed', () => asked.closed, request)],
    asking: [known('by us', () => asked.byUs, request)],
    foreign: Object.entries(asked.foreign).map(([name, ids]) => hidden(name, ids, request)),
  };
}

function ofCalls({ others }: Cast, { calls }: Things): Section['places'] {
  const fellow = (asker: Asker) => (asker === 'operator' ? others.otherOperator : others.colleague).id;
  const hers = (asker: Asker) => ({ personId: fellow(asker), ...(calls[asker] ?? calls.another) });
  const personId = others.farAway.id;
  return {
    known: [known('hers', hers, ['personId', 'callId'])],
    foreign: [hidden('nobody’s whom she knows', { personId, ...calls.another }, ['personId', 'callId'])],
  };
}

function ofAgency({ others, boards }: Cast, { foreign }: Things): Section['places'] {
  const own = { personId: others.newcomer.id, boardId: boards.ours, caseId: foreign.restricted.caseId! };
  const instead = (name: string, ids: Ids) => hidden(name, { ...own, ...ids }, Object.keys(ids));
  return {
    own: [hidden('own', own, ['personId'])],
    foreign: [
      instead('another agency’s person', { personId: others.assistant.id }),
      instead('another agency’s place', { boardId: boards.foreign, caseId: foreign['anotherAgency’s'].caseId! }),
      instead('a case that it has left', { caseId: foreign.left.caseId! }),
    ],
  };
}

function ofPromises({ promised }: Things): Section['places'] {
  const itself = ['promiseId', 'areaId', 'proposalId', 'observationId', 'agreementId', 'importId', 'voiceId'];
  return {
    own: [known('own', () => promised.own, itself)],
    foreign: [hidden('of another area', promised.foreign, itself)],
  };
}

function operated({ scene }: Cast): Place {
  return hidden('', { agencyId: scene.school }, ['agencyId']);
}

function ofHerself({ askers, others }: Cast): Section['places'] {
  return {
    own: [{ ...nowhere, ids: (asker) => ({ personId: askers[asker].id }) }],
    foreign: [hidden('a colleague’s', { personId: others.colleague.id }, ['personId'])],
  };
}
