import { absenceOf } from './case-routes.js';
import type { RouteUnderTest, Things } from './route-under-test.js';
import type { Scene } from './scene.js';

export function agencyRoutes({ board: boardId }: Scene, { caseId, colleagueId: personId }: Things): RouteUnderTest[] {
  const changed = { title: ['text', 'Handläggare'], roles: ['choices', ['caseworker']] } as const;
  const invited = {
    ...changed,
    name: ['text', 'Någon Ny'],
    initials: ['text', 'NN'],
    email: ['email', 'ny@example.org'],
  } as const;
  const person = { by: 'manager', ids: { personId } } as const;
  return [
    { method: 'GET', path: '/api/agency', by: 'manager', ids: {} },
    {
      method: 'GET',
      path: '/api/agency/disclosures',
      by: 'manager',
      ids: {},
      query: '?from=2026-11-01&until=2026-11-30',
    },
    {
      method: 'POST',
      path: '/api/agency/disclosures/exports',
      by: 'manager',
      ids: {},
      body: { from: ['date', '2026-11-01'], until: ['date', '2026-11-30'] },
    },
    { method: 'POST', path: '/api/agency/people', by: 'manager', ids: {}, body: invited },
    { ...person, method: 'PUT', path: '/api/agency/people/:personId', body: changed },
    { ...person, method: 'POST', path: '/api/agency/people/:personId/reset' },
    { ...person, method: 'PUT', path: '/api/agency/people/:personId/disablement' },
    { ...person, method: 'DELETE', path: '/api/agency/people/:personId/disablement' },
    { ...person, method: 'PUT', path: '/api/agency/people/:personId/absence', body: absenceOf(personId) },
    { ...person, method: 'DELETE', path: '/api/agency/people/:personId/absence' },
    {
      ...person,
      method: 'POST',
      path: '/api/agency/people/:personId/handover',
      body: { toId: ['id', personId], caseIds: ['ids', [caseId]] },
    },
    { method: 'PUT', path: '/api/agency/boards/:boardId/people/:personId', by: 'manager', ids: { boardId, personId } },
    {
      method: 'DELETE',
      path: '/api/agency/boards/:boardId/people/:personId',
      by: 'manager',
      ids: { boardId, personId },
    },
    { method: 'PUT', path: '/api/agency/cases/:caseId/people/:personId', by: 'manager', ids: { caseId, personId } },
    { method: 'DELETE', path: '/api/agency/cases/:caseId/people/:personId', by: 'manager', ids: { caseId, personId } },
  ];
}

export function operationRoutes(
  { school: agencyId, board: boardId }: Scene,
  { authorityId, areaId }: Things,
): RouteUnderTest[] {
  const name = ['text', 'Namn'] as const;
  const manager = {
    name,
    initials: ['text', 'NN'],
    title: ['text', 'Chef'],
    email: ['email', 'chef@example.org'],
  } as const;
  const agency = {
    name,
    shortName: ['text', 'Namn'],
    kind: ['choice', 'school'],
    authority: ['authority', { id: authorityId }],
  } as const;
  const board = {
    name,
    template: ['choice', 'place'],
    areaId: ['id', areaId],
    agencyIds: ['ids', [agencyId]],
  } as const;
  return [
    { method: 'GET', path: '/api/operation', by: 'operator', ids: {} },
    {
      method: 'PUT',
      path: '/api/operation/grounds',
      by: 'operator',
      ids: {},
      body: { groundId: ['choice', 'no_individuals'], validFrom: ['date', '2009-06-30'], validUntil: ['date?', null] },
    },
    { method: 'POST', path: '/api/operation/agencies', by: 'operator', ids: {}, body: agency },
    {
      method: 'POST',
      path: '/api/operation/agencies/:agencyId/managers',
      by: 'operator',
      ids: { agencyId },
      body: manager,
    },
    {
      method: 'POST',
      path: '/api/operation/areas',
      by: 'operator',
      ids: {},
      body: { name, kind: ['choice', 'police_area'], withinId: ['id?', null] },
    },
    { method: 'POST', path: '/api/operation/boards', by: 'operator', ids: {}, body: board },
    {
      method: 'PUT',
      path: '/api/operation/boards/:boardId/agencies',
      by: 'operator',
      ids: { boardId },
      body: { agencyIds: board.agencyIds },
    },
  ];
}

export function sessionRoutes({ colleagueId }: Things): RouteUnderTest[] {
  const secret = 'not the password at all';
  return [
    {
      method: 'POST',
      path: '/api/session',
      by: 'nobody',
      ids: {},
      body: { email: ['secret', 'nobody@example.org'], password: ['secret', secret] },
    },
    { method: 'GET', path: '/api/session', by: 'officer', ids: {} },
    { method: 'GET', path: '/api/session/rules', by: 'nobody', ids: {} },
    { method: 'DELETE', path: '/api/session', by: 'officer', ids: {} },
    { method: 'POST', path: '/api/session/activity', by: 'officer', ids: {} },
    { method: 'PUT', path: '/api/session/language', by: 'officer', ids: {}, body: { language: ['choice', 'en'] } },
    {
      method: 'PUT',
      path: '/api/session/password',
      by: 'officer',
      ids: {},
      body: { current: ['secret', secret], next: ['secret', `${secret}, either`] },
    },
    { method: 'POST', path: '/api/invitations/look', by: 'nobody', ids: {}, body: { token: ['secret', 'no token'] } },
    {
      method: 'POST',
      path: '/api/invitations/acceptance',
      by: 'nobody',
      ids: {},
      body: { token: ['secret', 'no token'], password: ['secret', secret] },
    },
    { method: 'GET', path: '/api/demonstration', by: 'nobody', ids: {} },
    {
      method: 'POST',
      path: '/api/demonstration/session',
      by: 'nobody',
      ids: {},
      body: { personId: ['id', colleagueId] },
    },
  ];
}

/** What whoever runs the system asks. */
export function runningRoutes(): RouteUnderTest[] {
  const documents = ['/api/docs', '/api/docs/openapi.json', '/api/docs/asyncapi.json'];
  const paths = ['/api/health/live', '/api/health/ready', '/api/version', ...documents];
  return paths.map((path) => ({ method: 'GET', path, by: 'nobody', ids: {} }));
}
