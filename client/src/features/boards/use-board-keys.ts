import { useEffect, useRef } from 'react';
import { boardTemplates } from '../../../../src/contract/board-templates.js';
import type { BoardView } from '../../../../src/contract/boards.js';
import { isTyping, useLetterKeys } from '../../lib/letter-keys.js';
import { focusedCard } from './focus-card.js';
import { useMoveCard, type MoveCard } from './use-move-card.js';

interface BoardKeys {
  board: BoardView;
  onOpenCase: () => void;
  onShowKeys: () => void;
}

/** The board by keyboard. */
export function useBoardKeys(keys: BoardKeys): void {
  const move = useMoveCard(keys.board);
  const latest = useRef({ ...keys, move });
  useEffect(() => {
    latest.current = { ...keys, move };
  });
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      if (handle(event, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', act);
    return () => {
      document.removeEventListener('keydown', act);
    };
  }, []);
}

/** Whether the key meant something here. */
function handle(event: KeyboardEvent, acts: BoardKeys & { move: MoveCard }): boolean {
  if (event.altKey) return moveByArrow(event.key, acts);
  if (stepByArrow(event.key)) return true;
  return useLetterKeys.getState().isOn && actByLetter(event.key, acts);
}

function moveByArrow(key: string, { board, move }: { board: BoardView; move: MoveCard }): boolean {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  const caseId = focusedCard()?.dataset.case;
  const card = board.cards.find((one) => one.caseId === caseId);
  if (!step || !card) return false;
  const { stages } = boardTemplates[board.template];
  const stage = stages[stages.indexOf(card.stage) + step];
  if (stage) move(card.caseId, stage);
  return true;
}

function stepByArrow(key: string): boolean {
  const from = focusedCard();
  if (!from) return false;
  if (key === 'ArrowDown' || key === 'ArrowUp') return stepInColumn(from, key === 'ArrowDown' ? 1 : -1);
  if (key === 'ArrowRight' || key === 'ArrowLeft') return stepToColumn(from, key === 'ArrowRight' ? 1 : -1);
  return false;
}

function actByLetter(key: string, acts: BoardKeys): boolean {
  const letters: Record<string, () => boolean> = {
    j: () => stepAmongAll(1),
    k: () => stepAmongAll(-1),
    m: openMoveMenu,
    c: () => (acts.board.may.openCase ? (acts.onOpenCase(), true) : false),
    '?': () => (acts.onShowKeys(), true),
  };
  return letters[key.toLowerCase()]?.() ?? false;
}

const cardsIn = (place: ParentNode) => [...place.querySelectorAll<HTMLElement>('[data-case]')];

function stepInColumn(from: HTMLElement, step: number): boolean {
  const cards = cardsIn(from.closest('[data-stage]') ?? document);
  return focus(cards[cards.indexOf(from) + step]);
}

function stepToColumn(from: HTMLElement, step: number): boolean {
  const columns = [...document.querySelectorAll<HTMLElement>('[data-stage]')].filter(
    (column) => cardsIn(column).length > 0,
  );
  const at = columns.findIndex((column) => column.contains(from));
  const column = columns[at + step];
  return focus(column && cardsIn(column)[0]);
}

function stepAmongAll(step: number): boolean {
  const cards = cardsIn(document);
  const from = focusedCard();
  const at = from ? cards.indexOf(from) + step : 0;
  return focus(cards[Math.max(0, Math.min(cards.length - 1, at))]);
}

function openMoveMenu(): boolean {
  const button = focusedCard()?.querySelector<HTMLElement>('[data-move]');
  button?.click();
  return button !== null && button !== undefined;
}

function focus(card: HTMLElement | undefined): boolean {
  card?.querySelector('a')?.focus();
  return true;
}
