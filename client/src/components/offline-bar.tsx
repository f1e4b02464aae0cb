import { IconCloudOff } from '@tabler/icons-react';
import { useLiveStore } from '../lib/live/live-store.js';
import { useText } from '../lib/text.js';
import classes from './offline-bar.module.css';

/** Says that what is on screen may be old, and that nothing written now is kept. */
export function OfflineBar() {
  const t = useText();
  const isLost = useLiveStore(({ state }) => state === 'lost');
  return (
    <div role="status">
      {isLost ? (
        <p className={classes.bar}>
          <IconCloudOff size={18} stroke={1.75} aria-hidden />
          {t('live.offline')}
        </p>
      ) : null}
    </div>
  );
}
