import type { ConcernDraft } from './concern-draft.js';

/** What she let go of last: for a sibling, and for no longer than she is signed in and the page lives. */
let last: { id: string; draft: ConcernDraft } | null = null;

export function rememberSent(id: string, draft: ConcernDraft): void {
  last = { id, draft };
}

export function sentAs(id: string): ConcernDraft | null {
  return last?.id === id ? last.draft : null;
}

export function forgetLastSent(): void {
  last = null;
}
