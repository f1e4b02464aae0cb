import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { NoteView } from '../../../../src/contract/notes.js';
import type { WithdrawalReason } from '../../../../src/contract/withdrawals.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { WithdrawalFields } from '../../components/withdrawal-fields.js';
import { useText } from '../../lib/text.js';
import { KeptElsewhere } from './kept-elsewhere.js';
import { useWithdrawNote } from './notes.api.js';

interface WithdrawNoteDialogProps {
  view: CaseView;
  note: NoteView;
  onClose: () => void;
}

/** Takes a note back. What has been read cannot be unread: its readers keep it, marked. */
export function WithdrawNoteDialog({ view, note, onClose }: WithdrawNoteDialogProps) {
  const t = useText();
  const withdraw = useWithdrawNote(note);
  const [reason, setReason] = useState<WithdrawalReason | null>(null);
  return (
    <FormDialog
      title={t('note.withdraw')}
      act={t('note.withdraw.act')}
      error={withdraw.error}
      isBusy={withdraw.isPending}
      isReady={reason !== null}
      onSubmit={() => {
        if (reason) withdraw.mutate({ version: note.version, reason }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('note.withdraw.hint')}</Notice>
      <KeptElsewhere view={view} note={note} of="withdraw" />
      <WithdrawalFields value={reason} onChange={setReason} />
    </FormDialog>
  );
}
