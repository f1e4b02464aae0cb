import { randomUUID } from 'node:crypto';
import type { RouteUnderTest, Things } from './route-under-test.js';
import type { Scene } from './scene.js';

export function consentRoutes({ police }: Scene, { caseId, streamId, consentId }: Things): RouteUnderTest[] {
  const written = { id: ['id', randomUUID()], audience: ['ids', [police]] } as const;
  return [
    { method: 'GET', path: '/api/cases/:caseId/consents/shared', by: 'officer', ids: { caseId } },
    {
      method: 'POST',
      path: '/api/cases/:caseId/consents',
      by: 'officer',
      ids: { caseId },
      body: { ...written, ...consentTo(police) },
    },
    {
      method: 'PUT',
      path: '/api/cases/:caseId/streams/:streamId/consents/:consentId/withdrawal',
      by: 'officer',
      ids: { caseId, streamId, consentId },
      body: { version: ['version', 1], by: ['choice', 'guardian'] },
    },
  ];
}

function consentTo(agencyId: string) {
  return {
    givers: ['givers', ['guardian']],
    isSigned: ['boolean', true],
    withInterpreter: ['boolean', false],
    agencyIds: ['ids', [agencyId]],
    information: ['information', ['peers']],
    purpose: ['task', 'Att hjälpa'],
    from: ['date', '2026-11-24'],
    until: ['date', '2027-11-24'],
  } as const;
}
