import { IconPhone } from '@tabler/icons-react';
import { useText } from '../../lib/text.js';
import classes from './concern-form.module.css';

/** In every step, above the way on: whoever is in danger now is not for a form. */
export function DangerLine() {
  const t = useText();
  return (
    <p className={classes.danger}>
      <IconPhone size={18} stroke={1.75} aria-hidden />
      {t('concern.danger')} <a href="tel:112">{t('concern.danger.call')}</a>
    </p>
  );
}
