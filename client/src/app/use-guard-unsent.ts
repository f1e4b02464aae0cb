import { useEffect } from 'react';
import { wouldLoseDrafts } from '../lib/drafts/drafts.js';
import { hasUnsent } from '../lib/outbox/outbox.js';

/** Closing the tab keeps unsent what waits to be sent: let the browser ask. */
export function useGuardUnsent(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (hasUnsent() || wouldLoseDrafts()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, []);
}
