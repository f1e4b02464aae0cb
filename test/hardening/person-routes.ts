import { randomUUID } from 'node:crypto';
import { aPerson, marked } from '../support/a-person.js';
import { lawfully } from '../support/a-wish.js';
import type { RouteUnderTest, Things } from './route-under-test.js';
import type { Scene } from './scene.js';

const { role, name, identityKind, number, address, phone, protection } = aPerson([]);
const facts = {
  role: ['choice', role],
  name: ['title', name],
  identityKind: ['choice', identityKind],
  number: ['number?', number],
  address: ['contact?', address],
  phone: ['callback?', phone],
  protection: ['choice?', protection],
  marks: ['marks?', marked.marks],
} as const;

/** Whom a case is about. */
export function personRoutes(
  { police, social }: Scene,
  { caseId, streamId, personId, otherPersonId, mergeId }: Things,
): RouteUnderTest[] {
  const at = { by: 'officer', ids: { caseId, streamId, personId } } as const;
  const path = '/api/cases/:caseId/streams/:streamId/persons/:personId';
  const version = ['version', 1] as const;
  const id = ['id', randomUUID()] as const;
  return [
    {
      method: 'POST',
      path: '/api/cases/:caseId/persons',
      by: 'officer',
      ids: { caseId },
      body: { id, audience: ['ids', [police]], ...facts, sharing: ['sharing?', null] },
    },
    {
      method: 'POST',
      path: '/api/cases/:caseId/reason',
      by: 'officer',
      ids: { caseId },
      body: { id, reason: ['choice', 'meeting'], words: ['task', 'Inför mötet'] },
    },
    { method: 'DELETE', path: '/api/cases/:caseId/reason', by: 'officer', ids: { caseId } },
    { method: 'GET', path: `${path}/versions`, ...at },
    {
      method: 'POST',
      path: `${path}/copies`,
      ...at,
      body: { version, agencyIds: ['ids', [social]], sharing: ['sharing', lawfully([social])] },
    },
    {
      method: 'POST',
      path: `${path}/disputes`,
      ...at,
      body: { id, field: ['choice', 'name'], words: ['task', 'Heter inte så'], sharing: ['sharing?', null] },
    },
    {
      method: 'POST',
      path: `${path}/merges`,
      ...at,
      body: { id, otherStreamId: ['id', streamId], otherPersonId: ['id', otherPersonId], sharing: ['sharing?', null] },
    },
    {
      method: 'DELETE',
      path: '/api/cases/:caseId/streams/:streamId/merges/:mergeId',
      by: 'officer',
      ids: { caseId, streamId, mergeId },
    },
    { method: 'PUT', path, ...at, body: { version, ...facts, sharing: ['sharing?', null] } },
    { method: 'PUT', path: `${path}/withdrawal`, ...at, body: { version, reason: ['choice', 'wrong_case'] } },
  ];
}
