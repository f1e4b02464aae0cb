import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CallView, CallsView } from '../../../../src/contract/calls.js';
import { useLiveStore } from '../../lib/live/live-store.js';
import { useText } from '../../lib/text.js';
import { tell } from '../../lib/toast.js';
import { callsQuery, useCalls } from './calls.api.js';
import { callerOf, toMe } from './shown-calls.js';

/** Says on any page that somebody wants me to call. What there was when I came stands on the page of what is mine. */
export function useCallNotices(me: string): void {
  const t = useText();
  const view = useCalls();
  const known = useRef<ReadonlySet<string> | null>(null);
  useAskAgainOnceBack();
  useEffect(() => {
    if (!view) return;
    const open = toMe(view, me);
    if (known.current) open.filter(isNewTo(known.current)).forEach(say(view));
    known.current = new Set(open.map(({ id }) => id));

    function say(from: CallsView) {
      return (call: CallView) => {
        const { name, agency } = callerOf(from, call, t);
        tell(t('call.notice', { name, agency }));
      };
    }
  }, [view, me, t]);
}

function isNewTo(known: ReadonlySet<string>) {
  return ({ id }: CallView) => !known.has(id);
}

/** What was told while the connection was down was not heard. */
function useAskAgainOnceBack(): void {
  const queries = useQueryClient();
  const state = useLiveStore((store) => store.state);
  const before = useRef(state);
  useEffect(() => {
    if (state === 'connected' && before.current === 'lost')
      void queries.invalidateQueries({ queryKey: callsQuery.queryKey });
    before.current = state;
  }, [queries, state]);
}
