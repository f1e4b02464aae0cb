import { useQuery } from '@tanstack/react-query';
import { useLanguageStore } from '../../lib/language.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { DemonstrationPeople } from './demonstration-people.js';
import { LeftSealed } from './left-sealed.js';
import { SignInFrame } from './sign-in-frame.js';
import { SignInForm } from './sign-in-form.js';
import { demonstrationQuery } from './session.api.js';
import classes from './sign-in.module.css';
import { useKeepLanguage } from './use-keep-language.js';

interface SignInPageProps {
  /** She was on her way somewhere, or was signed out. */
  isReturn: boolean;
  onEntered: () => void;
}

/** Sign in; in a demonstration, become one of the invented people with one click. */
export function SignInPage({ isReturn, onEntered }: SignInPageProps) {
  const t = useText();
  usePageTitle(t('signIn.title'));
  const { data: demonstration } = useQuery(demonstrationQuery);
  const language = useLanguageStore((state) => state.language);
  const { keep, chooseLanguage } = useKeepLanguage();
  const enter = () => void keep().then(onEntered);
  return (
    <div className={classes.page} data-alone={demonstration ? undefined : true}>
      <SignInFrame language={language} onLanguage={chooseLanguage}>
        <h1 className={classes.title}>{t('signIn.title')}</h1>
        <p className={classes.lead}>{t('signIn.lead')}</p>
        {isReturn ? <p className={classes.return}>{t('signIn.return')}</p> : null}
        <LeftSealed />
        <SignInForm onEntered={enter} />
      </SignInFrame>
      {demonstration ? <DemonstrationPeople people={demonstration.people} onEntered={enter} /> : null}
    </div>
  );
}
