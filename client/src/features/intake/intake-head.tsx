import { SegmentedControl } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import type { IntakeView } from '../../../../src/contract/intake.js';
import { OverdueChip } from '../../components/clock-chip.js';
import { PageHead } from '../../components/page-head.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import classes from './intake.module.css';
import { isIn, isLate, type Sight, sights } from './sight.js';

interface IntakeHeadProps {
  view: IntakeView;
  sight: Sight;
  onSight: (sight: Sight) => void;
}

/** How much is waiting, what is late, who reads it. */
export function IntakeHead({ view: { matters, people }, sight, onSight }: IntakeHeadProps) {
  const t = useText();
  const me = useViewer().person.id;
  const count = (of: Sight) => matters.filter((matter) => isIn(matter, of, me)).length;
  const late = matters.filter((matter) => matter.closedAt === null && isLate(matter)).length;
  return (
    <PageHead
      title={t('intake.unanswered', { count: count('open') })}
      facts={
        <>
          {late > 0 ? <OverdueChip words={t('intake.late', { count: late })} /> : null}
          <span>
            <IconEye size={16} stroke={1.75} aria-hidden />
            {t('intake.readers', { count: people.length })}
          </span>
        </>
      }
      actions={
        <SegmentedControl
          aria-label={t('intake.sight')}
          classNames={{ root: classes.sights ?? '', indicator: classes.sight ?? '' }}
          value={sight}
          onChange={(value) => {
            onSight(value);
          }}
          data={sights.map((value) => ({
            value,
            label: t(`intake.sight.${value}`, { count: value === 'all' ? '' : count(value) }).trim(),
          }))}
        />
      }
    />
  );
}
