import { useDocumentVisibility } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import { digestOf } from '../../../../src/contract/digest.js';
import { markRead } from './cases.api.js';

const seenMs = 1000;

/** What has been on a visible screen for a second has been read. */
export function useMarkRead(view: CaseView | undefined): void {
  const queries = useQueryClient();
  const isVisible = useDocumentVisibility() === 'visible';
  const latest = useRef(view);
  useEffect(() => {
    latest.current = view;
  });
  const reached = view && digestOf(view.heads);
  useEffect(() => {
    if (reached === undefined || !isVisible) return;
    const timer = setTimeout(() => {
      const seen = latest.current;
      // Not kept is not serious: it is said again at the next event, and until then the case looks new.
      if (seen) markRead(queries, seen.card, seen.heads).catch(() => undefined);
    }, seenMs);
    return () => {
      clearTimeout(timer);
    };
  }, [queries, reached, isVisible]);
}
