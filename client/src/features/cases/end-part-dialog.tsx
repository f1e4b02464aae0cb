import { useNavigate } from '@tanstack/react-router';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import { useViewer } from '../../lib/viewer.js';
import type { CaseDialogProps } from './case-dialog-props.js';
import { useEndPart } from './cases.api.js';

/** My agency leaves the case, and keeps what it knew: it cannot be taken back from here. */
export function EndPartDialog({ view, onClose }: CaseDialogProps) {
  const t = useText();
  const navigate = useNavigate();
  const agency = useViewer().agency.name;
  const { caseId, boardId } = view.card;
  const endPart = useEndPart(caseId);
  const goToRecord = () => void navigate({ to: '/arenden/$boardId/$caseId/underlag', params: { boardId, caseId } });
  return (
    <ConfirmDialog
      title={t('case.act.endPart')}
      act={t('case.endPart.act')}
      isBusy={endPart.isPending}
      onConfirm={() => {
        endPart.mutate(undefined, { onSuccess: goToRecord });
      }}
      onClose={onClose}
    >
      <p>{t('case.endPart.hint', { agency })}</p>
      <ProblemText error={endPart.error} />
    </ConfirmDialog>
  );
}
