import { useEffect } from 'react';
import { useDraft } from '../../lib/drafts/use-draft.js';
import type { Slip } from './slip.js';

/** Whether it has been let go of, here or in another tab: what stands in the form is not to be sent twice. */
export function useSentMeanwhile(id: string, onSent: () => void): boolean {
  const isSent = useDraft<Slip>('slip', id) !== undefined;
  useEffect(() => {
    if (isSent) onSent();
  }, [isSent, onSent]);
  return isSent;
}
