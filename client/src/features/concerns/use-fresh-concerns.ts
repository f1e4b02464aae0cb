import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLiveStore } from '../../lib/live/live-store.js';
import { refreshConcerns } from './concerns.api.js';

/** What was told while the connection was down was not heard: asked for again once it is back. */
export function useFreshConcerns(): void {
  const queries = useQueryClient();
  const state = useLiveStore((store) => store.state);
  const before = useRef(state);
  useEffect(() => {
    if (state === 'connected' && before.current === 'lost') refreshConcerns(queries);
    before.current = state;
  }, [queries, state]);
}
