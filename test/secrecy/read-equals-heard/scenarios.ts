import type { LiveEventName } from '../../../src/contract/live.js';
import type { NoticesView } from '../../../src/contract/notices.js';
import { lawfully } from '../../support/a-wish.js';
import { actionScenarios } from './action-scenarios.js';
import { askingScenarios } from './asking-scenarios.js';
import { concernScenarios } from './concern-scenarios.js';
import { audiences, everyone, shares } from './audiences.js';
import type { Cast } from './cast.js';
import { endsAnothersPart } from './ending-a-part.js';
import { marks, writesMarked, writesTo } from './marking.js';
import { consentIn, noteIn } from './latest.js';
import { personScenarios } from './person-scenarios.js';
import { promiseScenarios } from './promise-scenarios.js';
import type { Scenario } from './scenario.js';

/** Adding an event to the contract breaks this list until it has a case. */
export const scenarios: Record<LiveEventName, Scenario[]> = {
  'case.opened': [
    { happens: (cast) => cast.person('officer').opens(cast.board, { agencyIds: [cast.school] }) },
    { happens: (cast) => cast.person('officer').opens(cast.board, { isRestricted: true }) },
  ],
  'case.moved': [{ happens: async (cast) => put(cast, 'stage', { stage: 'ongoing' }) }],
  'case.described': [
    {
      happens: (cast) =>
        cast.person('officer').describes(cast.caseId, { title: 'Ny rubrik', labels: ['peers'], dueOn: '2027-02-01' }),
    },
  ],
  'case.assigned': [{ happens: (cast) => put(cast, 'responsible', { responsibleId: cast.person('socialWorker').id }) }],
  'case.closed': [{ happens: (cast) => put(cast, 'closure', { reason: 'plan_done' }) }],
  'case.reopened': [
    {
      before: (cast) => put(cast, 'closure', { reason: 'other' }),
      happens: async (cast) =>
        cast.person('officer').does('DELETE', `/api/cases/${cast.caseId}/closure?revision=${await revisionIn(cast)}`),
    },
  ],
  'case.restricted': [
    { happens: (cast) => put(cast, 'restriction', { isRestricted: true }) },
    {
      before: (cast) => restrictWithoutColleague(cast),
      happens: (cast) => put(cast, 'restriction', { isRestricted: false }),
    },
  ],
  'case.joined': [
    {
      happens: (cast) => cast.person('officer').invites(cast.caseId, cast.otherSchool),
    },
  ],
  'case.peopled': [
    { happens: (cast) => seat(cast, 'PUT', 'newcomer') },
    { happens: (cast) => seat(cast, 'DELETE', 'colleague') },
    { happens: (cast) => cast.person('socialWorker').does('DELETE', `/api/cases/${cast.caseId}/agencies/mine`) },
    { happens: endsAnothersPart },
    { before: inviteOnConsent, happens: withdrawConsent },
  ],
  'case.stirred': [{ happens: (cast) => cast.person('teacher').writes(cast.caseId, everyone(cast)) }],
  'case.left': [{ happens: (cast) => seat(cast, 'DELETE', 'officer') }],
  'case.read': [
    {
      before: (cast) => cast.person('teacher').writes(cast.caseId, everyone(cast)),
      happens: async (cast) =>
        cast.person('colleague').does('PUT', `/api/cases/${cast.caseId}/reading`, {
          heads: (await cast.person('colleague').reads(cast.caseId)).heads,
        }),
    },
  ],
  'note.written': [...audiences().map(writesTo), { happens: writesMarked }],
  'note.corrected': audiences().map((audience) => ({
    before: (cast) => cast.person('officer').writes(cast.caseId, audience(cast)),
    happens: async (cast) =>
      cast
        .person('officer')
        .does('PUT', await noteIn(cast), { version: 1, body: 'Rättad', sharing: shares(cast, audience), marks }),
  })),
  'note.shared': [({ police }: Cast) => [police], ({ police, social }: Cast) => [police, social].sort()].map(
    (audience) => ({
      before: (cast: Cast) => cast.person('officer').writes(cast.caseId, audience(cast)),
      happens: async (cast: Cast) =>
        cast.person('officer').does('POST', `${await noteIn(cast)}/copies`, {
          version: 1,
          agencyIds: [cast.school],
          sharing: lawfully([cast.school]),
        }),
    }),
  ),
  'note.withdrawn': audiences().map((audience) => ({
    before: (cast) => cast.person('officer').writes(cast.caseId, audience(cast)),
    happens: async (cast) =>
      cast.person('officer').does('PUT', `${await noteIn(cast)}/withdrawal`, { version: 1, reason: 'wrong_case' }),
  })),
  ...actionScenarios,
  'consent.recorded': audiences().map((audience) => ({
    happens: (cast) => cast.person('officer').records(cast.caseId, audience(cast)),
  })),
  'consent.withdrawn': audiences().map((audience) => ({
    before: (cast) => cast.person('officer').records(cast.caseId, audience(cast)),
    happens: withdrawConsent,
  })),
  ...askingScenarios,
  ...promiseScenarios,
  'notices.changed': [
    { happens: (cast) => cast.person('officer').writes(cast.caseId, everyone(cast)) },
    { before: (cast) => cast.person('officer').writes(cast.caseId, everyone(cast)), happens: readsNotices },
  ],
  ...personScenarios,
  ...concernScenarios,
  'places.changed': [
    { happens: (cast) => seat(cast, 'PUT', 'newcomer') },
    { happens: (cast) => cast.place('socialWorker', 'PUT') },
    { happens: (cast) => cast.place('intakeWorker', 'DELETE') },
  ],
  'agency.changed': [{ happens: (cast) => cast.person('officer').opens(cast.board, { agencyIds: [cast.school] }) }],
  'session.ended': [{ happens: (cast) => cast.person('teacher').does('DELETE', '/api/session') }],
  'presence.changed': [
    {
      happens: async (cast) => {
        await cast.person('officer').asksLive('view.leave', { kind: 'case', id: cast.caseId });
      },
    },
    {
      happens: async (cast) => {
        await cast.person('officer').asksLive('presence.show', true);
      },
    },
  ],
  writing: audiences().map((audience) => ({
    happens: async (cast) => {
      await cast.person('officer').asksLive('writing', { caseId: cast.caseId, audience: audience(cast) });
    },
  })),
};

