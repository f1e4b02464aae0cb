import type { RegisteredRouter } from '@tanstack/react-router';
import { forgetFetches } from '../features/boards/card-fetcher.js';
import { forgetCardFocus } from '../features/boards/card-focus.js';
import { forgetLastSent } from '../features/concerns/last-sent.js';
import { forgetPrint } from '../features/export/printing.js';
import { forgetLooking } from '../features/search/looking.js';
import { sessionQuery } from '../features/session/session.api.js';
import { forgetAnnouncement } from '../lib/announcer.js';
import { closeDrafts, wipeDrafts } from '../lib/drafts/drafts.js';
import { stopLive } from '../lib/live/live-connection.js';
import { forgetLiveState } from '../lib/live/live-store.js';
import { forgetPresence } from '../lib/live/presence-store.js';
import { stopOutbox } from '../lib/outbox/outbox.js';
import { hideOverlay } from '../lib/overlay.js';
import { forgetToasts } from '../lib/toast.js';
import { forgetUndo } from '../lib/undo.js';
import { queries } from './queries.js';

/**
 * Nobody is signed in any more: drops all that is held, and goes to the sign-in page, to come back here after. What
 * she had begun lies sealed on the device, for her alone.
 */
export function leave(router: RegisteredRouter): void {
  const { pathname, href } = router.state.location;
  forget();
  if (pathname === '/logga-in' || pathname === '/inbjudan') return;
  void router.navigate({ to: '/logga-in', search: href === '/' ? {} : { till: href } });
}

/** She signed out herself: there is nowhere to come back to, and nothing is left on the device. */
export async function leaveForGood(router: RegisteredRouter, personId: string): Promise<void> {
  stopOutbox();
  await wipeDrafts(personId).catch(() => undefined);
  forget();
  void router.navigate({ to: '/logga-in', search: {} });
}

function forget(): void {
  stopLive();
  forgetLiveState();
  forgetPresence();
  stopOutbox();
  closeDrafts();
  forgetFetches();
  forgetCardFocus();
  hideOverlay();
  forgetPrint();
  forgetLastSent();
  forgetLooking();
  forgetAnnouncement();
  forgetToasts();
  forgetUndo();
  queries.clear();
  queries.setQueryData(sessionQuery.queryKey, null);
}
