import { keyOf, type Draft, type DraftKind } from './draft.js';
import { useDrafts } from './drafts.js';

/** What has been begun of this, if anything. */
export function useDraft<T>(kind: DraftKind, id: string): Draft<T> | undefined {
  return useDrafts((state) => state.drafts[keyOf({ kind, id })]) as Draft<T> | undefined;
}
