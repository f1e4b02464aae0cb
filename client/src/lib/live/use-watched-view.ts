import { useEffect } from 'react';
import type { Followed } from './followed-view.js';
import { watchView } from './live-connection.js';

/** Keeps a view current for as long as the component that shows it is on screen. `followed` must be memoised. */
export function useWatchedView(followed: Followed): void {
  useEffect(() => watchView(followed), [followed]);
}
