import { useEffect } from 'react';
import { openDrafts, useDrafts } from '../lib/drafts/drafts.js';

/** Opens what this person has begun on this device. False until it is open: a form must not begin beside its draft. */
export function useDraftsOf(personId: string): boolean {
  useEffect(() => {
    void openDrafts(personId);
  }, [personId]);
  return useDrafts(({ state }) => state !== 'closed');
}
