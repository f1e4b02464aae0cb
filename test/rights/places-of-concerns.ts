import { type Cast, intakeRoles } from './cast.js';
import { hidden, known, type Place, type Section } from './place.js';
import type { Things } from './things.js';
import * as whoMay from './who-may.js';
import * as whoMayLive from './who-may-live.js';

export function sectionsOfConcerns(cast: Cast, things: Things): Section[] {
  return [
    { name: 'concerns', lines: whoMay.concerns, places: ofConcerns(things) },
    { name: 'intake', lines: whoMay.intake, places: { own: [atIntake(things)] } },
    { name: 'matters', lines: whoMay.matters, places: ofMatters(things) },
    { name: 'intakes, live', lines: whoMayLive.liveIntakes, places: ofIntakes(cast, things) },
    { name: 'matters, live', lines: whoMayLive.liveMatters, places: ofMatters(things) },
  ];
}

/** What streams lie in, and is no case: to ask for it as one is to ask for nothing. */
export function noCases({ scene }: Cast, { raised }: Things): Place[] {
  const itself = ['caseId'];
  return [
    { ...hidden('a concern of hers', {}, itself), ids: (asker) => raised.hers[asker] ?? raised.colleague },
    hidden('a matter', { caseId: raised.matter.matterId! }, itself),
    hidden('an intake', { caseId: scene.police }, itself),
  ];
}

function ofConcerns({ raised }: Things): Section['places'] {
  const concern = ['concernId'];
  const foreign = {
    'a colleague’s': raised.colleague,
    'another agency’s': raised.farAway,
    'one that came in to her': { concernId: raised.matter.matterId! },
  };
  return {
    hers: [known('hers', (asker) => raised.hers[asker] ?? raised.colleague, concern)],
    foreign: Object.entries(foreign).map(([name, ids]) => hidden(name, ids, concern)),
  };
}

/** Only whoever has been put there knows of it. */
function atIntake({ raised }: Things): Place {
  return { ...hidden('own', raised.matter, ['matterId', 'intakeId']), knownTo: intakeRoles };
}

function ofMatters(things: Things): Section['places'] {
  const { raised, own } = things;
  const matter = ['matterId'];
  return {
    own: [atIntake(things)],
    foreign: [
      { ...hidden('what she raised herself', {}, matter), ids: (asker) => raised.hers[asker] ?? raised.colleague },
      hidden('what came in to others', raised.farAway, matter),
      hidden('a case', { matterId: own.caseId! }, matter),
    ],
  };
}

function ofIntakes({ scene }: Cast, things: Things): Section['places'] {
  const { own, raised } = things;
  const intake = ['intakeId'];
  return {
    own: [atIntake(things)],
    foreign: [
      hidden('another agency’s', { intakeId: scene.social }, intake),
      hidden('a case', { intakeId: own.caseId! }, intake),
      hidden('a matter', { intakeId: raised.matter.matterId! }, intake),
    ],
  };
}
