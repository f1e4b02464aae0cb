import { useState } from 'react';
import type { CardFace } from '../../../../src/contract/cards.js';
import { useDraft } from '../../lib/drafts/use-draft.js';
import { placeOf } from '../cases/place-of.js';
import { keepActionDraft, type ActionDraft } from './action-draft.js';

/** What is in the form, and for whom: the author's own agency, until she has written something and chosen others. */
export function useActionDraft(card: CardFace, begins: ActionDraft) {
  const kept = useDraft<ActionDraft>('action', card.caseId);
  const [unwritten, setUnwritten] = useState(begins);
  const input = kept?.content ?? unwritten;
  const change = (changes: Partial<ActionDraft>) => {
    const next = { ...input, ...changes };
    setUnwritten(next.task === '' ? { ...next, audience: kept ? begins.audience : next.audience } : begins);
    keepActionDraft(placeOf(card), next);
  };
  return { input, refusal: kept?.refusal ?? null, change };
}
