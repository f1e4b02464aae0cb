import { useEffect } from 'react';
import { hasDrafts } from '../features/notes/drafts.js';
import { hasUnsent } from '../features/notes/outbox.js';

/** Closing the tab throws away what has been written and not sent: let the browser ask. */
export function useGuardUnsent(): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (hasUnsent() || hasDrafts()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, []);
}
