import { protectionTextLength } from '../../../../src/contract/intake.js';
import { useText } from '../../lib/text.js';
import type { MatterDialogProps } from './matter-dialog-props.js';
import { ReasonedDialog } from './reasoned-dialog.js';

/** Documents whether the child needs protection now (SoL 20 kap. 1 §). */
export function ProtectionDialog({ matter, onClose }: MatterDialogProps) {
  const t = useText();
  return (
    <ReasonedDialog
      matter={matter}
      title={t('matter.act.protection')}
      act="protection"
      button={t('matter.protection.save')}
      legend={t('matter.protection.question')}
      choices={[
        { value: 'no', label: t('matter.protection.no') },
        { value: 'yes', label: t('matter.protection.yes'), description: t('matter.protection.yes.text') },
      ]}
      most={protectionTextLength.max}
      input={(choice, text) => ({ needsProtection: choice === 'yes', text })}
      onClose={onClose}
    >
      <p>{t('matter.protection.rule')}</p>
    </ReasonedDialog>
  );
}
