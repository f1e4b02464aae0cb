import { keyOf, type DraftKind } from '../lib/drafts/draft.js';
import { useDrafts } from '../lib/drafts/drafts.js';
import { useDates } from '../lib/dates.js';
import { useText } from '../lib/text.js';

interface DraftStateProps {
  kind: DraftKind;
  id: string;
  /** What stands there while nothing has been begun. */
  otherwise?: string;
}

/** "Utkast sparat 09:14 · krypterat" */
export function DraftState({ kind, id, otherwise = '' }: DraftStateProps) {
  const t = useText();
  const { time } = useDates();
  const key = keyOf({ kind, id });
  const isBegun = useDrafts(({ drafts }) => key in drafts);
  const keptAt = useDrafts((state) => state.keptAt[key]);
  const isMemory = useDrafts(({ state }) => state === 'memory');
  if (isBegun && isMemory) return t('draft.inMemory');
  return isBegun && keptAt ? t('draft.kept', { time: time(new Date(keptAt)) }) : otherwise;
}
