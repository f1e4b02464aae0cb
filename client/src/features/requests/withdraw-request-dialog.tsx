import type { RequestView } from '../../../../src/contract/requests.js';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import { useWithdrawRequest } from './requests.api.js';

interface WithdrawRequestDialogProps {
  request: RequestView;
  /** "Skola" */
  asked: string;
  onClose: () => void;
}

/** What one has asked is taken back: those who were asked need not answer. */
export function WithdrawRequestDialog({ request, asked, onClose }: WithdrawRequestDialogProps) {
  const t = useText();
  const withdraw = useWithdrawRequest(request);
  return (
    <ConfirmDialog
      title={t('request.withdraw.title')}
      act={t('request.withdraw.act')}
      isBusy={withdraw.isPending}
      onConfirm={() => {
        withdraw.mutate({ version: request.version }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t('request.withdraw.text', { agency: asked })}</p>
      <ProblemText error={withdraw.error} />
    </ConfirmDialog>
  );
}
