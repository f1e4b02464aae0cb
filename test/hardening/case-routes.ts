import { randomUUID } from 'node:crypto';
import { lawfully } from '../support/a-wish.js';
import type { RouteUnderTest, Things } from './route-under-test.js';
import type { Scene } from './scene.js';

export function absenceOf(standInId: string) {
  return {
    fromOn: ['date', '2026-11-24'],
    untilOn: ['date', '2026-12-03'],
    standInId: ['id', standInId],
  } as const;
}

export function readingRoutes(
  { board: boardId }: Scene,
  { caseId, streamId, noteId, actionId, colleagueId }: Things,
): RouteUnderTest[] {
  return [
    { method: 'GET', path: '/api/start', by: 'officer', ids: {} },
    { method: 'GET', path: '/api/absence', by: 'officer', ids: {} },
    { method: 'PUT', path: '/api/absence', by: 'officer', ids: {}, body: absenceOf(colleagueId) },
    { method: 'DELETE', path: '/api/absence', by: 'officer', ids: {} },
    { method: 'GET', path: '/api/boards', by: 'officer', ids: {} },
    { method: 'GET', path: '/api/boards/:boardId', by: 'officer', ids: { boardId } },
    { method: 'GET', path: '/api/boards/:boardId/grounds', by: 'officer', ids: { boardId } },
    { method: 'GET', path: '/api/boards/:boardId/closed', by: 'officer', ids: { boardId } },
    { method: 'GET', path: '/api/boards/:boardId/records', by: 'officer', ids: { boardId } },
    { method: 'GET', path: '/api/boards/:boardId/cards/:caseId', by: 'officer', ids: { boardId, caseId } },
    { method: 'GET', path: '/api/cases/:caseId', by: 'officer', ids: { caseId } },
    { method: 'GET', path: '/api/cases/:caseId/record', by: 'officer', ids: { caseId } },
    { method: 'GET', path: '/api/cases/:caseId/history', by: 'officer', ids: { caseId } },
    { method: 'GET', path: '/api/cases/:caseId/grounds', by: 'officer', ids: { caseId } },
    { method: 'GET', path: '/api/cases/:caseId/merges', by: 'officer', ids: { caseId } },
    {
      method: 'PUT',
      path: '/api/cases/:caseId/reading',
      by: 'officer',
      ids: { caseId },
      body: { heads: ['heads', { [streamId]: 1 }] },
    },
    { method: 'POST', path: '/api/search', by: 'officer', ids: {}, body: { text: ['search', 'skola'] } },
    {
      method: 'POST',
      path: '/api/cases/:caseId/search',
      by: 'officer',
      ids: { caseId },
      body: { text: ['search', 'skola'] },
    },
    {
      method: 'GET',
      path: '/api/cases/:caseId/streams/:streamId/notes/:noteId/versions',
      by: 'officer',
      ids: { caseId, streamId, noteId },
    },
    {
      method: 'GET',
      path: '/api/cases/:caseId/streams/:streamId/notes/:noteId/sharing',
      by: 'officer',
      ids: { caseId, streamId, noteId },
    },
    {
      method: 'GET',
      path: '/api/cases/:caseId/streams/:streamId/actions/:actionId/sharing',
      by: 'officer',
      ids: { caseId, streamId, actionId },
    },
  ];
}

const described = {
  title: ['title', 'Ett ärende'],
  areaId: ['id?', null],
  labels: ['labels', ['peers']],
  dueOn: ['date?', '2026-11-24'],
} as const;

export function caseRoutes(
  { board: boardId, school, police, social }: Scene,
  { caseId, otherCaseId, colleagueId, actionId }: Things,
): RouteUnderTest[] {
  const revision = ['id', randomUUID()] as const;
  const sharing = ['sharing?', lawfully([school])] as const;
  const opening = {
    requestId: ['id', randomUUID()],
    ...described,
    stage: ['choice', 'concern'],
    responsibleId: ['id?', null],
    isRestricted: ['boolean', false],
    agencyIds: ['ids', [school]],
    sharing,
  } as const;
  const at = { by: 'officer', ids: { caseId } } as const;
  return [
    { method: 'POST', path: '/api/boards/:boardId/cards', by: 'officer', ids: { boardId }, body: opening },
    { ...at, method: 'PUT', path: '/api/cases/:caseId/stage', body: { revision, stage: ['choice', 'concern'] } },
    { ...at, method: 'PUT', path: '/api/cases/:caseId/description', body: { revision, ...described, sharing } },
    { ...at, method: 'PUT', path: '/api/cases/:caseId/responsible', body: { revision, responsibleId: ['id?', null] } },
    { ...at, method: 'PUT', path: '/api/cases/:caseId/closure', body: { revision, reason: ['choice', 'other'] } },
    { ...at, method: 'PUT', path: '/api/cases/:caseId/merging', body: { revision, intoCaseId: ['id', otherCaseId] } },
    { ...at, method: 'DELETE', path: '/api/cases/:caseId/closure', query: `?revision=${randomUUID()}` },
    {
      ...at,
      method: 'PUT',
      path: '/api/cases/:caseId/restriction',
      body: { revision, isRestricted: ['boolean', true] },
    },
    {
      ...at,
      method: 'POST',
      path: '/api/cases/:caseId/agencies',
      body: {
        agencyId: ['id', school],
        sharing: ['sharing', lawfully([school])],
        ...{ persons: ['chosenPersons', []], notes: ['chosen', []], actions: ['chosenActions', []] },
      },
    },
    {
      ...at,
      method: 'POST',
      path: '/api/cases/:caseId/handover',
      body: {
        revision,
        toId: ['id', colleagueId],
        noteId: ['id', randomUUID()],
        note: ['note?', 'Detta pågår'],
        audience: ['ids', [police]],
        actionIds: ['ids', [actionId]],
      },
    },
    {
      ...at,
      method: 'PUT',
      path: '/api/cases/:caseId/agencies/:agencyId/ending',
      ids: { caseId: otherCaseId, agencyId: social }, // where nothing more is asked of it
      body: { reason: ['choice', 'not_needed'] },
    },
    { ...at, method: 'DELETE', path: '/api/cases/:caseId/agencies/mine' },
  ];
}

/** Where nobody else is told. */
export const alone = { sharing: ['sharing?', null] } as const;

export function writingRoutes({ police, school }: Scene, { caseId, streamId, noteId }: Things): RouteUnderTest[] {
  const note = { by: 'officer', ids: { caseId, streamId, noteId } } as const;
  const written = { id: ['id', randomUUID()], audience: ['ids', [police]] } as const;
  return [
    {
      method: 'POST',
      path: '/api/cases/:caseId/notes',
      by: 'officer',
      ids: { caseId },
      body: { ...written, body: ['note', 'Text'], ...alone },
    },
    {
      ...note,
      method: 'PUT',
      path: '/api/cases/:caseId/streams/:streamId/notes/:noteId',
      body: { version: ['version', 1], body: ['note', 'Text'], ...alone },
    },
    {
      ...note,
      method: 'POST',
      path: '/api/cases/:caseId/streams/:streamId/notes/:noteId/copies',
      body: { version: ['version', 1], agencyIds: ['ids', [school]], sharing: ['sharing', lawfully([school])] },
    },
    {
      ...note,
      method: 'PUT',
      path: '/api/cases/:caseId/streams/:streamId/notes/:noteId/withdrawal',
      body: { version: ['version', 1], reason: ['choice', 'wrong'] },
    },
  ];
}
