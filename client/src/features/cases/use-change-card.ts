import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CardFace } from '../../../../src/contract/cards.js';
import { beginAct } from '../../lib/undo.js';
import type { CardAct } from './card-acts.js';
import { changeCardAnew } from './change-card-anew.js';
import { useCardUndo } from './use-card-undo.js';

/** A change of the card, made on the wording that is on screen; once it is made it can be undone for a while. */
export function useChangeCard(card: CardFace) {
  const queries = useQueryClient();
  const undoOf = useCardUndo();
  return useMutation({
    mutationFn: async (act: CardAct) => {
      const finish = beginAct();
      const after = await changeCardAnew(queries, card, act);
      finish(undoOf(act, { before: card, after }));
    },
  });
}
