import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { SessionView } from '../../../../src/contract/session.js';
import { http } from '../../lib/http.js';

/** What she has just written is let go of after eight seconds; until then it is one reading, and so it is if she comes straight back. */
const graceMs = 15_000;
const leaving = new Map<string, number>();

/** Of a case in which somebody is protected, each reading asks why: once she has left it, the reason she gave holds no more. */
export function useOneReading(caseId: string, view: CaseView | undefined): void {
  const queries = useQueryClient();
  const isGuarded = view?.persons.some(({ protection }) => protection !== null) ?? false;
  useEffect(() => {
    if (!isGuarded) return;
    window.clearTimeout(leaving.get(caseId));
    const closes = () => {
      leaving.delete(caseId);
      // Whoever has signed out has ended it with that.
      if (queries.getQueryData<SessionView | null>(['session'])) end(caseId);
    };
    window.addEventListener('pagehide', closes);
    return () => {
      window.removeEventListener('pagehide', closes);
      queries.removeQueries({ queryKey: ['case', caseId] });
      leaving.set(caseId, window.setTimeout(closes, graceMs));
    };
  }, [caseId, isGuarded, queries]);
}

/** Where it does not arrive, eight hours are the most. */
function end(caseId: string): void {
  http.delete(`/cases/${caseId}/reason`, { outlives: true, background: true }).catch(() => undefined);
}
