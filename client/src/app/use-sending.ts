import { useEffect, useRef } from 'react';
import { actionSender } from '../features/actions/action-sender.js';
import { answerSender, requestSender } from '../features/requests/request-sender.js';
import { concernSender } from '../features/concerns/concern-sender.js';
import { noteSender } from '../features/notes/note-sender.js';
import type { OutgoingKind } from '../lib/outbox/outgoing.js';
import { startOutbox } from '../lib/outbox/outbox.js';
import type { Return } from '../lib/outbox/sender.js';
import { useReason, useText } from '../lib/text.js';
import { tell } from '../lib/toast.js';
import { queries } from './queries.js';

/** Sends what she has let go of, for as long as she is signed in. */
export function useSending(agencyId: string): void {
  const say = useRef<(what: Returned, why: Return) => void>(() => undefined);
  const words = useWordsForReturn();
  useEffect(() => {
    say.current = (what, why) => {
      tell(words(what, why));
    };
  });
  useEffect(() => {
    const sayBack = (what: Returned) => (why: Return) => {
      say.current(what, why);
    };
    return startOutbox({
      note: noteSender(queries, agencyId),
      action: actionSender(queries, agencyId, sayBack('action')),
      request: requestSender(queries, sayBack('request')),
      answer: answerSender(queries, sayBack('answer')),
      concern: concernSender(queries, sayBack('concern')),
    });
  }, [agencyId]);
}

/** What is not seen to come back: it lies in a form that is closed. */
type Returned = Exclude<OutgoingKind, 'note'>;

function useWordsForReturn(): (what: Returned, why: Return) => string {
  const t = useText();
  const reason = useReason();
  return (what, why) =>
    why.because === 'refused' ? t(`${what}.notSaved`, { reason: reason(why.error) }) : t(`${what}.kept`);
}
