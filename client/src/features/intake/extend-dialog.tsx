import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { clocksOf } from '../../../../src/contract/clocks.js';
import { matterReasonLength } from '../../../../src/contract/intake.js';
import { DateInput } from '../../components/date-input.js';
import { FormDialog } from '../../components/form-dialog.js';
import { useText } from '../../lib/text.js';
import { useMatterAct } from './intake.api.js';
import type { MatterDialogProps } from './matter-dialog-props.js';

/** More time for the inquiry, for special reasons (SoL 20 kap. 3 §). */
export function ExtendDialog({ matter, onClose }: MatterDialogProps) {
  const t = useText();
  const extend = useMatterAct<{ until: string; reason: string }>(matter, 'extension');
  const due = clocksOf(matter).find(({ kind }) => kind === 'inquiry')?.dueOn ?? '';
  const [until, setUntil] = useState(due);
  const [reason, setReason] = useState('');
  return (
    <FormDialog
      title={t('matter.act.extend')}
      act={t('matter.extend.save')}
      error={extend.error}
      isBusy={extend.isPending}
      isReady={until > due && reason.trim().length >= matterReasonLength.min}
      onSubmit={() => {
        extend.mutate({ until, reason: reason.trim() }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t('matter.extend.rule')}</p>
      <DateInput label={t('matter.extend.until')} min={due} value={until} onChange={setUntil} />
      <Textarea
        label={t('matter.reason')}
        rows={4}
        value={reason}
        maxLength={matterReasonLength.max}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
