import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import { isOverdue, today, useDates } from '../lib/dates.js';
import { useText } from '../lib/text.js';
import classes from './clock-chip.module.css';

/** When something is due: muted later, ink today, "Försenad" after. Never a bare colour. */
export function ClockChip({ dueOn }: { dueOn: string }) {
  const t = useText();
  const { day } = useDates();
  if (isOverdue(dueOn)) return <OverdueChip words={t('clock.overdue', { day: day(dueOn) })} />;
  return (
    <span className={classes.chip} data-today={dueOn === today() || undefined}>
      <IconClock size={16} stroke={1.75} aria-hidden />
      {upper(day(dueOn))}
    </span>
  );
}

/** The only red there is. */
export function OverdueChip({ words }: { words: string }) {
  return (
    <span className={classes.chip} data-overdue>
      <IconClockExclamation size={16} stroke={1.75} aria-hidden />
      {words}
    </span>
  );
}

function upper(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
