import type { ObservationView } from '../../../../src/contract/promises.js';
import { useDates } from '../../lib/dates.js';

/** "1 jan 2020 – 30 jun 2020", or the one day. */
export function usePeriodWords(): (observation: Pick<ObservationView, 'fromOn' | 'untilOn'>) => string {
  const { day } = useDates();
  return ({ fromOn, untilOn }) => (fromOn === untilOn ? day(untilOn) : `${day(fromOn)} – ${day(untilOn)}`);
}