async function revisionIn(cast: Cast): Promise<string> {
  return (await cast.person('officer').reads(cast.caseId)).card.revision;
}

async function put(cast: Cast, what: string, change: object): Promise<unknown> {
  return cast
    .person('officer')
    .does('PUT', `/api/cases/${cast.caseId}/${what}`, { revision: await revisionIn(cast), ...change });
}

/** The other school comes onto the case by a consent alone. */
async function inviteOnConsent(cast: Cast): Promise<void> {
  const officer = cast.person('officer');
  const named = [cast.police, cast.otherSchool].sort();
  const { id } = await officer.records(cast.caseId, [cast.police], { agencyIds: named });
  const use = { groundId: 'consent', agencyIds: [cast.otherSchool], consentId: id, answers: { covered: true } };
  await officer.does('POST', `/api/cases/${cast.caseId}/agencies`, {
    agencyId: cast.otherSchool,
    sharing: { assessment: 'Familjen vill det', uses: [use] },
    persons: [],
    notes: [],
    actions: [],
  });
}

async function withdrawConsent(cast: Cast): Promise<unknown> {
  const consent = await consentIn(cast);
  return cast.person('officer').does('PUT', `${consent}/withdrawal`, { version: 1, by: 'guardian' });
}

function seat(cast: Cast, method: 'PUT' | 'DELETE', name: string): Promise<unknown> {
  return cast.person('policeManager').does(method, `/api/agency/boards/${cast.board}/people/${cast.person(name).id}`);
}

async function restrictWithoutColleague(cast: Cast): Promise<void> {
  await put(cast, 'restriction', { isRestricted: true });
  await cast
    .person('policeManager')
    .does('DELETE', `/api/agency/cases/${cast.caseId}/people/${cast.person('colleague').id}`);
}

async function readsNotices(cast: Cast): Promise<unknown> {
  const { notices } = await cast.person('teacher').does<NoticesView>('GET', '/api/notices');
  return cast.person('teacher').does('PUT', '/api/notices/read', { ids: notices.map(({ id }) => id) });
}
