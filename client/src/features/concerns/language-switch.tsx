import { speak, useLanguageStore } from '../../lib/language.js';
import { isPhone } from '../../lib/phone.js';
import { useText } from '../../lib/text.js';
import { useChangeLanguage } from '../session/session.api.js';
import classes from './concern-form.module.css';

/** The other language, at once: the account hears of it when it can. */
export function LanguageSwitch() {
  const t = useText();
  const change = useChangeLanguage();
  const other = useLanguageStore(({ language }) => (language === 'sv' ? 'en' : 'sv'));
  return (
    <button
      type="button"
      className={classes.language}
      lang={other}
      onClick={() => {
        speak(other);
        if (!isPhone()) change.mutate(other);
      }}
    >
      {t('concern.language')}
    </button>
  );
}
