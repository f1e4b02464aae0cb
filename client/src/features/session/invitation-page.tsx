import { useState, type SubmitEvent } from 'react';
import { passwordLength } from '../../../../src/contract/session.js';
import { RowsSkeleton } from '../../components/skeletons.js';
import { useDates } from '../../lib/dates.js';
import { useLanguageStore } from '../../lib/language.js';
import { usePageTitle } from '../../lib/page-title.js';
import { useText } from '../../lib/text.js';
import { DarkField } from './dark-field.js';
import { DarkProblem } from './dark-problem.js';
import { SignInFrame } from './sign-in-frame.js';
import { useAcceptInvitation, useInvitation } from './session.api.js';
import classes from './sign-in.module.css';
import { useKeepLanguage } from './use-keep-language.js';

/** Where a one-time link leads: choose a password, and be signed in. */
export function InvitationPage({ onEntered }: { onEntered: () => void }) {
  const t = useText();
  usePageTitle(t('invitation.title'));
  const [token] = useState(takeToken);
  const language = useLanguageStore((state) => state.language);
  const { keep, chooseLanguage } = useKeepLanguage();
  return (
    <div className={classes.page} data-alone>
      <SignInFrame language={language} onLanguage={chooseLanguage}>
        <h1 className={classes.title}>{t('invitation.title')}</h1>
        <Invitation token={token} onEntered={() => void keep().then(onEntered)} />
      </SignInFrame>
    </div>
  );
}

let taken: string | null = null;

/** The token stands after `#`, so that it reaches no server log; and it leaves the address bar at once. */
function takeToken(): string {
  const inAddress = window.location.hash.slice(1);
  if (inAddress) {
    taken = inAddress;
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }
  return taken ?? '';
}

function Invitation({ token, onEntered }: { token: string; onEntered: () => void }) {
  const t = useText();
  const { moment } = useDates();
  const invitation = useInvitation(token);
  if (invitation.isPending) return <RowsSkeleton rows={2} height={40} />;
  if (invitation.error) return <DarkProblem error={invitation.error} />;
  const { name, agency, email, expiresAt } = invitation.data;
  return (
    <>
      <p className={classes.lead}>{t('invitation.lead', { name, agency, email, until: moment(expiresAt) })}</p>
      <PasswordForm token={token} onEntered={onEntered} />
    </>
  );
}

function PasswordForm({ token, onEntered }: { token: string; onEntered: () => void }) {
  const t = useText();
  const [password, setPassword] = useState('');
  const accept = useAcceptInvitation();
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    accept.mutate({ token, password }, { onSuccess: onEntered });
  };
  const hint = t('password.hint', { min: passwordLength.min });
  return (
    <form onSubmit={submit}>
      <DarkField
        label={t('password.new')}
        hint={hint}
        type="password"
        complete="new-password"
        value={password}
        onChange={setPassword}
      />
      <DarkProblem error={accept.error} />
      <button type="submit" className={classes.submit} disabled={accept.isPending}>
        {t('invitation.act')}
      </button>
    </form>
  );
}
