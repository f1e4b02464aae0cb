import { ratings } from '../../../../src/contract/intake.js';
import { useText } from '../../lib/text.js';
import type { MatterDialogProps } from './matter-dialog-props.js';
import { ReasonedDialog } from './reasoned-dialog.js';

/** How much hurry, and why it is judged so now. */
export function RateDialog({ matter, onClose }: MatterDialogProps) {
  const t = useText();
  return (
    <ReasonedDialog
      matter={matter}
      title={t('matter.act.rate')}
      act="rating"
      button={t('common.save')}
      legend={t('matter.rating.question')}
      choices={ratings.map((value) => ({
        value,
        label: t(`matter.rating.${value}`),
        description: t(`matter.rating.${value}.text`),
      }))}
      input={(rating, reason) => ({ rating, reason })}
      onClose={onClose}
    />
  );
}
