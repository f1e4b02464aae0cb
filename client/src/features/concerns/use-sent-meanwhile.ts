import { useEffect } from 'react';
import { useDraft } from '../../lib/drafts/use-draft.js';
import type { Slip } from './slip.js';

/** It was let go of in another tab: what stands in this one is sent already, and not to be sent twice. */
export function useSentMeanwhile(id: string, onSent: () => void): void {
  const isSent = useDraft<Slip>('slip', id) !== undefined;
  useEffect(() => {
    if (isSent) onSent();
    // Once: whoever hears of it goes elsewhere.
  }, [isSent, onSent]);
}
