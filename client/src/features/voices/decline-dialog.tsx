import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type DeclineReason, declineReasons, type VoiceView } from '../../../../src/contract/voices.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { useDeclineVoice } from './voices.api.js';

interface DeclineDialogProps {
  voice: VoiceView;
  onClose: () => void;
}

/** Declines what was said, for a reason that everybody has: its words are deleted at once. */
export function DeclineDialog({ voice, onClose }: DeclineDialogProps) {
  const t = useText();
  const [reason, setReason] = useState<DeclineReason | ''>('');
  const decline = useDeclineVoice(voice);
  return (
    <FormDialog
      title={t('voices.decline.title')}
      act={t('voices.decline.act')}
      error={decline.error}
      isBusy={decline.isPending}
      isReady={reason !== ''}
      onSubmit={() => {
        if (reason !== '') decline.mutate({ version: voice.version, reason }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t('voices.decline.hint')}</p>
      <NativeSelect
        data-autofocus
        label={t('voices.field.reason')}
        value={reason}
        data={[
          { value: '', label: t('common.choose') },
          ...declineReasons.map((value) => ({ value, label: t(`voices.reason.${value}`) })),
        ]}
        onChange={(event) => {
          setReason(event.currentTarget.value as DeclineReason | '');
        }}
      />
      {reason === 'report' ? <Notice>{t('voices.reason.report.text')}</Notice> : null}
    </FormDialog>
  );
}
