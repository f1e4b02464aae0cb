import type { AbsenceView } from '../../../../src/contract/absence.js';
import type { PersonView } from '../../../../src/contract/agencies.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';

interface AwayFrom {
  absences: readonly AbsenceView[];
  people: readonly PersonView[];
}

/** "ersätts av KL t.o.m. 3 dec", of somebody who is away; where the reader does not know who stands in, only until when. */
export function useAbsenceWords({ absences, people }: AwayFrom): (personId: string | null) => string | null {
  const t = useText();
  const { day } = useDates();
  return (personId) => {
    const absence = absences.find((each) => each.personId === personId);
    if (!absence) return null;
    const until = day(absence.untilOn);
    const name = people.find(({ id }) => id === absence.standInId)?.initials;
    return name === undefined ? t('absence.away', { until }) : t('absence.replaced', { name, until });
  };
}
