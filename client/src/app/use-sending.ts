import { useEffect, useRef } from 'react';
import { actionSender } from '../features/actions/action-sender.js';
import { noteSender } from '../features/notes/note-sender.js';
import { startOutbox } from '../lib/outbox/outbox.js';
import type { Return } from '../lib/outbox/sender.js';
import { useReason, useText } from '../lib/text.js';
import { tell } from '../lib/toast.js';
import { queries } from './queries.js';

/** Sends what she has let go of, for as long as she is signed in. */
export function useSending(agencyId: string): void {
  const say = useRef<(why: Return) => void>(() => undefined);
  const words = useWordsForReturn();
  useEffect(() => {
    say.current = (why) => {
      tell(words(why));
    };
  });
  useEffect(() => {
    const sayBack = (why: Return) => {
      say.current(why);
    };
    return startOutbox({ note: noteSender(queries, agencyId), action: actionSender(queries, agencyId, sayBack) });
  }, [agencyId]);
}

function useWordsForReturn(): (why: Return) => string {
  const t = useText();
  const reason = useReason();
  return (why) => (why.because === 'refused' ? t('action.notSaved', { reason: reason(why.error) }) : t('action.kept'));
}
