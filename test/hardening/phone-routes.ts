import { randomUUID } from 'node:crypto';
import { reportTo } from './concern-routes.js';
import type { RouteUnderTest, Things } from './route-under-test.js';
import type { Scene } from './scene.js';

/** Phones: the officer's at his desk, and what it may do itself. */
export function phoneRoutes({ social }: Scene, { phoneId }: Things): RouteUnderTest[] {
  return [
    { method: 'GET', path: '/api/phones', by: 'officer', ids: {} },
    { method: 'POST', path: '/api/phones/codes', by: 'officer', ids: {} },
    { method: 'DELETE', path: '/api/phones/:phoneId', by: 'officer', ids: { phoneId } },
    { method: 'POST', path: '/api/phone/enrolment', by: 'nobody', ids: {}, body: { code: ['phoneCode', '23456789'] } },
    { method: 'GET', path: '/api/phone', by: 'phone', ids: {} },
    {
      method: 'POST',
      path: '/api/phone/concerns',
      by: 'phone',
      ids: {},
      body: { ...reportTo(social), id: ['id', randomUUID()] },
    },
    { method: 'DELETE', path: '/api/phone', by: 'phone', ids: {} },
  ];
}
