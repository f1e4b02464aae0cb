import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { holdsIdentityNumber } from '../../../src/contract/identity-numbers.js';
import { announce } from '../lib/announcer.js';
import { useText } from '../lib/text.js';
import classes from './notice.module.css';

/** Warns when a text holds a personal identity number. */
export function IdentityWarning({ text }: { text: string }) {
  const t = useText();
  const isHeld = holdsIdentityNumber(text);
  useEffect(() => {
    if (isHeld) announce(t('identity.warning'));
  }, [isHeld, t]);
  if (!isHeld) return null;
  return (
    <p className={classes.notice}>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <span>{t('identity.warning')}</span>
    </p>
  );
}
