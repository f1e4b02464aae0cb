import {
  IconArrowBackUp,
  IconCheck,
  IconHourglass,
  IconMessage,
  IconSearch,
  IconShieldCheck,
} from '@tabler/icons-react';
import { type Clock, type ClockKind, clocksOf, nextClock } from '../../../../src/contract/clocks.js';
import type { MatterRow } from '../../../../src/contract/intake.js';
import { ClockChip, OverdueChip } from '../../components/clock-chip.js';
import chip from '../../components/clock-chip.module.css';
import { daysUntil, isOverdue, useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import classes from './intake.module.css';

const icons: Record<ClockKind, typeof IconCheck> = {
  protection: IconShieldCheck,
  decision: IconHourglass,
  inquiry: IconSearch,
  answer: IconArrowBackUp,
  reply: IconMessage,
};

/** What is due next, in a row; where nothing is, how it ended or stands. */
export function NextClockChip({ matter }: { matter: MatterRow }) {
  const t = useText();
  const { day } = useDates();
  const next = nextClock(matter);
  if (next === undefined) return <span className={chip.chip}>{t(standingOf(matter))}</span>;
  const { kind, dueOn } = next;
  if (isOverdue(dueOn)) return <OverdueChip words={t(`clock.${kind}.late`, { day: day(dueOn) })} />;
  if (kind === 'protection') return <ClockWords words={t('clock.protection.now')} isToday />;
  return <ClockWords words={t(`clock.${kind}.due`, { day: day(dueOn) })} isToday={daysUntil(dueOn) === 0} />;
}

function standingOf({ outcome, repliedAt }: MatterRow) {
  if (outcome !== null) return `matter.outcome.${outcome}` as const;
  return repliedAt === null ? 'matter.toClose' : 'matter.replied';
}

function ClockWords({ words, isToday }: { words: string; isToday: boolean }) {
  return (
    <span className={chip.chip} data-today={isToday || undefined}>
      <IconHourglass size={16} stroke={1.75} aria-hidden />
      {words}
    </span>
  );
}

/** The law's clocks of a matter: the one to act on has the frame. */
export function MatterClocks({ matter }: { matter: MatterRow }) {
  const t = useText();
  const next = nextClock(matter);
  return (
    <ul className={classes.clocks} aria-label={t('clock.title')}>
      {clocksOf(matter).map((clock) => (
        <li key={clock.kind} data-next={clock.kind === next?.kind || undefined}>
          <ClockFace clock={clock} />
        </li>
      ))}
      {matter.form === 'report' && matter.wantsAnswer && matter.decision === null ? <AnswerToCome /> : null}
    </ul>
  );
}

/** It does not run yet: the week begins with the decision. */
function AnswerToCome() {
  const t = useText();
  return (
    <li>
      <IconArrowBackUp size={20} stroke={1.75} aria-hidden />
      <span>
        <span className={classes.clockKind}>{t('clock.answer')}</span>
        <strong>{t('clock.answer.later')}</strong>
        <span className={classes.clockKind}>{t('clock.answer.asked')}</span>
      </span>
    </li>
  );
}

function ClockFace({ clock: { kind, dueOn, stoppedAt } }: { clock: Clock }) {
  const t = useText();
  const { moment } = useDates();
  const Icon = stoppedAt === null ? icons[kind] : IconCheck;
  return (
    <>
      <Icon size={20} stroke={1.75} aria-hidden />
      <span>
        <span className={classes.clockKind}>{t(`clock.${kind}`)}</span>
        <strong>{stoppedAt === null ? <Due kind={kind} dueOn={dueOn} /> : t('clock.done')}</strong>
        <span className={classes.clockKind}>
          {stoppedAt === null ? <Left kind={kind} dueOn={dueOn} /> : moment(stoppedAt)}
        </span>
      </span>
    </>
  );
}

function Due({ kind, dueOn }: Pick<Clock, 'kind' | 'dueOn'>) {
  const t = useText();
  const { day } = useDates();
  if (isOverdue(dueOn)) return <ClockChip dueOn={dueOn} />;
  return kind === 'protection' ? t('clock.now') : t('clock.latest', { day: day(dueOn) });
}

/** How long is left, and by which rule. */
function Left({ kind, dueOn }: Pick<Clock, 'kind' | 'dueOn'>) {
  const t = useText();
  const rule = t(`clock.${kind}.rule`);
  if (kind === 'protection' || isOverdue(dueOn)) return rule;
  return t('clock.left', { count: daysUntil(dueOn), rule });
}
