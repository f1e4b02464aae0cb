import { IconCloudOff } from '@tabler/icons-react';
import { useDrafts } from '../lib/drafts/drafts.js';
import { useLiveStore } from '../lib/live/live-store.js';
import { useOutbox } from '../lib/outbox/outbox.js';
import { outgoingHere } from '../lib/outbox/outgoing.js';
import { useText } from '../lib/text.js';
import classes from './offline-bar.module.css';

/** Says that what is on screen may be old, and how much waits to be sent. */
export function OfflineBar() {
  const t = useText();
  const isLost = useLiveStore(({ state }) => state === 'lost');
  const waiting = useWaitingForNet(isLost);
  return (
    <div role="status">
      {isLost || waiting > 0 ? (
        <p className={classes.bar}>
          <IconCloudOff size={18} stroke={1.75} aria-hidden />
          {isLost ? <span>{t('live.offline')}</span> : null}
          {waiting > 0 ? <span className={classes.count}>{t('outbox.waiting', { count: waiting })}</span> : null}
        </p>
      ) : null}
    </div>
  );
}

function useWaitingForNet(isLost: boolean): number {
  const drafts = useDrafts((state) => state.drafts);
  const isStuck = useOutbox((state) => state.isStuck);
  if (!isStuck && !isLost) return 0;
  return outgoingHere(drafts).filter(({ content }) => content.heldUntil === null).length;
}
