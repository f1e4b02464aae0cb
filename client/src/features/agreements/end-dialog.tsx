import { useState } from 'react';
import type { AgreementsView, AgreementView } from '../../../../src/contract/agreements.js';
import { DateInput } from '../../components/date-input.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { useToday } from '../../lib/use-today.js';
import { PictureTraces } from '../pictures/picture-traces.js';
import { useEndAgreement } from '../pictures/pictures.api.js';
import { TextField } from '../promises/text-field.js';

interface EndDialogProps {
  view: AgreementsView;
  agreement: AgreementView;
  onClose: () => void;
}

/** Ends an agreement for all its parties, from a day and with a reason: what it says stays, and so does what was promised. */
export function EndDialog({ view, agreement, onClose }: EndDialogProps) {
  const t = useText();
  const end = useEndAgreement(view.areaId);
  const today = useToday();
  const [on, setOn] = useState(() => (today < agreement.fromOn ? agreement.fromOn : today));
  const [because, setBecause] = useState('');
  return (
    <FormDialog
      title={t('agreement.endOf', { title: agreement.title })}
      act={t('agreement.end')}
      error={end.error}
      isBusy={end.isPending}
      isReady={on >= agreement.fromOn && because.trim().length >= 3}
      onSubmit={() => {
        end.mutate({ id: agreement.id, on, because: because.trim() }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('agreement.end.hint')}</Notice>
      <DateInput label={t('agreement.end.on')} min={agreement.fromOn} value={on} onChange={setOn} />
      <TextField isLong label={t('agreement.end.because')} value={because} max={300} onChange={setBecause} />
      <PictureTraces picture={{ areas: [{ name: view.areaName }], agencies: view.agencies }} texts={[because]} />
    </FormDialog>
  );
}
