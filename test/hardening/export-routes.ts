import type { RouteUnderTest, Things } from './route-under-test.js';
import type { Scene } from './scene.js';

export function exportRoutes({ board: boardId, police }: Scene, { caseId }: Things): RouteUnderTest[] {
  const body = { format: ['choice', 'json'], audiences: ['sets', [[police]]] } as const;
  return [
    { method: 'POST', path: '/api/boards/:boardId/exports', by: 'officer', ids: { boardId }, body },
    { method: 'POST', path: '/api/cases/:caseId/exports', by: 'officer', ids: { caseId }, body },
  ];
}
