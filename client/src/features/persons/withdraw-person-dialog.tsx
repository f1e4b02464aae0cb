import { useState } from 'react';
import type { WithdrawalReason } from '../../../../src/contract/withdrawals.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { WithdrawalFields } from '../../components/withdrawal-fields.js';
import { useText } from '../../lib/text.js';
import type { PersonDialogProps } from './person-dialog-props.js';
import { useWithdrawPerson } from './persons.api.js';

/** Takes somebody off the case. Those who have read of her keep it, marked. */
export function WithdrawPersonDialog({ person, onClose }: PersonDialogProps) {
  const t = useText();
  const withdraw = useWithdrawPerson(person);
  const [reason, setReason] = useState<WithdrawalReason | null>(null);
  return (
    <FormDialog
      title={t('persons.withdraw')}
      act={t('persons.withdraw.act')}
      error={withdraw.error}
      isBusy={withdraw.isPending}
      isReady={reason !== null}
      onSubmit={() => {
        if (reason) withdraw.mutate({ version: person.version, reason }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('persons.withdraw.hint')}</Notice>
      <WithdrawalFields value={reason} onChange={setReason} />
    </FormDialog>
  );
}
