import { useRouter } from '@tanstack/react-router';
import { create } from 'zustand';
import { forgetFetches } from '../features/boards/card-fetcher.js';
import { turnOff } from '../features/delivery/this-device.js';
import { endSession } from '../features/session/session.api.js';
import { draftsWithWords } from '../lib/drafts/drafts.js';
import { abandonBackground } from '../lib/http.js';
import { useReason } from '../lib/text.js';
import { tell } from '../lib/toast.js';
import { useViewer } from '../lib/viewer.js';
import { leaveForGood } from './leave.js';

/** Whether she is being asked about what she has not sent. */
export const useLeaving = create<{ isAsked: boolean }>(() => ({ isAsked: false }));

/** Signing out throws away what has not been sent: she is asked first, where there is any. */
export function useSignOut() {
  const reason = useReason();
  const router = useRouter();
  const { person } = useViewer();
  const signOut = () => {
    stay();
    forgetFetches();
    abandonBackground();
    // A device that somebody else may use next is not hers to be told on.
    turnOff()
      .catch(() => undefined)
      .then(() => endSession())
      .then(() => leaveForGood(router, person.id))
      .catch((error: unknown) => {
        tell(reason(error));
      });
  };
  const ask = () => {
    if (draftsWithWords().length > 0) useLeaving.setState({ isAsked: true });
    else signOut();
  };
  return { ask, signOut };
}

export function stay(): void {
  useLeaving.setState({ isAsked: false });
}
