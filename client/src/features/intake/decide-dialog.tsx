import { concernAnswers } from '../../../../src/contract/concerns.js';
import { useText } from '../../lib/text.js';
import type { MatterDialogProps } from './matter-dialog-props.js';
import { ReasonedDialog } from './reasoned-dialog.js';

/** Whether an inquiry is opened (SoL 20 kap. 2 §). */
export function DecideDialog({ matter, onClose }: MatterDialogProps) {
  const t = useText();
  return (
    <ReasonedDialog
      matter={matter}
      title={t('matter.act.decision')}
      act="decision"
      button={t('matter.decision.save')}
      legend={t('matter.decision.question')}
      choices={concernAnswers.map((value) => ({ value, label: t(`matter.decision.${value}`) }))}
      input={(decision, reason) => ({ decision, reason })}
      onClose={onClose}
    >
      <p>{t('matter.decision.rule')}</p>
    </ReasonedDialog>
  );
}
