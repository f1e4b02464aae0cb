import { useSyncExternalStore } from 'react';
import { useLiveStore } from './live/live-store.js';

/** Whether what is sent gets nowhere, as far as this device knows. */
export function useIsOffline(): boolean {
  const isLost = useLiveStore(({ state }) => state === 'lost');
  const isOnline = useSyncExternalStore(listen, () => navigator.onLine);
  return isLost || !isOnline;
}

function listen(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
