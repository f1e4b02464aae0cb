import '@mantine/notifications/styles.css';
import { useQuery } from '@tanstack/react-query';
import { isPhone } from '../lib/phone.js';
import { Outlet } from '@tanstack/react-router';
import type { SessionView } from '../../../src/contract/session.js';
import { OutboxBar } from '../components/outbox-bar.js';
import { UndoToast } from '../components/undo-toast.js';
import { sessionQuery } from '../features/session/session.api.js';
import { useText } from '../lib/text.js';
import { useViewer, ViewerContext } from '../lib/viewer.js';
import { Curtain } from './curtain.js';
import classes from './layout.module.css';
import { Overlays } from './overlays.js';
import { PhoneFrame } from './phone-frame.js';
import { Rail } from './rail.js';
import { SignOutDialog } from './sign-out-dialog.js';
import { Toasts } from './toasts.js';
import { useActivity } from './use-activity.js';
import { useDraftsOf } from './use-drafts-of.js';
import { useGuardUnsent } from './use-guard-unsent.js';
import { useLive } from './use-live.js';
import { useCallNotices } from '../features/calls/use-call-notices.js';
import { useSending } from './use-sending.js';

/** The frame around every page behind the sign-in. Empty the moment that nobody is signed in. */
export function Layout() {
  // A phone never asks who is signed in: opened without a net, it would be told "nobody" as the net comes back, and take that for its end.
  const { data: session } = useQuery({ ...sessionQuery, enabled: !isPhone() });
  if (session) return <Frame session={session} />;
  return isPhone() ? <PhoneFrame /> : null;
}

function Frame({ session }: { session: SessionView }) {
  return useDraftsOf(session.person.id) ? <OpenFrame session={session} /> : null;
}

function OpenFrame({ session }: { session: SessionView }) {
  const t = useText();
  useLive(session.person.id);
  useSending(session.agency.id);
  useActivity();
  useGuardUnsent();
  return (
    <ViewerContext value={session}>
      <a className={classes.skip} href="#main">
        {t('page.skip')}
      </a>
      <div className={classes.layout}>
        <Rail />
        <div className={classes.content}>
          <Outlet />
        </div>
      </div>
      <SignOutDialog />
      <div className={classes.notices}>
        <UndoToast />
        <OutboxBar />
      </div>
      <CallNotices />
      <Overlays />
      <Curtain after={session.idleSeconds} />
      <Toasts />
      <p className={classes.instead}>{t('print.instead')}</p>
    </ViewerContext>
  );
}

/** Looks for nothing on screen: says in passing that somebody wants to be called. */
function CallNotices() {
  useCallNotices(useViewer().person.id);
  return null;
}
