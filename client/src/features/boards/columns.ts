import { boardTemplates } from '../../../../src/contract/board-templates.js';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import { cardsToShow, type BoardFilter } from './board-search.js';

/** A stage, with the cards that are shown in it, in their order. */
export interface Column {
  stage: string;
  cards: CardView[];
}

export function columnsOf(board: BoardView, filter: BoardFilter): Column[] {
  const cards = cardsToShow(board, filter);
  const { stages } = boardTemplates[board.template];
  return stages.map((stage) => ({ stage, cards: cards.filter((card) => card.stage === stage) }));
}

interface Place {
  column: number;
  row: number;
}

/** Where the arrows lead from a card: up and down within its column, sideways to the next that has any. */
export function cardByArrow(columns: Column[], caseId: string, key: string): CardView | undefined {
  const at = placeOf(columns, caseId);
  if (!at) return undefined;
  const cards = columns[at.column]?.cards ?? [];
  const ways: Record<string, () => CardView | undefined> = {
    Home: () => cards[0],
    End: () => cards.at(-1),
    ArrowUp: () => cards[at.row - 1],
    ArrowDown: () => cards[at.row + 1],
    ArrowLeft: () => cardBeside(columns, at, -1),
    ArrowRight: () => cardBeside(columns, at, 1),
  };
  return ways[key]?.();
}

/** The next or the one before among all, column by column; the first where none has the focus. */
export function cardByStep(columns: Column[], caseId: string | undefined, step: number): CardView | undefined {
  const cards = columns.flatMap((column) => column.cards);
  const at = cards.findIndex((card) => card.caseId === caseId);
  return at === -1 ? cards[0] : cards[at + step];
}

function cardBeside(columns: Column[], { column, row }: Place, step: number): CardView | undefined {
  const beside = step > 0 ? columns.slice(column + 1) : columns.slice(0, column).reverse();
  const cards = beside.find((one) => one.cards.length > 0)?.cards ?? [];
  return cards[Math.min(row, cards.length - 1)];
}

function placeOf(columns: Column[], caseId: string): Place | null {
  const column = columns.findIndex(({ cards }) => cards.some((card) => card.caseId === caseId));
  const row = columns[column]?.cards.findIndex((card) => card.caseId === caseId);
  return row === undefined ? null : { column, row };
}
