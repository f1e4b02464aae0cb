import { Button } from '@mantine/core';
import { keyOf, type DraftKind } from '../lib/drafts/draft.js';
import { useDrafts } from '../lib/drafts/drafts.js';
import { useText } from '../lib/text.js';

interface GoOnProps {
  kind: DraftKind;
  id: string;
  onGoOn: () => void;
}

/** Leads back to a change that was begun and not sent; nothing where there is none. */
export function GoOn({ kind, id, onGoOn }: GoOnProps) {
  const t = useText();
  const isBegun = useDrafts(({ drafts }) => keyOf({ kind, id }) in drafts);
  return isBegun ? (
    <Button size="compact-sm" variant="subtle" onClick={onGoOn}>
      {t('draft.resume')}
    </Button>
  ) : null;
}
