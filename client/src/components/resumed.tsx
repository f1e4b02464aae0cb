import { Button } from '@mantine/core';
import { useText } from '../lib/text.js';
import type { Edit } from './use-edit.js';
import { Notice } from './notice.js';

/** What she had begun before is in the fields again: say so, and let her begin anew. */
export function Resumed<T, V>({ edit }: { edit: Edit<T, V> }) {
  const t = useText();
  if (!edit.isResumed) return null;
  return (
    <Notice>
      {t('draft.resumed')}{' '}
      <Button size="compact-sm" onClick={edit.end}>
        {t('draft.anew')}
      </Button>
    </Notice>
  );
}
