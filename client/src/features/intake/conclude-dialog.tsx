import { useText } from '../../lib/text.js';
import type { MatterDialogProps } from './matter-dialog-props.js';
import { ReasonedDialog } from './reasoned-dialog.js';

const outcomes = ['advised', 'no_action'] as const;

/** Ends it without a case. */
export function ConcludeDialog({ matter, view, onClose }: MatterDialogProps) {
  const t = useText();
  const agency = view.agencies.find(({ id }) => id === matter.fromAgencyId)?.shortName ?? '';
  return (
    <ReasonedDialog
      matter={matter}
      title={t('matter.conclude.title')}
      act="outcome"
      button={t('matter.conclude.act')}
      legend={t('matter.conclude.question')}
      choices={outcomes.map((value) => ({
        value,
        label: t(`matter.conclude.${value}`, { agency }),
        description: t(`matter.conclude.${value}.${matter.form}`),
      }))}
      input={(outcome, reason) => ({ outcome, reason, caseId: null, addsChild: false })}
      onClose={onClose}
    >
      <p>{t('matter.conclude.text')}</p>
    </ReasonedDialog>
  );
}
