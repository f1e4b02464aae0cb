import type { RouteUnderTest, Things } from './route-under-test.js';

export function knowledgeRoutes({ caseId, streamId, noteId }: Things): RouteUnderTest[] {
  return [
    { method: 'GET', path: '/api/cases/:caseId/knowledge', by: 'officer', ids: { caseId }, query: '?on=2026-11-24' },
    {
      method: 'GET',
      path: '/api/cases/:caseId/streams/:streamId/notes/:noteId/knowledge',
      by: 'officer',
      ids: { caseId, streamId, noteId },
    },
  ];
}
