import { useState, type SubmitEvent } from 'react';
import { Link } from '@tanstack/react-router';
import { useText } from '../../lib/text.js';
import { DarkField } from './dark-field.js';
import { DarkProblem } from './dark-problem.js';
import { useSignIn } from './session.api.js';
import classes from './sign-in.module.css';

export function SignInForm({ onEntered }: { onEntered: () => void }) {
  const t = useText();
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    signIn.mutate({ email: email.trim(), password }, { onSuccess: onEntered });
  };
  return (
    <form onSubmit={submit}>
      <DarkField label={t('signIn.email')} type="email" complete="username" value={email} onChange={setEmail} />
      <DarkField
        label={t('signIn.password')}
        type="password"
        complete="current-password"
        value={password}
        onChange={setPassword}
      />
      <DarkProblem error={signIn.error} />
      <button type="submit" className={classes.submit} disabled={signIn.isPending}>
        {t('signIn.act')}
      </button>
      <p className={classes.aside}>
        <Link to="/telefon">{t('phone.connect')}</Link>
      </p>
    </form>
  );
}
