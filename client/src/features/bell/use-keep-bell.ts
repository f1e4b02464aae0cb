import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { announce } from '../../lib/announcer.js';
import { useLiveStore } from '../../lib/live/live-store.js';
import { useText } from '../../lib/text.js';
import { refreshBell, useNotices } from './bell.api.js';

/** Keeps the count current, and says when it has grown. */
export function useKeepBell(): void {
  const t = useText();
  const unread = useNotices()?.unread;
  const before = useRef(unread);
  useAskAgainOnceBack();
  useEffect(() => {
    if (unread !== undefined && before.current !== undefined && unread > before.current)
      announce(t('bell.open', { count: unread }));
    before.current = unread;
  }, [unread, t]);
}

/** What was told while the connection was down was not heard. */
function useAskAgainOnceBack(): void {
  const queries = useQueryClient();
  const state = useLiveStore((store) => store.state);
  const before = useRef(state);
  useEffect(() => {
    if (state === 'connected' && before.current === 'lost') refreshBell(queries);
    before.current = state;
  }, [queries, state]);
}
