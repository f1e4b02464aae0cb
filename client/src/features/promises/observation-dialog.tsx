import { NativeSelect, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import {
  type BringObservation,
  type ObservationKind,
  observationKinds,
  type PromiseView,
} from '../../../../src/contract/promises.js';
import { DateInput } from '../../components/date-input.js';
import { FormDialog } from '../../components/form-dialog.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';
import { MeasureField } from './measure-field.js';
import { useBringObservation } from './promises.api.js';
import { CountField, countIn, TextField } from './text-field.js';
import { Traces } from './traces.js';
import type { Fields } from './use-part.js';

type Input = Fields<Exclude<keyof BringObservation, 'id'>>;

interface ObservationDialogProps {
  promise: PromiseView;
  onClose: () => void;
}

/** Brings in something that was counted, with its source. It is not changed afterwards: it is withdrawn, and brought in as it is. */
export function ObservationDialog({ promise, onClose }: ObservationDialogProps) {
  const t = useText();
  const bring = useBringObservation(promise.areaId);
  const [id, setId] = useState(newId);
  const [input, setInput] = useState<Input>(empty);
  const change = (changes: Partial<Input>) => {
    setInput({ ...input, ...changes });
    setId(newId()); // another figure, whatever became of the first
  };
  const observation = observationFrom(input);
  const submit = () => {
    if (observation) bring.mutate({ id, ...observation }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('promise.observation.add')}
      act={t('promise.observation.act')}
      size="lg"
      error={bring.error}
      isBusy={bring.isPending}
      isReady={observation !== null}
      onSubmit={submit}
      onClose={onClose}
    >
      <WhatFields promise={promise} input={input} onChange={change} />
      <CountFields input={input} onChange={change} />
      <SourceFields input={input} onChange={change} />
      <Traces promise={promise} texts={[input.measure, input.source]} />
    </FormDialog>
  );
}

interface FieldsProps {
  input: Input;
  onChange: (changes: Partial<Input>) => void;
}

function WhatFields({ promise, input, onChange }: FieldsProps & { promise: PromiseView }) {
  const t = useText();
  return (
    <>
      <MeasureField
        promise={promise}
        label={t('promise.field.measure.name')}
        value={input.measure}
        onChange={(measure) => {
          onChange({ measure });
        }}
      />
      <NativeSelect
        label={t('promise.field.kind')}
        value={input.kind}
        data={observationKinds.map((value) => ({ value, label: t(`promise.kind.${value}`) }))}
        onChange={(event) => {
          onChange({ kind: event.currentTarget.value });
        }}
      />
    </>
  );
}

function CountFields({ input: { fromOn, untilOn, value, ofValue }, onChange }: FieldsProps) {
  const t = useText();
  const today = useToday();
  const isWrong = (written: string) => written !== '' && countIn(written) === null;
  const isLess = ofValue !== '' && (countIn(ofValue) ?? 0) < (countIn(value) ?? 0);
  const ofFault = isLess ? t('promise.field.ofValue.wrong') : null;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <DateInput
        label={t('promise.field.from')}
        value={fromOn}
        max={untilOn || today}
        onChange={(day) => {
          onChange({ fromOn: day });
        }}
      />
      <DateInput
        label={t('promise.field.until')}
        value={untilOn}
        min={fromOn}
        max={today}
        onChange={(day) => {
          onChange({ untilOn: day });
        }}
      />
      <CountField
        label={t('promise.field.value')}
        value={value}
        error={isWrong(value) ? t('promise.field.number.wrong') : null}
        onChange={(written) => {
          onChange({ value: written });
        }}
      />
      <CountField
        label={t('promise.field.ofValue')}
        value={ofValue}
        error={isWrong(ofValue) ? t('promise.field.number.wrong') : ofFault}
        onChange={(written) => {
          onChange({ ofValue: written });
        }}
      />
    </SimpleGrid>
  );
}

function SourceFields({ input: { source, sourceOn }, onChange }: FieldsProps) {
  const t = useText();
  return (
    <>
      <DateInput
        label={t('promise.field.sourceOn')}
        value={sourceOn}
        max={useToday()}
        onChange={(day) => {
          onChange({ sourceOn: day });
        }}
      />
      <TextField
        label={t('promise.field.source')}
        hint={t('promise.field.source.hint')}
        value={source}
        max={200}
        onChange={(written) => {
          onChange({ source: written });
        }}
      />
    </>
  );
}

const empty: Input = {
  ...{ kind: 'activity', measure: '', fromOn: '', untilOn: '', value: '', ofValue: '', source: '', sourceOn: '' },
};

/** Null until all is there. */
function observationFrom(input: Input): Omit<BringObservation, 'id'> | null {
  const count = countedIn(input);
  const { fromOn, untilOn, sourceOn } = input;
  const [measure, source] = [input.measure.trim(), input.source.trim()];
  const areSaid = measure.length >= 3 && source.length >= 3;
  const areDated = fromOn !== '' && fromOn <= untilOn && sourceOn !== '';
  if (count === null || !areSaid || !areDated) return null;
  return { kind: input.kind as ObservationKind, measure, fromOn, untilOn, ...count, source, sourceOn };
}

/** How many, and of how many where it is a part. */
function countedIn(input: Input): { value: number; ofValue: number | null } | null {
  const [value, ofValue] = [countIn(input.value), countIn(input.ofValue)];
  if (value === null) return null;
  if (input.ofValue.trim() === '') return { value, ofValue: null };
  return ofValue !== null && ofValue >= value ? { value, ofValue } : null;
}
