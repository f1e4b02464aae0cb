import { useCallback } from 'react';
import { announce } from '../lib/announcer.js';
import { isProblem } from '../lib/http.js';
import { useReason, useText } from '../lib/text.js';
import { tell } from '../lib/toast.js';
import { takeLast } from '../lib/undo.js';

/** Takes back my last act, and says how that went. Answers whether there was one. */
export function useTakeBack(): () => boolean {
  const t = useText();
  const reason = useReason();
  return useCallback(() => {
    const last = takeLast();
    last?.undo().then(
      () => {
        announce(t('undo.done', { about: last.about }));
      },
      (error: unknown) => {
        const why = isProblem(error, 'card-changed') ? t('undo.changed') : reason(error);
        tell(t('undo.refused', { about: last.about, reason: why }));
      },
    );
    return last !== null;
  }, [t, reason]);
}
