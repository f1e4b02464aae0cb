import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useDocumentVisibility } from '@mantine/hooks';
import { digestOf } from '../../../../src/contract/digest.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { markRead } from './cases.api.js';

const seenMs = 1000;

/** What has been on a visible screen for a second has been read. */
export function useMarkRead(view: CaseView | undefined): void {
  const queries = useQueryClient();
  const isVisible = useDocumentVisibility() === 'visible';
  const reached = view && digestOf(view.heads);
  useEffect(() => {
    if (!view || !isVisible) return;
    // Not kept is not serious: it is said again at the next event, and until then the case looks new.
    const mark = () => void markRead(queries, view.card, view.heads).catch(() => undefined);
    const timer = setTimeout(mark, seenMs);
    return () => {
      clearTimeout(timer);
    };
  }, [queries, reached, isVisible]); // eslint-disable-line react-hooks/exhaustive-deps -- the heads are what matters of the view
}
