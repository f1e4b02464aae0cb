import { useState, type SubmitEvent } from 'react';
import { useLanguageStore, speak } from '../../lib/language.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { DarkField } from '../session/dark-field.js';
import { DarkProblem } from '../session/dark-problem.js';
import { LeftSealed } from '../session/left-sealed.js';
import { SignInFrame } from '../session/sign-in-frame.js';
import classes from '../session/sign-in.module.css';
import { useEnrol } from './phones.api.js';

/** "Anslut telefonen": the code that is shown at her desk. */
export function ConnectPhonePage({ onConnected }: { onConnected: () => void }) {
  const t = useText();
  usePageTitle(t('phone.connect'));
  const language = useLanguageStore((state) => state.language);
  const enrol = useEnrol();
  const [code, setCode] = useState('');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    enrol.mutate({ code }, { onSuccess: onConnected });
  };
  return (
    <div className={classes.page} data-alone>
      <SignInFrame language={language} onLanguage={speak} isForPhone>
        <h1 className={classes.title}>{t('phone.connect')}</h1>
        <p className={classes.lead}>{t('phone.connect.lead')}</p>
        <LeftSealed isForPhone />
        <form onSubmit={submit}>
          <DarkField
            label={t('phone.code')}
            hint={t('phone.code.hint')}
            type="text"
            complete="one-time-code"
            value={code}
            onChange={setCode}
          />
          <DarkProblem error={enrol.error} />
          <button type="submit" className={classes.submit} disabled={enrol.isPending}>
            {t('phone.connect')}
          </button>
        </form>
      </SignInFrame>
    </div>
  );
}
