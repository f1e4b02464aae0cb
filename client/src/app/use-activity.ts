import { useEffect } from 'react';
import { reportActivity } from '../features/session/session.api.js';
import { onActivity } from '../lib/activity.js';

const leastMs = 60_000;

/** Tells the server, at most once a minute, that somebody is here: reading for long is not being away. */
export function useActivity(): void {
  useEffect(() => {
    let last = Date.now();
    const report = () => {
      if (Date.now() - last < leastMs) return;
      last = Date.now();
      reportActivity().catch(() => undefined);
    };
    return onActivity(report);
  }, []);
}
