import { randomUUID } from 'node:crypto';
import type { RouteUnderTest, Things } from './route-under-test.js';
import type { Scene } from './scene.js';

/** Concerns: the officer raises one with social services, and asks them something. */
export function concernRoutes({ social }: Scene, { concernId }: Things): RouteUnderTest[] {
  const by = 'officer';
  return [
    { method: 'GET', path: '/api/concerns', by, ids: {} },
    { method: 'POST', path: '/api/concerns', by, ids: {}, body: reportTo(social) },
    { method: 'GET', path: '/api/concerns/:concernId', by, ids: { concernId } },
    { method: 'POST', path: '/api/concerns/:concernId/copies', by, ids: { concernId } },
    {
      method: 'POST',
      path: '/api/concerns/:concernId/messages',
      by,
      ids: { concernId },
      body: { id: ['id', randomUUID()], body: ['message', 'Hur gör vi?'] },
    },
  ];
}

/** What comes in: the officer reads at an intake of the police, put there by the owner. */
export function intakeRoutes({ matterId, colleagueId }: Things): RouteUnderTest[] {
  const at = { method: 'PUT', by: 'officer', ids: { matterId } } as const;
  const person = {
    path: '/api/agency/intake/people/:personId',
    by: 'manager',
    ids: { personId: colleagueId },
  } as const;
  return [
    { method: 'GET', path: '/api/intake', by: 'officer', ids: {} },
    { ...at, method: 'GET', path: '/api/intake/:matterId' },
    ...Object.entries(acts).map(([act, body]) => ({
      ...at,
      path: `/api/intake/:matterId/${act}`,
      body: { version: ['version', 1], ...body } as const,
    })),
    { ...person, method: 'PUT' },
    { ...person, method: 'DELETE' },
  ];
}

const reason = ['question', 'Därför'] as const;
const acts: Readonly<Record<string, NonNullable<RouteUnderTest['body']>>> = {
  assignee: { assigneeId: ['id?', null] },
  rating: { rating: ['choice', 'red'], reason },
  protection: { needsProtection: ['boolean', true], text: ['message', 'Behöver skydd'] },
  decision: { decision: ['choice', 'opened'], reason },
  'protection-correction': {
    needsProtection: ['boolean', true],
    text: ['message', 'Behöver skydd'],
    because: reason,
  },
  'decision-correction': { decision: ['choice', 'opened'], reason, because: reason },
  extension: { until: ['date', '2027-06-01'], reason },
  'inquiry-end': {},
  answer: {},
  outcome: { outcome: ['choice', 'no_action'], reason, caseId: ['id?', null], addsChild: ['boolean', false] },
  reopening: {},
};

/** A report to these social services. */
export function reportTo(agencyId: string) {
  const content = { seen: 'Hämtas i bil', told: null, place: null, time: null, interpreter: null };
  return {
    id: ['id', randomUUID()],
    intakeId: ['id', agencyId],
    form: ['choice', 'report'],
    child: ['child', { name: 'E.L.', identityNumber: null, schoolClass: '8B' }],
    kind: ['choice', 'company'],
    urgency: ['choice', 'soon'],
    content: ['content', { ...content, informed: 'nobody', callback: null }],
    wantsAnswer: ['boolean', true],
  } as const;
}
