import { useState } from 'react';
import type { Figure, FocusView, IndicatorView, PromiseView } from '../../../../src/contract/promises.js';
import { AddButton } from '../../components/add-button.js';
import { useDates } from '../../lib/dates.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';
import { ChangeButton } from './change-button.js';
import { IndicatorDialog } from './indicator-dialog.js';
import { PartList } from './part-list.js';
import classes from './promise.module.css';
import { useFigureWords } from './use-figure-words.js';

/** What a focus is measured by, as it was counted. */
export function IndicatorList({ promise, focus }: { promise: PromiseView; focus: FocusView }) {
  const t = useText();
  const [openId, setOpen] = useState<string | null>(null);
  const indicators = promise.indicators.filter(({ focusId }) => focusId === focus.id);
  const close = () => {
    setOpen(null);
  };
  const add = (
    <AddButton
      words={t('promise.indicator.add')}
      onClick={() => {
        setOpen('');
      }}
    />
  );
  return (
    <PartList title={t('promise.indicators')} none={t('promise.indicators.none')} add={promise.mayKeep ? add : null}>
      {indicators.map((indicator) => (
        <IndicatorRow key={indicator.id} indicator={indicator} mayKeep={promise.mayKeep} onChange={setOpen} />
      ))}
      {openId === null ? null : (
        <IndicatorDialog
          promise={promise}
          focusId={focus.id}
          indicator={indicators.find(({ id }) => id === openId) ?? null}
          onClose={close}
        />
      )}
    </PartList>
  );
}

interface IndicatorRowProps {
  indicator: IndicatorView;
  mayKeep: boolean;
  onChange: (id: string) => void;
}

function IndicatorRow({ indicator, mayKeep, onChange }: IndicatorRowProps) {
  const t = useText();
  const { id, name, outcome, target } = indicator;
  const figure = useFigureWords();
  const none = mayKeep ? t('promise.indicator.notYet') : t('promise.indicator.withheld');
  return (
    <li className={classes.indicator}>
      <div className={classes.measured}>
        <span>{name}</span>
        <strong className={outcome ? undefined : classes.muted}>{outcome ? figure(outcome) : none}</strong>
        {mayKeep ? (
          <ChangeButton
            name={t('promise.indicator.change', { name })}
            onClick={() => {
              onChange(id);
            }}
          />
        ) : null}
      </div>
      {outcome ? <Bar outcome={outcome} target={target} /> : null}
      <IndicatorFacts indicator={indicator} />
    </li>
  );
}

/** How far it is to the target; the words beside say the same. */
function Bar({ outcome: { value }, target }: { outcome: Figure; target: number }) {
  if (value === null) return null;
  return <meter className={classes.bar} min={0} max={Math.max(target, value)} value={value} aria-hidden />;
}

function IndicatorFacts({ indicator }: { indicator: IndicatorView }) {
  const t = useText();
  const { day } = useDates();
  const today = useToday();
  const figure = useFigureWords();
  const { start, outcome, target, targetOn, reachedOn } = indicator;
  const key = targetOn < today && outcome?.value != null ? 'promise.indicator.missed' : 'promise.indicator.target';
  const facts = [
    start ? t('promise.indicator.start', { figure: figure(start), day: day(start.on) }) : '',
    reachedOn
      ? t('promise.indicator.reached', { target, day: day(reachedOn) })
      : t(key, { target, day: day(targetOn) }),
    outcome ? t('promise.indicator.measured', { day: day(outcome.on), source: outcome.source }) : '',
  ];
  return <p className={classes.meta}>{facts.filter(Boolean).join(' · ')}</p>;
}
