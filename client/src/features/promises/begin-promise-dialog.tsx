import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { AreaView } from '../../../../src/contract/boards.js';
import { FormDialog } from '../../components/form-dialog.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';
import { useBeginPromise } from './promises.api.js';
import { CountField, countIn, TextField } from './text-field.js';

interface BeginPromiseDialogProps {
  areas: AreaView[];
  onBegun: (promiseId: string) => void;
  onClose: () => void;
}

/** Begins the promise of an area for a year: there is one of each. */
export function BeginPromiseDialog({ areas, onBegun, onClose }: BeginPromiseDialogProps) {
  const t = useText();
  const begin = useBeginPromise();
  const [id] = useState(newId);
  const [areaId, setArea] = useState(areas[0]?.id ?? '');
  const [year, setYear] = useState(useToday().slice(0, 4));
  const [summary, setSummary] = useState('');
  const submit = () => {
    begin.mutate(
      { id, areaId, year: Number(year), summary: summary.trim() },
      {
        onSuccess: () => {
          onBegun(id);
        },
      },
    );
  };
  return (
    <FormDialog
      title={t('promise.begin.title')}
      act={t('promise.begin.act')}
      error={begin.error}
      isBusy={begin.isPending}
      isReady={isYear(year) && summary.trim().length >= 3}
      onSubmit={submit}
      onClose={onClose}
    >
      <NativeSelect
        data-autofocus
        label={t('promise.field.area')}
        value={areaId}
        data={areas.map(({ id: value, name: label }) => ({ value, label }))}
        onChange={(event) => {
          setArea(event.currentTarget.value);
        }}
      />
      <CountField label={t('promise.field.year')} value={year} onChange={setYear} />
      <TextField
        isLong
        label={t('promise.field.summary')}
        hint={t('promise.field.summary.hint')}
        value={summary}
        max={300}
        onChange={setSummary}
      />
    </FormDialog>
  );
}

function isYear(written: string): boolean {
  const year = countIn(written) ?? 0;
  return year >= 2000 && year <= 2100;
}
