import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import classes from './concern-form.module.css';

interface ChoicesProps<V extends string> {
  /** Of the field: where focus is sent when nothing has been chosen. */
  name: string;
  legend: string;
  values: readonly V[];
  value: V | null;
  words: (value: V) => string;
  /** What each means, in a second line: then each is a card. */
  hint?: (value: V) => string;
  fault?: string | undefined;
  onChange: (value: V) => void;
}

/** One of a few, each as large as a finger. */
export function Choices<V extends string>({ legend, fault, ...choices }: ChoicesProps<V>) {
  const id = useId();
  return (
    <fieldset
      className={classes.group}
      role="radiogroup"
      aria-invalid={fault !== undefined}
      aria-describedby={fault ? id : undefined}
    >
      <legend>{legend}</legend>
      <div className={choices.hint ? classes.group : classes.chips}>
        {choices.values.map((value) => (
          <Choice key={value} {...choices} value={value} isChecked={value === choices.value} />
        ))}
      </div>
      {fault ? <FaultText id={id}>{fault}</FaultText> : null}
    </fieldset>
  );
}

type ChoiceProps<V extends string> = Omit<ChoicesProps<V>, 'legend' | 'values' | 'value' | 'fault'> & {
  value: V;
  isChecked: boolean;
};

function Choice<V extends string>({ name, value, isChecked, words, hint, onChange }: ChoiceProps<V>) {
  return (
    <label className={hint ? classes.card : classes.chip} data-checked={isChecked || undefined}>
      <input
        type="radio"
        name={name}
        value={value}
        checked={isChecked}
        onChange={() => {
          onChange(value);
        }}
      />
      {isChecked && !hint ? <IconCheck size={18} stroke={2} aria-hidden /> : null}
      {hint ? (
        <span>
          <strong>{words(value)}</strong>
          <span>{hint(value)}</span>
        </span>
      ) : (
        words(value)
      )}
    </label>
  );
}

function FaultText({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className={classes.fault}>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      {children}
    </p>
  );
}
