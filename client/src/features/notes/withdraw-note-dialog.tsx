import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { reasonLength, type NoteView } from '../../../../src/contract/notes.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { useWithdrawNote } from './notes.api.js';

/** Takes a note back. What has been read cannot be unread: its readers keep it, marked. */
export function WithdrawNoteDialog({ note, onClose }: { note: NoteView; onClose: () => void }) {
  const t = useText();
  const withdraw = useWithdrawNote(note);
  const [reason, setReason] = useState('');
  const text = reason.trim();
  return (
    <FormDialog
      title={t('note.withdraw')}
      act={t('note.withdraw.act')}
      error={withdraw.error}
      isBusy={withdraw.isPending}
      isReady={text.length >= reasonLength.min}
      onSubmit={() => {
        withdraw.mutate({ version: note.version, reason: text }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('note.withdraw.hint')}</Notice>
      <Textarea
        data-autofocus
        label={t('note.withdraw.reason')}
        description={t('note.withdraw.reasonHint')}
        value={reason}
        maxLength={reasonLength.max}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </FormDialog>
  );
}
