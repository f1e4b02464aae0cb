import { useRef } from 'react';
import type { Audience } from '../../../../src/contract/agencies.js';
import { tellWriting } from '../../lib/live/live-connection.js';

const leastMs = 2000;

/**
 * Tells those who will read it that somebody is writing, and nobody else: when she begins, and then at most every other
 * second to the same.
 */
export function useTellWriting(caseId: string, audience: Audience): (begins: boolean) => void {
  const last = useRef({ to: '', at: 0 });
  return (begins) => {
    const to = audience.join();
    if (!begins && last.current.to === to && Date.now() - last.current.at < leastMs) return;
    last.current = { to, at: Date.now() };
    tellWriting(caseId, audience);
  };
}
