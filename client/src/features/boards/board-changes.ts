import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardFace, CardView } from '../../../../src/contract/cards.js';
import type { Heads, StreamPosition } from '../../../../src/contract/streams.js';

// What can happen to a board that has been fetched: pure, so that it reads and tests as a list.

export function boardHeads(board: BoardView): Heads {
  const streams = board.cards.flatMap((card) => card.streams);
  return Object.fromEntries(streams.map(({ streamId, head }) => [streamId, head]));
}

/** A new face on a card, with what I may read behind it left as it was. */
export function withFace(board: BoardView, face: CardFace): BoardView {
  return changeCard(board, face.caseId, (card) => ({ ...card, ...face }));
}

export function withStage(board: BoardView, caseId: string, stage: string): BoardView {
  return changeCard(board, caseId, (card) => ({ ...card, stage }));
}

/** At the same revision in another stage it is on its way there: an answer that was asked for before must not take it back. */
export function withCard(board: BoardView, fetched: CardView): BoardView {
  const held = board.cards.find(({ caseId }) => caseId === fetched.caseId);
  const stage = held?.revision === fetched.revision ? held.stage : fetched.stage;
  return { ...board, cards: [...board.cards.filter((card) => card !== held), { ...fetched, stage }] };
}

export function withoutCard(board: BoardView, caseId: string): BoardView {
  return { ...board, cards: board.cards.filter((card) => card.caseId !== caseId) };
}

/** Moves a head one step; a longer step would hide that something is missing. */
export function withHead(board: BoardView, caseId: string, at: StreamPosition): BoardView {
  return changeCard(board, caseId, (card) => ({
    ...card,
    streams: card.streams.map((stream) =>
      stream.streamId === at.streamId && stream.head + 1 === at.seq ? { ...stream, head: at.seq } : stream,
    ),
  }));
}

/** I have read this far: nothing up to there is new to me. */
export function withRead(board: BoardView, caseId: string, heads: Heads): BoardView {
  return changeCard(board, caseId, (card) => ({
    ...card,
    streams: card.streams.map((stream) =>
      stream.head <= (heads[stream.streamId] ?? -1) ? { ...stream, unread: 0 } : stream,
    ),
  }));
}

function changeCard(board: BoardView, caseId: string, change: (card: CardView) => CardView): BoardView {
  return { ...board, cards: board.cards.map((card) => (card.caseId === caseId ? change(card) : card)) };
}
