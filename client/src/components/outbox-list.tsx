import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useDrafts } from '../lib/drafts/drafts.js';
import { canRegret, regret, sendNow, useOutbox } from '../lib/outbox/outbox.js';
import { outgoingHere, type OutgoingDraft, type OutgoingKind } from '../lib/outbox/outgoing.js';
import { useText } from '../lib/text.js';
import { AudienceIcon } from './audience-icon.js';
import classes from './outbox.module.css';

interface OutboxListProps {
  /** Only what is for this case; or what is for none that the path leads to. */
  caseId?: string;
  notOn?: string;
}

/** Where what is for no case is seen to wait. */
const pageOf: Partial<Record<OutgoingKind, string>> = { concern: '/oro' };

/** What waits: to be regretted or let go, or for the net to be back. What is just being sent is not worth a row. */
export function OutboxList({ caseId, notOn }: OutboxListProps) {
  const drafts = useDrafts((state) => state.drafts);
  const isStuck = useOutbox((state) => state.isStuck);
  const isHere = ({ place, content }: OutgoingDraft) =>
    caseId ? place?.caseId === caseId : !notOn?.includes(place?.caseId ?? pageOf[content.kind] ?? ' ');
  const waiting = outgoingHere(drafts).filter((one) => isHere(one) && (isStuck || one.content.heldUntil !== null));
  if (waiting.length === 0) return null;
  return (
    <div role="status" className={classes.list}>
      {waiting.map((outgoing) => (
        <OutboxRow key={outgoing.id} outgoing={outgoing} />
      ))}
    </div>
  );
}

function OutboxRow({ outgoing }: { outgoing: OutgoingDraft }) {
  const t = useText();
  const { id, content } = outgoing;
  const { heldUntil, readers, audience } = content;
  return (
    <div className={classes.row} data-kind={audience}>
      <AudienceIcon kind={audience} size={18} />
      <span className={classes.words}>
        {t(heldUntil === null ? 'outbox.queued' : 'outbox.waits', { readers })}{' '}
        {heldUntil === null ? null : <SecondsLeft at={heldUntil} />}
      </span>
      {canRegret(outgoing) ? (
        <Button
          variant="filled"
          onClick={() => {
            regret(id);
          }}
        >
          {t('outbox.regret')}
        </Button>
      ) : null}
      {heldUntil === null ? null : (
        <Button
          onClick={() => {
            sendNow(id);
          }}
        >
          {t('outbox.now')}
        </Button>
      )}
    </div>
  );
}

/** A number that changes every second would be read out every second. */
function SecondsLeft({ at }: { at: number }) {
  const t = useText();
  const seconds = useSecondsLeft(at);
  return <span aria-hidden>{t('outbox.seconds', { seconds })}</span>;
}

function useSecondsLeft(at: number): number {
  const left = () => Math.max(0, Math.ceil((at - Date.now()) / 1000));
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    const timer = setInterval(() => {
      setSeconds(left());
    }, 250);
    return () => {
      clearInterval(timer);
    };
  });
  return seconds;
}
