import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import type { CaseDialogProps } from './case-dialog-props.js';
import { useChangeCard } from './use-change-card.js';

/** Only those who are named, or everybody whose manager has put her on the board. The latter lets more people read. */
export function RestrictDialog({ view, onClose }: CaseDialogProps) {
  const t = useText();
  const { card } = view;
  const change = useChangeCard(card);
  const isRestricted = !card.isRestricted;
  const body = { revision: card.revision, isRestricted };
  return (
    <ConfirmDialog
      title={t(isRestricted ? 'case.act.restrict' : 'case.act.unrestrict')}
      act={t(isRestricted ? 'case.restrict.act' : 'case.unrestrict.act')}
      isBusy={change.isPending}
      onConfirm={() => {
        change.mutate({ path: 'restriction', body }, { onSuccess: onClose });
      }}
      onClose={onClose}
    >
      <p>{t(isRestricted ? 'case.restrict.hint' : 'case.unrestrict.hint')}</p>
      <ProblemText error={change.error} />
    </ConfirmDialog>
  );
}
