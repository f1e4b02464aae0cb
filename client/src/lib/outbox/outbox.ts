import { create } from 'zustand';
import type { AudienceKind } from '../audience.js';
import type { DraftPlace } from '../drafts/draft.js';
import { rereadDraft } from '../drafts/drafts.js';
import { afterTab, thisTab } from '../drafts/draft-tabs.js';
import { useLiveStore } from '../live/live-store.js';
import { Postman } from './postman.js';
import type { Senders } from './sender.js';
import {
  changeOutgoing,
  findOutgoing,
  outgoingElsewhere,
  outgoingHere,
  putOutgoing,
  takeOutgoing,
  type OutgoingDraft,
  type OutgoingKind,
} from './outgoing.js';

/** What someone has read cannot be taken back: eight seconds to think again. */
const regretMs = 8000;

/** Whether what is sent gets nowhere just now. */
export const useOutbox = create<{ isStuck: boolean }>(() => ({ isStuck: false }));

const timers = new Map<string, ReturnType<typeof setTimeout>>();
let senders: Senders | null = null;
const postman = new Postman(
  () => senders,
  (isStuck) => {
    useOutbox.setState({ isStuck });
  },
);

/** Takes up what an earlier tab left, and sends whenever it can, until the function that it answers is called. */
export function startOutbox(using: Senders): () => void {
  senders = using;
  outgoingElsewhere().forEach(adoptLater);
  outgoingHere().filter(isForgotten).forEach(comeBack);
  const deliver = () => {
    postman.hurry();
  };
  const stopWatching = useLiveStore.subscribe(({ state }, before) => {
    if (state === 'connected' && before.state !== 'connected') deliver();
  });
  window.addEventListener('online', deliver);
  deliver();
  return () => {
    senders = null;
    stopWatching();
    window.removeEventListener('online', deliver);
  };
}

export interface Sending {
  kind: OutgoingKind;
  id: string;
  place: DraftPlace | null;
  /** What she wrote, for the list of what is unsent. */
  words: string;
  input: unknown;
  audience: AudienceKind;
  readers: string;
}

/**
 * Sends what one's own agency reads at once, and anything else after eight seconds of regret; but a concern at once too: who
 * suspects that a child is harmed reports without delay (SoL 19 kap. 1 §).
 */
export function sendOut({ id, place, words, ...outgoing }: Sending): void {
  const queuedAt = Date.now();
  const isAtOnce = outgoing.audience === 'one' || outgoing.kind === 'concern';
  const heldUntil = isAtOnce ? null : queuedAt + regretMs;
  putOutgoing(id, { place, words }, { ...outgoing, heldUntil, queuedAt, isTried: false, tab: thisTab });
  if (heldUntil === null) postman.hurry();
  else holdBack(id);
}

export function sendNow(id: string): void {
  stopTimer(id);
  changeOutgoing(id, { heldUntil: null, queuedAt: Date.now() });
  postman.hurry();
}

export function regret(id: string): void {
  stopTimer(id);
  const taken = takeOutgoing(id);
  if (taken) senders?.[taken.content.kind].takeBack(taken, { because: 'regretted' });
}

/** Whether it can still be had back: not once it may have reached the server. */
export function canRegret({ content }: OutgoingDraft): boolean {
  return !content.isTried;
}

export function hasUnsent(): boolean {
  return outgoingHere().length > 0;
}

export function stopOutbox(): void {
  [...timers.keys()].forEach(stopTimer);
  postman.rest();
  useOutbox.setState({ isStuck: false });
}

function holdBack(id: string): void {
  const release = () => {
    sendNow(id);
  };
  timers.set(id, setTimeout(release, regretMs));
}

function stopTimer(id: string): void {
  clearTimeout(timers.get(id));
  timers.delete(id);
}

function adoptLater({ id, content }: OutgoingDraft): void {
  afterTab(content.tab, async () => {
    await rereadDraft('outgoing', id);
    adopt(id, content.tab);
  });
}

/** What was still held when its tab ended goes back to where it was written; what had been let go is sent. */
function adopt(id: string, tab: string): void {
  const left = findOutgoing(id);
  if (left?.content.tab !== tab || !senders) return;
  if (left.content.heldUntil !== null) {
    comeBack(left);
    return;
  }
  changeOutgoing(id, { tab: thisTab });
  postman.hurry();
}

/** Held in this very tab when its session ended: nothing counts the seconds any more. */
function isForgotten({ id, content }: OutgoingDraft): boolean {
  return content.heldUntil !== null && !timers.has(id);
}

function comeBack({ id }: OutgoingDraft): void {
  const taken = takeOutgoing(id);
  if (taken) senders?.[taken.content.kind].takeBack(taken, { because: 'closed' });
}
