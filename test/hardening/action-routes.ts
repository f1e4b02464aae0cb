import { randomUUID } from 'node:crypto';
import { lawfully } from '../support/a-wish.js';
import { alone } from './case-routes.js';
import type { RouteUnderTest, Things } from './route-under-test.js';
import type { Scene } from './scene.js';

export function actionRoutes(
  { police, school }: Scene,
  { caseId, streamId, actionId, colleagueId }: Things,
): RouteUnderTest[] {
  const action = { by: 'officer', ids: { caseId, streamId, actionId } } as const;
  const planned = { task: ['task', 'Ring'], ownerId: ['id', colleagueId], dueOn: ['date?', null] } as const;
  const written = { id: ['id', randomUUID()], audience: ['ids', [police]] } as const;
  return [
    {
      method: 'POST',
      path: '/api/cases/:caseId/actions',
      by: 'officer',
      ids: { caseId },
      body: { ...written, ...planned, ...alone },
    },
    {
      ...action,
      method: 'PUT',
      path: '/api/cases/:caseId/streams/:streamId/actions/:actionId',
      body: { version: ['version', 1], ...planned, ...alone },
    },
    {
      ...action,
      method: 'PUT',
      path: '/api/cases/:caseId/streams/:streamId/actions/:actionId/outcome',
      body: { version: ['version', 1], outcome: ['choice?', 'done'], note: ['task?', null], ...alone },
    },
    {
      ...action,
      method: 'POST',
      path: '/api/cases/:caseId/streams/:streamId/actions/:actionId/copies',
      body: { version: ['version', 1], agencyIds: ['ids', [school]], sharing: ['sharing', lawfully([school])] },
    },
    {
      ...action,
      method: 'PUT',
      path: '/api/cases/:caseId/streams/:streamId/actions/:actionId/withdrawal',
      body: { version: ['version', 1], reason: ['choice', 'wrong'] },
    },
  ];
}
