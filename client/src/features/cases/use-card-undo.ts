import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { BoardTemplateName } from '../../../../src/contract/board-templates.js';
import type { CardFace } from '../../../../src/contract/cards.js';
import { useText, type Say } from '../../lib/text.js';
import type { Undoable } from '../../lib/undo.js';
import { stageKey } from '../../lib/words.js';
import { boardQuery } from '../boards/boards.api.js';
import { moveBack } from './move-card.js';
import { inverseOf, isUndoable, type CardAct, type UndoableAct } from './card-acts.js';
import { caseQuery } from './cases.api.js';
import { changeCard } from './change-card.js';

/** The card before and after an act of mine. */
export interface CardStep {
  before: CardFace;
  after: CardFace;
}

/** How an act of mine on a card is taken back; null where it is one that is asked about first. */
export function useCardUndo(): (act: CardAct, step: CardStep) => Undoable | null {
  const t = useText();
  const queries = useQueryClient();
  return useCallback(
    (act, step) => {
      if (!isUndoable(act)) return null;
      const { caseId, code } = step.after;
      const words = wordsOf(t, act, templateOf(queries, step.after));
      return { words, about: code, caseId, said: `${code}: ${words}`, undo: () => undo(queries, act, step) };
    },
    [t, queries],
  );
}

async function undo(queries: QueryClient, act: UndoableAct, { before, after }: CardStep): Promise<void> {
  const inverse = inverseOf(act, before, after);
  if (inverse.path === 'stage') await moveBack(queries, after, inverse);
  else await changeCard(queries, after, inverse);
}

function wordsOf(t: Say, act: UndoableAct, template: BoardTemplateName | undefined): string {
  if (act.path !== 'stage') return t(`undo.${act.path}`);
  return t('undo.stage', { stage: template ? t(stageKey(template, act.body.stage)) : '' });
}

function templateOf(queries: QueryClient, { caseId, boardId }: CardFace): BoardTemplateName | undefined {
  const view = queries.getQueryData(caseQuery(caseId).queryKey);
  return view?.board.template ?? queries.getQueryData(boardQuery(boardId).queryKey)?.template;
}
