import { IconEye } from '@tabler/icons-react';
import type { MatterView } from '../../../../src/contract/intake.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import classes from './intake.module.css';

/** What whoever raised it sees now, so that nobody has to wonder what she has been told. */
export function ToldToReporter({ matter: { concern, wantsAnswer } }: { matter: MatterView }) {
  const t = useText();
  const { moment } = useDates();
  const { standing, answer, answeredAt, raisedAt } = concern;
  const shown = answer
    ? t(`matter.sees.${answer}`, { at: moment(answeredAt ?? raisedAt) })
    : t(`matter.sees.${standing}`, { at: moment(raisedAt) });
  const wish = t(wantsAnswer ? 'matter.sees.wants' : 'matter.sees.noWish');
  const later = concern.form === 'consultation' ? t('matter.sees.thread') : wish;
  return (
    <p className={classes.told}>
      <IconEye size={18} stroke={1.75} aria-hidden />
      <span>
        <b>{t('matter.sees')}</b> {shown} {answer ? null : later}
      </span>
    </p>
  );
}
