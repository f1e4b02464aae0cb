import { useQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { PhoneSession } from '../../../src/contract/phones.js';
import type { SessionView } from '../../../src/contract/session.js';
import { concernsQuery } from '../features/concerns/concerns.api.js';
import { phoneStands, phoneVault } from '../features/phones/phones.api.js';
import { onSignedOut } from '../lib/http.js';
import { useLanguageStore } from '../lib/language.js';
import { useText } from '../lib/text.js';
import { ViewerContext } from '../lib/viewer.js';
import classes from './layout.module.css';
import { Toasts } from './toasts.js';
import { queries } from './queries.js';
import { useGuardUnsent } from './use-guard-unsent.js';
import { useSending } from './use-sending.js';

/** The frame of an enrolled phone: the form, and how far what was sent has come. There is no rail, for there is nowhere else to go. */
export function PhoneFrame() {
  const { data } = useQuery(concernsQuery);
  return data ? <OpenPhone session={data as PhoneSession} /> : null;
}

function OpenPhone({ session }: { session: PhoneSession }) {
  const t = useText();
  const router = useRouter();
  const language = useLanguageStore((state) => state.language);
  useSending(phoneVault);
  useGuardUnsent();
  useEffect(() => {
    let isAsking = false; // which is refused too, once it is no phone
    onSignedOut(() => {
      if (isAsking) return;
      isAsking = true;
      void phoneStands().then((isOne) => {
        isAsking = false;
        if (isOne) return; // something else was refused: the phone stands
        queries.clear();
        void router.navigate({ to: '/telefon' });
      });
    });
  }, [router]);
  return (
    <ViewerContext value={{ ...viewerOf(session), language }}>
      <a className={classes.skip} href="#main">
        {t('page.skip')}
      </a>
      <div className={classes.alone}>
        <Outlet />
      </div>
      <Toasts />
    </ViewerContext>
  );
}

/** As the form knows whoever is signed in. */
function viewerOf({
  name,
  initials,
  title,
  agency,
  kind,
  roles,
  expiresAt,
}: PhoneSession): Omit<SessionView, 'language'> {
  const id = phoneVault;
  return {
    person: { id, agencyId: id, name, initials, title },
    agency: { id, kind, name: agency, shortName: agency, authorityId: id, isPublicAuthority: true },
    roles,
    expiresAt,
    idleSeconds: Infinity,
    isAtIntake: false,
    isDemonstration: false,
  };
}
