import { Stack } from '@mantine/core';
import { ConfirmDialog } from '../../components/confirm-dialog.js';
import { ProblemText } from '../../components/problem-text.js';
import { useText } from '../../lib/text.js';
import { useMatterAct } from './intake.api.js';
import type { MatterDialogProps } from './matter-dialog-props.js';

/** What leaves the intake by it, to the letter, before it does (SoL 19 kap. 6 §). */
export function AnswerDialog({ matter, onClose }: MatterDialogProps) {
  const t = useText();
  const { decision, concern } = matter;
  const answer = useMatterAct(matter, 'answer');
  if (decision === null) return null;
  const give = () => {
    answer.mutate({}, { onSuccess: onClose });
  };
  return (
    <ConfirmDialog
      title={t('matter.act.answer')}
      act={t('matter.answer.give')}
      isBusy={answer.isPending}
      onConfirm={give}
      onClose={onClose}
    >
      <Stack gap="xs">
        <p>{t('matter.answer.to', { name: concern.reporter.name, agency: concern.reporter.agency })}</p>
        <p>
          <strong>{t(`concern.answer.${decision}`)}</strong>
        </p>
        <p>{t('matter.answer.rule')}</p>
        <ProblemText error={answer.error} />
      </Stack>
    </ConfirmDialog>
  );
}
