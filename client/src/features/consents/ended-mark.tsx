import { Chip } from '../../components/chip.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';

/** What rested on a consent that has ended: it stays, and says so. */
export function EndedMark({ at }: { at: string | undefined }) {
  const t = useText();
  const { day } = useDates();
  return at === undefined ? null : <Chip>{t('consent.mark', { at: day(at) })}</Chip>;
}
