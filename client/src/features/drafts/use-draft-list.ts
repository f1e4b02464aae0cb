import { hasWords, type Draft } from '../../lib/drafts/draft.js';
import { useDrafts } from '../../lib/drafts/drafts.js';

/** What has words in it, the latest first. */
export function useDraftList(): Draft[] {
  const drafts = useDrafts((state) => state.drafts);
  return Object.values(drafts)
    .filter(hasWords)
    .sort((one, other) => other.keptAt - one.keptAt);
}
