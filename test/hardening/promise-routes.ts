import { randomUUID } from 'node:crypto';
import type { RouteUnderTest, Things } from './route-under-test.js';
import type { Scene } from './scene.js';

/** What is promised to those who live in an area. It holds no persons. */
export function promiseRoutes(
  { police }: Pick<Scene, 'police'>,
  { areaId, promiseId, focusId, proposalId, observationId }: Things,
): RouteUnderTest[] {
  const path = '/api/promises/:promiseId';
  const by = 'manager';
  const part = (partId: string) => ({ by, ids: { promiseId, partId } }) as const;
  const focus = { focusId: ['id', focusId] } as const;
  return [
    { method: 'GET', path: '/api/promises', by, ids: {} },
    {
      method: 'POST',
      path: '/api/promises',
      by,
      ids: {},
      body: {
        id: ['id', randomUUID()],
        areaId: ['id', areaId],
        year: ['version', 2031],
        summary: ['task', 'Ett löfte'],
      },
    },
    { method: 'GET', path, by, ids: { promiseId } },
    {
      ...part(focusId),
      method: 'PUT',
      path: `${path}/focuses/:partId`,
      body: {
        version: ['count', 1],
        place: ['version', 1],
        theme: ['title', 'Platser'],
        problem: ['note', 'Otrygghet'],
        causes: ['note', 'Mörkt'],
        commitment: ['task', 'Göra en analys'],
        explanation: ['task?', null],
        responsibleAgencyId: ['id', police],
        responsible: ['task?', null],
        nextFollowUpOn: ['date?', null],
      },
    },
    {
      ...part(focusId),
      method: 'PUT',
      path: `${path}/focuses/:partId/board`,
      body: { version: ['version', 1], boardId: ['id?', null], areaId: ['id?', null] },
    },
    { method: 'GET', path: `${path}/work`, by, ids: { promiseId } },
    {
      ...part(randomUUID()),
      method: 'PUT',
      path: `${path}/activities/:partId`,
      body: {
        ...focus,
        version: ['count', 0],
        what: ['task', 'Vandring'],
        dueOn: ['date', '2031-05-01'],
        doneOn: ['date?', null],
      },
    },
    {
      ...part(randomUUID()),
      method: 'PUT',
      path: `${path}/indicators/:partId`,
      body: {
        ...focus,
        version: ['count', 0],
        name: ['title', 'Samtal'],
        measure: ['title', 'Samtal'],
        how: ['choice', 'sum'],
        baseFrom: ['date', '2030-01-01'],
        baseUntil: ['date', '2030-12-31'],
        target: ['version', 10],
        targetOn: ['date', '2031-12-31'],
      },
    },
    {
      ...part(randomUUID()),
      method: 'PUT',
      path: `${path}/dialogues/:partId`,
      body: {
        version: ['count', 0],
        what: ['task', 'Samtal på torget'],
        place: ['task', 'Brommaplan'],
        onDay: ['date', '2031-05-01'],
        fromTime: ['clock', '18:00'],
        untilTime: ['clock', '19:30'],
        isCancelled: ['boolean', false],
      },
    },
    { method: 'GET', path: `${path}/sendings`, by, ids: { promiseId } },
    {
      method: 'POST',
      path: `${path}/sendings`,
      by,
      ids: { promiseId },
      body: { id: ['id', randomUUID()], version: ['version', 1], channel: ['choice', 'web'] },
    },
    { method: 'GET', path: '/api/plan', by, ids: {} },
    { method: 'GET', path: '/api/plan/year', by, ids: {} },
    { method: 'POST', path: '/api/plan/exports', by, ids: {}, body: { format: ['choice', 'ics'] } },
    { method: 'GET', path: `${path}/preview`, by, ids: { promiseId } },
    {
      method: 'POST',
      path: `${path}/proposals`,
      by,
      ids: { promiseId },
      body: { id: ['id', randomUUID()], note: ['task?', null] },
    },
    { method: 'PUT', path: `${path}/proposals/:proposalId/approval`, by, ids: { promiseId, proposalId } },
    {
      method: 'POST',
      path: '/api/areas/:areaId/observations',
      by,
      ids: { areaId },
      body: {
        id: ['id', randomUUID()],
        kind: ['choice', 'dialogue'],
        measure: ['title', 'Samtal'],
        fromOn: ['date', '2031-01-01'],
        untilOn: ['date', '2031-01-31'],
        value: ['count', 12],
        ofValue: ['count?', null],
        source: ['task', 'Dialogerna'],
        sourceOn: ['date', '2031-02-01'],
      },
    },
    {
      method: 'PUT',
      path: '/api/areas/:areaId/observations/:observationId/withdrawal',
      by,
      ids: { areaId, observationId },
    },
  ];
}

/** What citizens say of an area, and what becomes of it. */
export function voiceRoutes({ voiceId }: Things): RouteUnderTest[] {
  const by = 'officer';
  const path = '/api/voices/:voiceId';
  return [
    { method: 'GET', path: '/api/voices', by, ids: {} },
    {
      method: 'PUT',
      path: `${path}/acceptance`,
      by,
      ids: { voiceId },
      body: { version: ['version', 1], theme: ['choice', 'place'], redacted: ['words?', null] },
    },
    {
      method: 'PUT',
      path: `${path}/refusal`,
      by,
      ids: { voiceId },
      body: { version: ['version', 1], reason: ['choice', 'junk'] },
    },
  ];
}
