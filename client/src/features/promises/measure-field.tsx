import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { PromiseView } from '../../../../src/contract/promises.js';
import { useText } from '../../lib/text.js';
import { TextField } from './text-field.js';

interface MeasureFieldProps {
  promise: PromiseView;
  label: string;
  value: string;
  onChange: (measure: string) => void;
}

/** What is counted, by a name that figures and indicators share: one of those there are, or a new one. */
export function MeasureField({ promise, label, value, onChange }: MeasureFieldProps) {
  const t = useText();
  const known = measuresOf(promise);
  const [isOther, setOther] = useState(known.length === 0);
  const isNew = isOther || (value !== '' && !known.includes(value));
  const choices = [...(value === '' ? [{ value: '', label: t('common.choose') }] : []), ...known];
  return (
    <>
      {known.length === 0 ? null : (
        <NativeSelect
          label={label}
          description={t('promise.field.measure.hint')}
          value={isNew ? other : value}
          data={[...choices, { value: other, label: t('promise.field.measure.other') }]}
          onChange={({ currentTarget: { value: chosen } }) => {
            setOther(chosen === other);
            onChange(chosen === other ? '' : chosen);
          }}
        />
      )}
      {isNew ? <TextField label={t('promise.field.measure.name')} value={value} max={120} onChange={onChange} /> : null}
    </>
  );
}

const other = '…'; // shorter than any measure

function measuresOf({ indicators, observations }: PromiseView): string[] {
  const all = [...indicators, ...observations].map(({ measure }) => measure);
  return [...new Set(all)].sort((one, two) => one.localeCompare(two, 'sv'));
}
