import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import type { CaseDialogProps } from './case-dialog-props.js';
import { useReopenCase } from './cases.api.js';

export function ReopenDialog({ view, onClose }: CaseDialogProps) {
  const t = useText();
  const reopen = useReopenCase(view.card);
  return (
    <ConfirmDialog
      title={t('case.act.reopen')}
      act={t('case.reopen.act')}
      isBusy={reopen.isPending}
      onConfirm={() => {
        reopen.mutate(undefined, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t('case.reopen.hint')}</p>
      <ProblemText error={reopen.error} />
    </ConfirmDialog>
  );
}
