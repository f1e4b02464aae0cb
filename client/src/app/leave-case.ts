import type { RegisteredRouter } from '@tanstack/react-router';
import { withoutCard } from '../features/boards/board-changes.js';
import { boardQuery } from '../features/boards/boards.api.js';
import { changeBoard } from '../features/boards/card-fetcher.js';
import { caseQuery } from '../features/cases/cases.api.js';
import { forgetPrint } from '../features/export/printing.js';
import { forgetFound } from '../features/search/search.api.js';
import { leavePlace } from '../lib/drafts/drafts.js';
import { forgetUndo } from '../lib/undo.js';
import { queries } from './queries.js';

/**
 * I am no longer on this case: all that is held of it goes, and if it was open, so do I: to what my agency has kept of it, or to the board.
 * Says whether it was open.
 */
export function leaveCase(router: RegisteredRouter, { caseId, isKept }: { caseId: string; isKept: boolean }): boolean {
  const open = router.state.matches.find(({ routeId }) => routeId === '/app/arenden/$boardId/$caseId');
  const { boardId, caseId: openId } = (open?.params ?? {}) as { boardId?: string; caseId?: string };
  const isOpen = openId === caseId && boardId !== undefined;
  if (isOpen && isKept) void router.navigate({ to: '/arenden/$boardId/$caseId/underlag', params: { boardId, caseId } });
  else if (isOpen) void router.navigate({ to: '/arenden/$boardId', params: { boardId } });
  drop(caseId);
  return isOpen;
}

function drop(caseId: string): void {
  leavePlace(caseId);
  forgetPrint();
  forgetUndo(caseId);
  forgetFound(queries);
  const boards = queries.getQueryCache().findAll({ queryKey: boardQuery('').queryKey.slice(0, 1) });
  boards.forEach(({ queryKey }) => {
    changeBoard(queries, String(queryKey[1]), (board) => withoutCard(board, caseId));
  });
  queries.removeQueries({ queryKey: caseQuery(caseId).queryKey });
}
