import { SimpleGrid } from '@mantine/core';
import { useState } from 'react';
import type { Weights } from '../../../../src/contract/pictures.js';
import { DateInput } from '../../components/date-input.js';
import { FormDialog } from '../../components/form-dialog.js';
import { newId } from '../../lib/ids.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';
import { CountField, countIn, TextField } from '../promises/text-field.js';
import { useWeigh } from './pictures.api.js';

interface WeightsDialogProps {
  areaId: string;
  weights: Weights;
  onClose: () => void;
}

const rules = ['common', 'worrying', 'trend', 'askedFor'] as const;

/** What weighs how much from a day on, and why; what weighed before is kept. */
export function WeightsDialog({ areaId, weights, onClose }: WeightsDialogProps) {
  const t = useText();
  const weigh = useWeigh(areaId);
  const [id] = useState(newId);
  const [written, setWritten] = useState(() => writtenOf(weights));
  const [fromOn, setFrom] = useState(useToday());
  const [reason, setReason] = useState('');
  const chosen = weightsIn(written);
  const submit = () => {
    if (chosen) weigh.mutate({ id, fromOn, reason: reason.trim(), ...chosen }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('picture.weights')}
      act={t('common.save')}
      error={weigh.error}
      isBusy={weigh.isPending}
      isReady={chosen !== null && reason.trim().length >= 3 && fromOn !== ''}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('picture.weights.hint')}</p>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {rules.map((rule) => (
          <CountField
            key={rule}
            label={t(`picture.weight.${rule}`)}
            value={written[rule]}
            error={weightIn(written[rule]) === null ? t('picture.weight.wrong') : null}
            onChange={(value) => {
              setWritten({ ...written, [rule]: value });
            }}
          />
        ))}
      </SimpleGrid>
      <DateInput label={t('picture.weights.from')} value={fromOn} onChange={setFrom} />
      <TextField label={t('picture.weights.reason')} value={reason} max={300} onChange={setReason} />
    </FormDialog>
  );
}

type Written = Readonly<Record<keyof Weights, string>>;

function writtenOf({ common, worrying, trend, askedFor }: Weights): Written {
  return { common: String(common), worrying: String(worrying), trend: String(trend), askedFor: String(askedFor) };
}

function weightIn(written: string): number | null {
  const weight = countIn(written);
  return weight === null || weight > 100 ? null : weight;
}

/** Null where one of them is no weight, or nothing weighs. */
function weightsIn(written: Written): Weights | null {
  const [common, worrying, trend, askedFor] = rules.map((rule) => weightIn(written[rule]));
  if (common == null || worrying == null || trend == null || askedFor == null) return null;
  return common + worrying + trend + askedFor > 0 ? { common, worrying, trend, askedFor } : null;
}
