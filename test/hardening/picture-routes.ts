import { randomUUID } from 'node:crypto';
import type { RouteUnderTest, Things } from './route-under-test.js';
import type { Scene } from './scene.js';

const file = 'område;slag;tema;mått;från;till;antal;källa\nBromma;klagomål;stöld;Klagomål;2031;2031;12;Diariet';

/** How it is in an area, and what is agreed of it. It holds no persons. */
export function pictureRoutes(
  { police }: Pick<Scene, 'police'>,
  { areaId, agreementId, importId, observationId }: Things,
): RouteUnderTest[] {
  const path = '/api/areas/:areaId';
  const by = 'manager';
  const area = { by, ids: { areaId } } as const;
  const picture = { by, ids: { areaId, period: '2030' } } as const;
  const agreement = `${path}/agreements/:agreementId`;
  const signed = { by, ids: { areaId, agreementId } } as const;
  return [
    { method: 'GET', path: '/api/areas', by, ids: {} },
    {
      method: 'PUT',
      path: `${path}/populations/:year`,
      by,
      ids: { areaId, year: '2030' },
      body: { people: ['count', 72_000], source: ['task', 'SCB'] },
    },
    { ...picture, method: 'GET', path: `${path}/pictures/:period` },
    {
      ...picture,
      method: 'POST',
      path: `${path}/pictures/:period/contributions`,
      body: { theme: ['choice', 'theft'], words: ['question', 'Många klagomål'], observationIds: ['picked', []] },
    },
    {
      method: 'PUT',
      path: `${path}/pictures/:period/analyses/:theme`,
      by,
      ids: { areaId, period: '2030', theme: 'theft' },
      body: {
        version: ['count', 0],
        place: ['number1to9?', null],
        problem: ['note', 'Stölder'],
        whereWhen: ['note', 'Garage'],
        affected: ['note', 'Boende'],
        causes: ['note', 'Öppna dörrar'],
        doneSoFar: ['note?', null],
      },
    },
    {
      ...area,
      method: 'POST',
      path: `${path}/figures`,
      body: {
        id: ['id', randomUUID()],
        kind: ['choice', 'complaint'],
        theme: ['choice', 'theft'],
        measure: ['title', 'Klagomål'],
        fromOn: ['date', '2030-01-01'],
        untilOn: ['date', '2030-01-31'],
        value: ['count', 7],
        ofValue: ['count?', null],
        voice: ['choice?', 'citizen'],
        said: ['task?', null],
        source: ['task', 'Diariet'],
        sourceOn: ['date', '2030-02-01'],
      },
    },
    {
      ...area,
      method: 'POST',
      path: `${path}/weights`,
      body: {
        id: ['id', randomUUID()],
        fromOn: ['date', '2030-01-01'],
        common: ['percent', 10],
        worrying: ['percent', 20],
        trend: ['percent', 30],
        askedFor: ['percent', 40],
        reason: ['task', 'Styrgruppen'],
      },
    },
    { ...area, method: 'POST', path: `${path}/imports/preview`, body: { text: ['file', file] } },
    {
      ...area,
      method: 'POST',
      path: `${path}/imports`,
      body: { id: ['id', randomUUID()], name: ['title', 'siffror.csv'], text: ['file', file] },
    },
    { method: 'PUT', path: `${path}/imports/:importId/undoing`, by, ids: { areaId, importId } },
    { ...area, method: 'GET', path: `${path}/agreements` },
    {
      ...signed,
      method: 'PUT',
      path: agreement,
      body: {
        version: ['count', 1],
        level: ['choice', 'district'],
        underId: ['id?', null],
        correctsId: ['id?', null],
        title: ['title', 'Överenskommelse'],
        purpose: ['note', 'Tillsammans'],
        year: ['version', 2030],
        fromOn: ['date', '2030-01-01'],
        untilOn: ['date', '2032-01-01'],
        reviewOn: ['date', '2032-01-01'],
        themes: ['themes', ['theft']],
        groups: ['groups', [{ name: 'Platser', task: 'Mäta' }]],
        parties: ['parties', [{ agencyId: police, name: 'Polisen' }]],
      },
    },
    { ...signed, method: 'POST', path: `${agreement}/signatures`, body: { version: ['version', 1] } },
    {
      ...signed,
      method: 'PUT',
      path: `${agreement}/ending`,
      body: { on: ['date', '2031-01-01'], because: ['task', 'Parterna går skilda vägar'] },
    },
    {
      ...signed,
      method: 'POST',
      path: `${agreement}/promises`,
      body: {
        id: ['id', randomUUID()],
        year: ['version', 2032],
        summary: ['task', 'Ett löfte'],
        focuses: [
          'begun',
          [
            {
              id: observationId,
              theme: 'theft',
              name: 'Stölder',
              commitment: 'Att minska',
              responsibleAgencyId: police,
              responsible: 'kommunpolis',
            },
          ],
        ],
      },
    },
  ];
}
