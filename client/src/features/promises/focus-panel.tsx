import type { FocusView, PromiseView } from '../../../../src/contract/promises.js';
import { responsibleIn } from '../../../../src/contract/responsible.js';
import { ClockChip } from '../../components/clock-chip.js';
import { Panel } from '../../components/panel.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';
import { ActivityList } from './activity-list.js';
import { BoardWork } from './board-work.js';
import { ChangeButton } from './change-button.js';
import { IndicatorList } from './indicator-list.js';
import classes from './promise.module.css';

interface FocusPanelProps {
  promise: PromiseView;
  focus: FocusView;
  onChange: (focus: FocusView) => void;
}

/** One of the few things that are promised: why, what, who answers for it, how it is measured and what is done. */
export function FocusPanel({ promise, focus, onChange }: FocusPanelProps) {
  const t = useText();
  const { place, theme, commitment, explanation } = focus;
  const change = (
    <ChangeButton
      name={t('promise.focus.change', { theme })}
      onClick={() => {
        onChange(focus);
      }}
    />
  );
  return (
    <Panel title={`${String(place)}. ${theme}`} aside={promise.mayKeep ? change : null}>
      <div className={classes.focus}>
        <div>
          <p className={classes.commitment}>{commitment}</p>
          {explanation ? <p>{explanation}</p> : null}
        </div>
        <FocusFacts promise={promise} focus={focus} />
        <IndicatorList promise={promise} focus={focus} />
        <ActivityList promise={promise} focus={focus} />
        <BoardWork promise={promise} focus={focus} />
      </div>
    </Panel>
  );
}

function FocusFacts({ promise: { year, agencies }, focus }: { promise: PromiseView; focus: FocusView }) {
  const t = useText();
  const { problem, causes, nextFollowUpOn } = focus;
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('promise.field.problem')}</dt>
        <dd>{problem}</dd>
      </div>
      <div>
        <dt>{t('promise.field.causes')}</dt>
        <dd>{causes}</dd>
      </div>
      <div>
        <dt>{t('promise.field.answers')}</dt>
        <dd>{responsibleIn(focus, agencies)}</dd>
      </div>
      <div>
        <dt>{t('promise.field.next')}</dt>
        <dd>{nextFollowUpOn ? <FollowUp on={nextFollowUpOn} year={year} /> : t('promise.fact.none')}</dd>
      </div>
    </dl>
  );
}

/** Late as long as its year is not over; after that, the day it was to be. */
function FollowUp({ on, year }: { on: string; year: number }) {
  const { day } = useDates();
  return String(year) >= useToday().slice(0, 4) ? <ClockChip dueOn={on} /> : day(on);
}
