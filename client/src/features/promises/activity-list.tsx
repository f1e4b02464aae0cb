import { useState } from 'react';
import type { ActivityStep, ActivityView, FocusView, PromiseView } from '../../../../src/contract/promises.js';
import { AddButton } from '../../components/add-button.js';
import { Chip } from '../../components/chip.js';
import { ClockChip } from '../../components/clock-chip.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';
import { ActivityDialog } from './activity-dialog.js';
import { ChangeButton } from './change-button.js';
import { PartList } from './part-list.js';
import classes from './promise.module.css';

/** What is to be done for a focus, by which agency, and what has been. */
export function ActivityList({ promise, focus }: { promise: PromiseView; focus: FocusView }) {
  const t = useText();
  const [openId, setOpen] = useState<string | null>(null);
  const activities = promise.activities.filter(({ focusId }) => focusId === focus.id);
  const close = () => {
    setOpen(null);
  };
  const add = (
    <AddButton
      words={t('promise.activity.add')}
      onClick={() => {
        setOpen('');
      }}
    />
  );
  return (
    <PartList title={t('promise.activities')} none={t('promise.activities.none')} add={promise.mayKeep ? add : null}>
      {activities.map((activity) => (
        <ActivityRow key={activity.id} promise={promise} activity={activity} onChange={setOpen} />
      ))}
      {openId === null ? null : (
        <ActivityDialog
          promise={promise}
          focusId={focus.id}
          activity={activities.find(({ id }) => id === openId) ?? null}
          onClose={close}
        />
      )}
    </PartList>
  );
}

interface ActivityRowProps {
  promise: PromiseView;
  activity: ActivityView;
  onChange: (id: string) => void;
}

function ActivityRow({ promise: { agencies, mayKeep, steps, year }, activity, onChange }: ActivityRowProps) {
  const t = useText();
  const { id, what, agencyId } = activity;
  const agency = agencies.find((each) => each.id === agencyId)?.name ?? t('agency.unknown');
  return (
    <li className={classes.activity}>
      <span className={classes.words}>
        {what}
        <span className={classes.meta}>{agency}</span>
        <Steps steps={steps.filter(({ activityId }) => activityId === id)} />
      </span>
      <When activity={activity} year={year} />
      {mayKeep ? (
        <ChangeButton
          name={t('promise.activity.change', { what })}
          onClick={() => {
            onChange(id);
          }}
        />
      ) : null}
    </li>
  );
}

/** How it stood after each change, where there has been any. */
function Steps({ steps }: { steps: ActivityStep[] }) {
  const t = useText();
  const { day, moment } = useDates();
  if (steps.length < 2) return null;
  return (
    <details className={classes.steps}>
      <summary>{t('activity.steps', { count: steps.length - 1 })}</summary>
      <ul>
        {steps.map(({ version, dueOn, doneOn, changedAt }) => (
          <li key={version} className={classes.meta}>
            {moment(changedAt)}:{' '}
            {doneOn ? t('activity.step.done', { day: day(doneOn) }) : t('activity.step.due', { day: day(dueOn) })}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Late as long as its year is not over; after that, the day it was to be. */
function When({ activity: { dueOn, doneOn }, year }: { activity: ActivityView; year: number }) {
  const t = useText();
  const { day } = useDates();
  const isOver = String(year) < useToday().slice(0, 4);
  if (doneOn) return <Chip>{t('promise.activity.done', { day: day(doneOn) })}</Chip>;
  return isOver ? <Chip>{t('promise.activity.notDone', { day: day(dueOn) })}</Chip> : <ClockChip dueOn={dueOn} />;
}
