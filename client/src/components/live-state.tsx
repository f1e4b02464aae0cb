import { useDates } from '../lib/dates.js';
import { useLiveStore } from '../lib/live/live-store.js';
import { useText } from '../lib/text.js';

/** "Ansluten, aktuellt 08:48" */
export function LiveState() {
  const t = useText();
  const { time } = useDates();
  const { state, currentAt } = useLiveStore();
  if (state !== 'connected') return <span>{t(state === 'lost' ? 'live.lost' : 'live.connecting')}</span>;
  return <span>{currentAt ? t('live.current', { time: time(currentAt) }) : t('live.connected')}</span>;
}
