import { boardTemplates } from '../../../../src/contract/board-templates.js';
import type { BoardView } from '../../../../src/contract/boards.js';
import type { CardView } from '../../../../src/contract/cards.js';
import { useLetterKeys } from '../../lib/letter-keys.js';
import { usePageKeys, type KeyHelp } from '../../lib/page-keys.js';
import { focusCard, focusedCard } from '../boards/card-focus.js';
import { cardByArrow, cardByStep, type Column } from '../boards/columns.js';
import { useMoveCard, type MoveCard } from './use-move-card.js';

interface BoardKeys {
  board: BoardView;
  columns: Column[];
  onOpenCase: () => void;
  onFilter: () => void;
}

const help: readonly KeyHelp[] = [
  { keys: ['↑', '↓', '←', '→'], words: 'keys.arrows' },
  { keys: ['Home', 'End'], words: 'keys.ends' },
  { keys: ['Enter'], words: 'keys.open.long' },
  { keys: ['Alt', '←', '→'], words: 'keys.move.long' },
  { keys: ['J', 'K'], words: 'keys.step.long', isLetter: true },
  { keys: ['M'], words: 'keys.menu.long', isLetter: true },
  { keys: ['C'], words: 'keys.new', isLetter: true },
  { keys: ['/'], words: 'keys.filter', isLetter: true },
];

/** The board by keyboard. */
export function useBoardKeys(keys: BoardKeys): void {
  const move = useMoveCard(keys.board);
  usePageKeys(help, (event) => handle(event, { ...keys, move }));
}

/** Whether the key meant something here. */
function handle(event: KeyboardEvent, acts: BoardKeys & { move: MoveCard }): boolean {
  if (event.altKey) return moveByArrow(event.key, acts);
  if (stepByArrow(event.key, acts)) return true;
  return useLetterKeys.getState().isOn && actByLetter(event.key, acts);
}

function moveByArrow(key: string, { board, move }: { board: BoardView; move: MoveCard }): boolean {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  const card = board.cards.find(({ caseId }) => caseId === focusedId());
  if (!step || !card) return false;
  const { stages } = boardTemplates[board.template];
  const stage = stages[stages.indexOf(card.stage) + step];
  if (stage) move(card.caseId, stage);
  return true;
}

const arrows = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

function stepByArrow(key: string, { columns }: BoardKeys): boolean {
  const from = focusedId();
  if (!from || !arrows.includes(key)) return false;
  return focus(cardByArrow(columns, from, key));
}

function actByLetter(key: string, { board, columns, onOpenCase, onFilter }: BoardKeys): boolean {
  const letters: Record<string, () => boolean> = {
    j: () => focus(cardByStep(columns, focusedId(), 1)),
    k: () => focus(cardByStep(columns, focusedId(), -1)),
    m: openMoveMenu,
    c: () => (board.may.openCase ? (onOpenCase(), true) : false),
    '/': () => (onFilter(), true),
  };
  return letters[key.toLowerCase()]?.() ?? false;
}

function focusedId(): string | undefined {
  return focusedCard()?.dataset.case;
}

function openMoveMenu(): boolean {
  const button = focusedCard()?.querySelector<HTMLElement>('[data-move]');
  button?.click();
  return button !== null && button !== undefined;
}

/** At the last card there is nowhere further to go, and the page does not scroll instead. */
function focus(card: CardView | undefined): boolean {
  if (card) focusCard(card.caseId);
  return true;
}
