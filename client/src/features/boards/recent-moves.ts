import { create } from 'zustand';
import type { CardMove } from '../../../../src/contract/live.js';

export interface RecentMove {
  fromStage: string;
  byId: string;
}

/** How long a card says who moved it; the ring around it is shorter, and CSS's. */
const shownMs = 8000;

/** Moves by others, just now, by case. */
export const useRecentMoves = create<{ moves: Record<string, RecentMove> }>(() => ({ moves: {} }));

let me: string | null = null;

const patienceMs = 1000;

/** Who moved it just now: a refusal can be here a moment before the telling. Null when nobody says. */
export function moverOf(caseId: string): Promise<string | null> {
  const found = () => useRecentMoves.getState().moves[caseId]?.byId;
  return new Promise((resolve) => {
    const answer = () => {
      unsubscribe();
      clearTimeout(timer);
      resolve(found() ?? null);
    };
    const unsubscribe = useRecentMoves.subscribe(() => {
      if (found()) answer();
    });
    const timer = setTimeout(answer, found() ? 0 : patienceMs);
  });
}

/** My own moves need no telling: I saw them. */
export function ignoreMovesOf(personId: string): void {
  me = personId;
}

export function rememberMove({ card, fromStage, byId }: CardMove): void {
  if (byId === me) return;
  useRecentMoves.setState(({ moves }) => ({ moves: { ...moves, [card.caseId]: { fromStage, byId } } }));
  setTimeout(() => {
    forgetMove(card.caseId);
  }, shownMs);
}

function forgetMove(caseId: string): void {
  useRecentMoves.setState(({ moves: { [caseId]: _gone, ...others } }) => ({ moves: others }));
}
