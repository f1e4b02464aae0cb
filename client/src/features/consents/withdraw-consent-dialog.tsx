import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import type { ConsentGiver, ConsentView } from '../../../../src/contract/consents.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import { useWithdrawConsent } from './consents.api.js';

interface WithdrawConsentDialogProps {
  consent: ConsentView;
  onClose: () => void;
}

/** Somebody has taken it back: from now on nothing more is shared under it, on any screen. */
export function WithdrawConsentDialog({ consent, onClose }: WithdrawConsentDialogProps) {
  const t = useText();
  const withdraw = useWithdrawConsent(consent);
  const [only] = consent.givers.length === 1 ? consent.givers : [];
  const [by, setBy] = useState<ConsentGiver | null>(only ?? null);
  const submit = () => {
    if (by) withdraw.mutate({ version: consent.version, by }, { onSuccess: onClose });
  };
  return (
    <ConfirmDialog
      title={t('consent.withdraw.title')}
      act={t('consent.withdraw.act')}
      isBusy={withdraw.isPending}
      isReady={by !== null}
      onConfirm={submit}
      onClose={onClose}
    >
      <Stack gap="md">
        <Radio.Group
          label={t('consent.withdraw.who')}
          value={by}
          onChange={(giver) => {
            setBy(giver);
          }}
        >
          <Stack gap="xs" mt={6}>
            {consent.givers.map((giver) => (
              <Radio key={giver} value={giver} label={t(`consent.giver.${giver}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <p>{t('consent.withdraw.hint')}</p>
        <ProblemText error={withdraw.error} />
      </Stack>
    </ConfirmDialog>
  );
}
