import { useRouter } from '@tanstack/react-router';
import { endSession } from '../features/session/session.api.js';
import { useReason } from '../lib/text.js';
import { tell } from '../lib/toast.js';
import { leaveForGood } from './leave.js';

export function useSignOut() {
  const reason = useReason();
  const router = useRouter();
  const ask = () =>
    void endSession().then(
      () => {
        leaveForGood(router);
      },
      (error: unknown) => {
        tell(reason(error));
      },
    );
  return { ask };
}
