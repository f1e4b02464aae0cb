import { IconAlertTriangle } from '@tabler/icons-react';
import { holdsIdentityNumber } from '../../../src/contract/identity-numbers.js';
import { useText } from '../lib/text.js';
import classes from './notice.module.css';

/** Warns when a text seems to hold a personal identity number. */
export function IdentityWarning({ text }: { text: string }) {
  const t = useText();
  return (
    <div aria-live="polite">
      {holdsIdentityNumber(text) ? (
        <p className={classes.notice}>
          <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
          <span>{t('identity.warning')}</span>
        </p>
      ) : null}
    </div>
  );
}
