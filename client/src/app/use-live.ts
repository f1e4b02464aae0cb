import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { LiveView } from '../../../src/contract/live.js';
import { ignoreMovesOf } from '../features/boards/recent-moves.js';
import { findSession } from '../features/session/session.api.js';
import { onSignedOut } from '../lib/http.js';
import { refetchOpenViews, startLive, stopLive } from '../lib/live/live-connection.js';
import { useText } from '../lib/text.js';
import { tell } from '../lib/toast.js';
import { leave } from './leave.js';
import { leaveCase } from './leave-case.js';
import { liveHandlers } from './live-handlers.js';

/** Keeps the live connection up while somebody is signed in. */
export function useLive(personId: string): void {
  const t = useText();
  const router = useRouter();
  useEffect(() => {
    onSignedOut(() => {
      leave(router);
    });
  }, [router]);
  useEffect(() => {
    ignoreMovesOf(personId);
    const acts = {
      leave: () => {
        leave(router);
      },
      leaveCase: (left: { caseId: string; isKept: boolean }) => {
        if (leaveCase(router, left)) tell(t('case.left'));
      },
    };
    const gone = ({ kind, id }: LiveView) => {
      if (kind === 'case') acts.leaveCase({ caseId: id, isKept: false });
      else refetchOpenViews();
    };
    startLive(liveHandlers(acts), { lost: askWhetherSignedIn, gone });
    return stopLive;
  }, [personId, router, t]);
}

/** A socket is refused without saying why: it may be that the session is over, and then the answer sees to it. */
function askWhetherSignedIn(): void {
  findSession({ background: true }).catch(() => undefined);
}
