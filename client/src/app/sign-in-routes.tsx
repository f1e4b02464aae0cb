import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { InvitationPage } from '../features/session/invitation-page.js';
import { ConnectPhonePage } from '../features/phones/connect-phone-page.js';
import { SignInPage } from '../features/session/sign-in-page.js';

export function SignInRoute() {
  const { till } = useSearch({ from: '/logga-in' });
  const router = useRouter();
  return (
    <SignInPage
      isReturn={till !== undefined}
      onEntered={() => {
        router.history.push(till ?? '/');
      }}
    />
  );
}

export function InvitationRoute() {
  const navigate = useNavigate();
  return <InvitationPage onEntered={() => void navigate({ to: '/' })} />;
}

export function PhoneRoute() {
  const navigate = useNavigate();
  return <ConnectPhonePage onConnected={() => void navigate({ to: '/oro/ny' })} />;
}
