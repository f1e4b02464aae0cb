import { useRef } from 'react';
import type { Audience } from '../../../../src/contract/agencies.js';
import { tellWriting } from '../../lib/live/live-connection.js';

const leastMs = 2000;

/** Tells those who will read it that somebody is writing: at most every other second, and nobody else. */
export function useTellWriting(caseId: string, audience: Audience): () => void {
  const last = useRef(0);
  return () => {
    if (Date.now() - last.current < leastMs) return;
    last.current = Date.now();
    tellWriting(caseId, audience);
  };
}
