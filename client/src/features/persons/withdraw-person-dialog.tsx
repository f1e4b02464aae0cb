import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { reasonLength } from '../../../../src/contract/notes.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import type { PersonDialogProps } from './person-dialog-props.js';
import { useWithdrawPerson } from './persons.api.js';

/** Takes somebody off the case. Those who have read of her keep it, marked. */
export function WithdrawPersonDialog({ person, onClose }: PersonDialogProps) {
  const t = useText();
  const withdraw = useWithdrawPerson(person);
  const [written, setWritten] = useState('');
  const reason = written.trim();
  return (
    <FormDialog
      title={t('persons.withdraw')}
      act={t('persons.withdraw.act')}
      error={withdraw.error}
      isBusy={withdraw.isPending}
      isReady={reason.length >= reasonLength.min}
      onSubmit={() => {
        withdraw.mutate({ version: person.version, reason }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('persons.withdraw.hint')}</Notice>
      <Textarea
        data-autofocus
        label={t('note.withdraw.reason')}
        value={written}
        maxLength={reasonLength.max}
        onChange={(event) => {
          setWritten(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
