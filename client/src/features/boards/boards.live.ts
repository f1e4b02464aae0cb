import type { QueryClient } from '@tanstack/react-query';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { LiveEvents, PersonalEvents } from '../../../../src/contract/live.js';
import type { Followed } from '../../lib/live/followed-view.js';
import { refetchOpenViews } from '../../lib/live/live-connection.js';
import { caseIdOf, type PlacedEventName, type ToldEvent, type ToldOf } from '../../lib/live/told.js';
import { sessionQuery } from '../session/session.api.js';
import { boardHeads, withFace, withHead, withoutCard } from './board-changes.js';
import { boardQuery, boardsQuery, closedQuery, refetchBoard } from './boards.api.js';
import { changeBoard, fetchCardSoon } from './card-fetcher.js';
import { rememberMove } from './recent-moves.js';

/** What an event does to the board: the board after it, or `ask` when only the server can say how the card looks to me. */
type BoardEffect<E extends PlacedEventName> = (board: BoardView, event: ToldOf<E>) => BoardView | 'ask';

const ask = () => 'ask' as const;
const putFace: BoardEffect<'case.moved' | 'case.described' | 'case.assigned' | 'case.restricted'> = (board, event) =>
  board.cards.some(({ caseId }) => caseId === event.payload.card.caseId) ? withFace(board, event.payload.card) : 'ask';

const effects: { [E in PlacedEventName]: BoardEffect<E> } = {
  'case.opened': ask,
  'case.reopened': ask,
  'case.joined': ask,
  'case.peopled': ask,
  'case.stirred': ask,
  'case.moved': (board, event) => {
    rememberMove(event.payload);
    return putFace(board, event);
  },
  'case.described': putFace,
  'case.assigned': putFace,
  'case.restricted': putFace,
  'case.closed': (board, { payload }) => withoutCard(board, payload.card.caseId),
  'note.written': ask,
  'note.corrected': ask,
  'note.shared': ask,
  'note.withdrawn': ask,
  'action.planned': ask,
  'action.replanned': ask,
  'action.concluded': ask,
  'action.shared': ask,
  'action.withdrawn': ask,
  'consent.recorded': ask,
  'consent.withdrawn': ask,
  'request.made': ask,
  'request.answered': ask,
  'request.refused': ask,
  'request.withdrawn': ask,
  'person.added': ask,
  'person.corrected': ask,
  'person.withdrawn': ask,
  'person.shared': ask,
  'person.disputed': ask,
  'person.merged': ask,
  'person.parted': ask,
};

/** How an open board is kept current. */
export function followedBoard(queries: QueryClient, boardId: string): Followed {
  const current = () => queries.getQueryData(boardQuery(boardId).queryKey);
  const mend = (event: ToldEvent) => {
    fetchCardSoon(queries, boardId, caseIdOf(event));
  };
  return {
    view: { kind: 'board', id: boardId },
    heads: () => headsOf(current()),
    concerns: (event) => !('card' in event.payload) || event.payload.card.boardId === boardId,
    apply: (event) => {
      applyTo(queries, boardId, event);
    },
    mend,
    refetch: () => refetchBoard(queries, boardId),
  };
}

function headsOf(board: BoardView | undefined) {
  return board && boardHeads(board);
}

function applyTo(queries: QueryClient, boardId: string, event: ToldEvent): void {
  const board = queries.getQueryData(boardQuery(boardId).queryKey);
  if (!board) return;
  const after = effectOf(board, event);
  if (after === 'ask') fetchCardSoon(queries, boardId, caseIdOf(event));
  else changeBoard(queries, boardId, () => withHead(after, caseIdOf(event), event.at));
  if (event.name === 'case.closed' || event.name === 'case.reopened') forgetClosed(queries, boardId);
}

/** Each name has the effect for its own payload; this is where the two are known to belong together. */
function effectOf<E extends PlacedEventName>(board: BoardView, event: ToldOf<E>): BoardView | 'ask' {
  const effect: BoardEffect<E> = effects[event.name];
  return effect(board, event);
}

function forgetClosed(queries: QueryClient, boardId: string): void {
  void queries.invalidateQueries({ queryKey: closedQuery(boardId).queryKey });
}

/** What is told to me alone about where I may be. */
export function placeHandlers(queries: QueryClient): Pick<LiveEvents, keyof Pick<PersonalEvents, 'places.changed'>> {
  return {
    'places.changed': () => {
      void queries.invalidateQueries({ queryKey: boardsQuery.queryKey });
      void queries.invalidateQueries({ queryKey: sessionQuery.queryKey }); // it says whether she is at the intake
      refetchOpenViews();
    },
  };
}
