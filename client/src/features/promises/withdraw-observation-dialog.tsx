import type { ObservationView } from '../../../../src/contract/promises.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import { useWithdrawObservation } from './promises.api.js';
import { usePeriodWords } from './use-period-words.js';

interface WithdrawObservationDialogProps {
  observation: ObservationView;
  onClose: () => void;
}

/** Takes back a figure of one's own agency's: it counts no longer, and stays to be seen. */
export function WithdrawObservationDialog({ observation, onClose }: WithdrawObservationDialogProps) {
  const t = useText();
  const period = usePeriodWords();
  const withdraw = useWithdrawObservation(observation);
  return (
    <ConfirmDialog
      title={t('promise.observation.withdraw.title')}
      act={t('promise.observation.withdraw.act')}
      isBusy={withdraw.isPending}
      onConfirm={() => {
        withdraw.mutate(undefined, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t('promise.observation.withdraw.text', { measure: observation.measure, period: period(observation) })}</p>
      <ProblemText error={withdraw.error} />
    </ConfirmDialog>
  );
}
