import { randomUUID } from 'node:crypto';
import { lawfully } from '../support/a-wish.js';
import type { RouteUnderTest, Things } from './route-under-test.js';
import type { Scene } from './scene.js';

/** Who wants to be called by whom. */
export function callRoutes({ callId, colleagueId: personId }: Things): RouteUnderTest[] {
  const by = 'officer';
  return [
    { method: 'GET', path: '/api/calls', by, ids: {} },
    { method: 'GET', path: '/api/calls/people', by, ids: {} },
    {
      method: 'PUT',
      path: '/api/calls/to/:personId',
      by,
      ids: { personId },
      body: { callback: ['callback?', '010-123 45 67'], wish: ['choice', 'today'] },
    },
    { method: 'PUT', path: '/api/calls/:callId/outcome', by, ids: { callId }, body: { outcome: ['choice', 'called'] } },
  ];
}

/** What she has been told of. */
export function bellRoutes(): RouteUnderTest[] {
  const by = 'officer';
  return [
    { method: 'GET', path: '/api/notices', by, ids: {} },
    { method: 'PUT', path: '/api/notices/read', by, ids: {}, body: { ids: ['ids', [randomUUID()]] } },
    { method: 'GET', path: '/api/notices/settings', by, ids: {} },
    {
      method: 'PUT',
      path: '/api/notices/settings',
      by,
      ids: {},
      body: { choices: ['noticeChoices', [{ kind: 'call', mail: 'off', push: false }]], quiet: ['quiet?', null] },
    },
    {
      method: 'PUT',
      path: '/api/notices/devices',
      by,
      ids: {},
      body: {
        endpoint: ['endpoint', 'https://fcm.googleapis.com/x'],
        p256dh: ['secret', 'B'.repeat(87)],
        auth: ['secret', 'a'.repeat(22)],
      },
    },
    { method: 'PUT', path: '/api/notices/devices/gone', by, ids: {}, body: { endpoint: ['endpoint', 'https://x'] } },
  ];
}

/** What one agency asks of another: the officer asks, and is asked. */
export function requestRoutes({ social }: Scene, { caseId, request }: Things): RouteUnderTest[] {
  const at = { method: 'PUT', by: 'officer', ids: { caseId, ...request } } as const;
  const path = '/api/cases/:caseId/streams/:streamId/requests/:requestId';
  const version = ['version', 1] as const;
  return [
    {
      method: 'POST',
      path: '/api/cases/:caseId/requests',
      by: 'officer',
      ids: { caseId },
      body: {
        id: ['id', randomUUID()],
        askedAgencyId: ['id', social],
        question: ['question', 'Hur går det?'],
        purpose: ['task', 'Att planera stödet'],
        dueOn: ['date', '2026-12-01'],
        sharing: ['sharing', lawfully([social])],
      },
    },
    {
      ...at,
      path: `${path}/answer`,
      body: {
        version,
        noteId: ['id?', randomUUID()],
        body: ['note?', 'Text'],
        chosen: ['origin?', null],
        chosenAction: ['chosenAction?', null],
        sharing: ['sharing', lawfully([social])],
      },
    },
    {
      ...at,
      path: `${path}/refusal`,
      body: { version, reason: ['choice', 'secrecy'], note: ['task?', null], sharing: ['sharing?', null] },
    },
    { ...at, path: `${path}/withdrawal`, body: { version } },
  ];
}
