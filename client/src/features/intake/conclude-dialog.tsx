import { useText } from '../../lib/text.js';
import type { MatterDialogProps } from './matter-dialog-props.js';
import { ReasonedDialog } from './reasoned-dialog.js';

/** Ends it without a case. */
export function ConcludeDialog({ matter, onClose }: MatterDialogProps) {
  const t = useText();
  const outcomes = matter.form === 'report' ? (['no_action'] as const) : (['advised', 'no_action'] as const);
  return (
    <ReasonedDialog
      matter={matter}
      title={t('matter.conclude.title')}
      act="outcome"
      button={t('matter.conclude.act')}
      legend={t('matter.conclude.question')}
      choices={outcomes.map((value) => ({ value, label: t(`matter.outcome.${value}`) }))}
      input={(outcome, reason) => ({ outcome, reason, caseId: null })}
      onClose={onClose}
    >
      <p>{t('matter.conclude.text')}</p>
    </ReasonedDialog>
  );
}
