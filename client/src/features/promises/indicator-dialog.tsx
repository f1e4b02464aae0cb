import { NativeSelect, SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import {
  type IndicatorView,
  type KeepIndicator,
  type PromiseView,
  type WayOfCounting,
  waysOfCounting,
} from '../../../../src/contract/promises.js';
import { DateInput } from '../../components/date-input.js';
import { Notice } from '../../components/notice.js';
import { useDates } from '../../lib/dates.js';
import { newId } from '../../lib/ids.js';
import { useText, type Say } from '../../lib/text.js';
import { MeasureField } from './measure-field.js';
import { PartDialog } from './part-dialog.js';
import { useKeepPart } from './promises.api.js';
import { CountField, countIn, TextField } from './text-field.js';
import { type Fields, usePart } from './use-part.js';

type Field = keyof Omit<KeepIndicator, 'focusId' | 'version'>;
type Input = Fields<Field>;

interface IndicatorDialogProps {
  promise: PromiseView;
  focusId: string;
  /** Null: one more. */
  indicator: IndicatorView | null;
  onClose: () => void;
}

/** By what a focus is measured: which figures, how they are counted, and what they are to come to. No outcome is typed. */
export function IndicatorDialog({ promise, focusId, indicator, onClose }: IndicatorDialogProps) {
  const t = useText();
  const { day } = useDates();
  const keep = useKeepPart(promise.id, 'indicators');
  const [id] = useState(() => indicator?.id ?? newId());
  const edit = usePart<Field>({ value: inputOf(indicator, promise), version: indicator?.version ?? 0 });
  const said = (field: Field, value: string) => {
    if (field === 'how') return t(`promise.how.${value as WayOfCounting}`);
    return days.includes(field) && value !== '' ? day(value) : value;
  };
  const submit = () => {
    const wish = { ...wishFrom(edit.mine), focusId, version: edit.version };
    keep.mutate({ id, wish }, { onSuccess: onClose });
  };
  return (
    <PartDialog
      title={indicator ? t('promise.indicator.changeTitle') : t('promise.indicator.add')}
      edit={edit}
      names={namesIn(t)}
      say={said}
      error={keep.error}
      isBusy={keep.isPending}
      isReady={isWhole(edit.mine)}
      onSubmit={submit}
      onClose={onClose}
    >
      <IndicatorFields promise={promise} input={edit.mine} onChange={edit.change} />
      <Notice>{t('promise.indicator.hint')}</Notice>
    </PartDialog>
  );
}

interface IndicatorFieldsProps {
  promise: PromiseView;
  input: Input;
  onChange: (input: Input) => void;
}

function IndicatorFields({ promise, input, onChange }: IndicatorFieldsProps) {
  const t = useText();
  const names = namesIn(t);
  const field = (name: Field) => ({
    label: names[name],
    value: input[name],
    onChange: (value: string) => {
      onChange({ ...input, [name]: value });
    },
  });
  return (
    <>
      <TextField isFirst hint={t('promise.field.name.hint')} max={120} {...field('name')} />
      <MeasureField promise={promise} {...field('measure')} />
      <NativeSelect
        label={names.how}
        value={input.how}
        data={waysOfCounting.map((value) => ({ value, label: t(`promise.how.${value}`) }))}
        onChange={(event) => {
          onChange({ ...input, how: event.currentTarget.value });
        }}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <CountField {...field('target')} />
        <DateInput {...field('targetOn')} />
        <DateInput {...field('baseFrom')} max={input.baseUntil} />
        <DateInput {...field('baseUntil')} min={input.baseFrom} />
      </SimpleGrid>
    </>
  );
}

const days: readonly Field[] = ['baseFrom', 'baseUntil', 'targetOn'];

function namesIn(t: Say): Record<Field, string> {
  return {
    name: t('promise.field.name'),
    measure: t('promise.field.measure'),
    how: t('promise.field.how'),
    target: t('promise.field.target'),
    targetOn: t('promise.field.targetOn'),
    baseFrom: t('promise.field.baseFrom'),
    baseUntil: t('promise.field.baseUntil'),
  };
}

/** A new one starts from the year before, and is to be reached within the year that is promised for. */
function inputOf(indicator: IndicatorView | null, { year }: PromiseView): Input {
  if (indicator === null)
    return { ...empty, targetOn: lastOf(year), baseFrom: firstOf(year - 1), baseUntil: lastOf(year - 1) };
  const { name, measure, how, target, targetOn, baseFrom, baseUntil } = indicator;
  return { name, measure, how, target: String(target), targetOn, baseFrom, baseUntil };
}

const empty = { name: '', measure: '', how: 'sum', target: '' } as const;

function firstOf(year: number): string {
  return `${String(year)}-01-01`;
}

function lastOf(year: number): string {
  return `${String(year)}-12-31`;
}

function isWhole({ name, measure, target, targetOn, baseFrom, baseUntil }: Input): boolean {
  const areSaid = [name, measure].every((words) => words.trim().length >= 3);
  return areSaid && (countIn(target) ?? 0) > 0 && targetOn !== '' && baseFrom !== '' && baseFrom <= baseUntil;
}

function wishFrom({ name, measure, how, target, ...on }: Input): Omit<KeepIndicator, 'focusId' | 'version'> {
  return { ...on, name: name.trim(), measure: measure.trim(), how: how as WayOfCounting, target: countIn(target) ?? 0 };
}
