import type { QueryClient } from '@tanstack/react-query';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardFace } from '../../../../src/contract/cards.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { withFace as onBoard, withoutCard } from '../boards/board-changes.js';
import { boardQuery } from '../boards/boards.api.js';
import { withFace as onCase } from './case-changes.js';

/**
 * Puts the server's answer to my own change on screen, unless an event already did, or somebody's later change has:
 * then the card no longer carries the revision that I changed, and the answer is the older of the two.
 */
export function settleFace(queries: QueryClient, base: string, face: CardFace): void {
  queries.setQueryData(boardQuery(face.boardId).queryKey, (board) => board && settleOnBoard(board, base, face));
  queries.setQueryData<CaseView>(['case', face.caseId], (view) => {
    return view?.card.revision === base ? onCase(view, face) : view;
  });
}

function settleOnBoard(board: BoardView, base: string, face: CardFace): BoardView {
  const card = board.cards.find(({ caseId }) => caseId === face.caseId);
  if (card?.revision !== base) return board;
  return face.closedAt ? withoutCard(board, face.caseId) : onBoard(board, face);
}
