import { useState } from 'react';
import type { ActionView } from '../../../../src/contract/actions.js';
import type { WithdrawalReason } from '../../../../src/contract/withdrawals.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { WithdrawalFields } from '../../components/withdrawal-fields.js';
import { useText } from '../../lib/text.js';
import { useWithdrawAction } from './actions.api.js';

interface WithdrawActionDialogProps {
  /** The copy that is taken back. */
  action: ActionView;
  onClose: () => void;
}

/** Takes back what was shared on. What has been read cannot be unread: its readers keep it, marked. */
export function WithdrawActionDialog({ action, onClose }: WithdrawActionDialogProps) {
  const t = useText();
  const withdraw = useWithdrawAction(action);
  const [reason, setReason] = useState<WithdrawalReason | null>(null);
  return (
    <FormDialog
      title={t('action.withdraw')}
      act={t('note.withdraw.act')}
      error={withdraw.error}
      isBusy={withdraw.isPending}
      isReady={reason !== null}
      onSubmit={() => {
        if (reason) withdraw.mutate({ version: action.version, reason }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('action.withdraw.hint')}</Notice>
      <WithdrawalFields value={reason} onChange={setReason} />
    </FormDialog>
  );
}
