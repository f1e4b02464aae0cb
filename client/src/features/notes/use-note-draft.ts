import { useState } from 'react';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { CardFace } from '../../../../src/contract/cards.js';
import { useDraft } from '../../lib/drafts/use-draft.js';
import { placeOf } from '../cases/place-of.js';
import { keepNoteDraft, type NoteDraft } from './note-draft.js';

/**
 * What is in the composer, and for whom. The audience belongs to what is written: with nothing written, it is the
 * author's own agency, every time.
 */
export function useNoteDraft(card: CardFace, own: string) {
  const kept = useDraft<NoteDraft>('note', card.caseId);
  const [picked, pick] = useState<Audience>([own]);
  const { body, audience } = kept?.content ?? { body: '', audience: picked };
  const keep = (changes: Partial<NoteDraft>) => {
    pick([own]);
    keepNoteDraft(placeOf(card), { body, audience, ...changes });
  };
  const choose = (wanted: Audience) => {
    if (kept) keep({ audience: wanted });
    else pick(wanted);
  };
  return { body, audience, refusal: kept?.refusal ?? null, keep, choose };
}
