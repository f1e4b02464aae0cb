import { draftLifeMs } from '../../lib/drafts/draft.js';
import type { ConcernDraft } from './concern-draft.js';

/** What she let go of last: for a sibling, for no longer than she is signed in and the page lives, and 72 hours at most. */
let last: { id: string; draft: ConcernDraft } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

export function rememberSent(id: string, draft: ConcernDraft): void {
  clearTimeout(timer);
  last = { id, draft };
  timer = setTimeout(forgetLastSent, draftLifeMs);
}

export function sentAs(id: string): ConcernDraft | null {
  return last?.id === id ? last.draft : null;
}

export function forgetLastSent(): void {
  clearTimeout(timer);
  last = null;
}
