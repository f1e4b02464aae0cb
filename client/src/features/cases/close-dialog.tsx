import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { closureReasons, type ClosureReason } from '../../../../src/contract/cards.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import type { CaseDialogProps } from './case-dialog-props.js';
import { useChangeCard } from './use-change-card.js';

/** Closes a case, with why. */
export function CloseDialog({ view, onClose }: CaseDialogProps) {
  const t = useText();
  const { card } = view;
  const change = useChangeCard(card);
  const [reason, setReason] = useState<ClosureReason | null>(null);
  const close = () => {
    if (!reason) return;
    change.mutate({ path: 'closure', body: { revision: card.revision, reason } }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('case.act.close')}
      act={t('case.close.act')}
      error={change.error}
      isBusy={change.isPending}
      isReady={reason !== null}
      onSubmit={close}
      onClose={onClose}
    >
      <Notice>{t('case.close.hint')}</Notice>
      <Radio.Group
        label={t('case.close.why')}
        value={reason}
        onChange={(value) => {
          setReason(value);
        }}
      >
        <Stack gap="xs">
          {closureReasons.map((value) => (
            <Radio key={value} value={value} label={t(`closure.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </FormDialog>
  );
}
