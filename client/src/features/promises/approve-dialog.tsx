import type { PromiseView, ProposalView } from '../../../../src/contract/promises.js';
import { FormDialog } from '../../components/form-dialog.js';
import { Notice } from '../../components/notice.js';
import { useText } from '../../lib/text.js';
import { useApprove } from './promises.api.js';
import { PublishedText } from './published-text.js';

interface ApproveDialogProps {
  promise: PromiseView;
  proposal: ProposalView;
  onClose: () => void;
}

/** Says yes to what somebody else has proposed: to these words and figures, whatever has been counted since. */
export function ApproveDialog({ promise, proposal, onClose }: ApproveDialogProps) {
  const t = useText();
  const approve = useApprove(promise.id);
  return (
    <FormDialog
      title={t('promise.approve')}
      act={t('promise.approve.act')}
      size="xl"
      error={approve.error}
      isBusy={approve.isPending}
      onSubmit={() => {
        approve.mutate(proposal.id, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <Notice>{t('promise.approve.hint')}</Notice>
      <PublishedText content={proposal.content} />
    </FormDialog>
  );
}
