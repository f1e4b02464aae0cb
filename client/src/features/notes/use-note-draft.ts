import { useState } from 'react';
import type { CardFace } from '../../../../src/contract/cards.js';
import { useDraft } from '../../lib/drafts/use-draft.js';
import { placeOf } from '../cases/place-of.js';
import { nothingSaid } from '../sharing/sharing-draft.js';
import { keepNoteDraft, type NoteDraft } from './note-draft.js';

/**
 * What is in the composer, and for whom. The audience belongs to what is written: with nothing written, it is the
 * author's own agency, every time.
 */
export function useNoteDraft(card: CardFace, own: string) {
  const kept = useDraft<NoteDraft>('note', card.caseId);
  const [unwritten, setUnwritten] = useState<NoteDraft>(() => emptyNote(own));
  const { body, audience, sharing = nothingSaid, mentioned = nobody, marks = null } = kept?.content ?? unwritten;
  const keep = (changes: Partial<NoteDraft>) => {
    const next = { body, audience, sharing, mentioned, marks, ...changes };
    setUnwritten(next.body === '' && !kept ? next : emptyNote(own));
    keepNoteDraft(placeOf(card), next);
  };
  return { body, audience, sharing, mentioned, marks, refusal: kept?.refusal ?? null, keep };
}

const nobody: string[] = [];

function emptyNote(own: string): NoteDraft {
  return { body: '', audience: [own], sharing: nothingSaid };
}
