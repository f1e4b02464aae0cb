import type { ReactNode } from 'react';
import type { Language } from '../../../../src/contract/agencies.js';
import { Brand } from '../../components/brand.js';
import { useText } from '../../lib/text.js';
import { useSessionRules } from './session.api.js';
import classes from './sign-in.module.css';

interface SignInFrameProps {
  language: Language;
  onLanguage: (language: Language) => void;
  /** A phone that only sends is never signed out. */
  isForPhone?: boolean;
  children: ReactNode;
}

/** The dark side of the sign-in pages: what is asked, and what to know before. */
export function SignInFrame({ language, onLanguage, isForPhone = false, children }: SignInFrameProps) {
  const t = useText();
  const rules = useSessionRules();
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <main className={classes.side} id="main">
      <div className={classes.brand}>
        <Brand />
      </div>
      <div className={classes.form}>{children}</div>
      <div className={classes.foot}>
        <p>{rules && !isForPhone ? t('signIn.idle', { minutes: Math.round(rules.idleSeconds / 60) }) : null}</p>
        <button
          type="button"
          className={classes.link}
          lang={other}
          onClick={() => {
            onLanguage(other);
          }}
        >
          {other === 'en' ? 'English' : 'Svenska'}
        </button>
      </div>
    </main>
  );
}
