import type { ConcernForm, ConcernKind } from '../../../../src/contract/concerns.js';
import { draftLifeMs } from '../../lib/drafts/draft.js';
import { findDraft, forgetDraft, keepDraft, useDrafts } from '../../lib/drafts/drafts.js';
import { findOutgoing } from '../../lib/outbox/outgoing.js';

/**
 * What is left on the device of a concern that was let go of: not a word of it. It outlives the concern itself, so that one that
 * never got away can be told from one that arrived.
 */
export interface Slip {
  form: ConcernForm;
  kind: ConcernKind;
  letGoAt: string;
  /** Its receipt, once it has arrived. */
  concernId: string | null;
}

/** Long enough for whoever is away over a holiday to find out that it never got away. */
const slipLifeMs = 10 * draftLifeMs;

export function keepSlip(id: string, content: Slip): void {
  const lastsUntil = Date.parse(content.letGoAt) + slipLifeMs;
  keepDraft<Slip>({ kind: 'slip', id, place: null, words: '', isOwn: true, content, lastsUntil });
}

/** It has arrived: for the page that waits for it, here and in other tabs. */
export function settleSlip(id: string, concernId: string): void {
  const slip = findDraft<Slip>('slip', id);
  if (slip) keepSlip(id, { ...slip.content, concernId });
}

export function forgetSlip(id: string): void {
  forgetDraft('slip', id);
}

export interface Expired extends Slip {
  id: string;
}

/** Whether it is one of those that lay here for 72 hours and were never sent. */
export function useIsExpired(id: string): boolean {
  return useExpired().some((slip) => slip.id === id);
}

/** Those that lay here for 72 hours and were never sent. */
export function useExpired(): Expired[] {
  const drafts = useDrafts((state) => state.drafts);
  return Object.values(drafts)
    .filter(({ kind, id }) => kind === 'slip' && !findOutgoing(id))
    .map(({ id, content }) => ({ id, ...(content as Slip) }))
    .filter(({ concernId }) => concernId === null);
}
