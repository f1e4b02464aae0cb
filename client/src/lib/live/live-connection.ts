import type { LiveEvents, LiveReply, LiveView } from '../../../../src/contract/live.js';
import type { Audience } from '../../../../src/contract/agencies.js';
import type { Heads } from '../../../../src/contract/streams.js';
import { FollowedView, type Followed } from './followed-view.js';
import { SocketKeeper, type LiveSocket } from './live-socket.js';
import { markCurrent, useLiveStore } from './live-store.js';
import { keyOf, showPresent } from './presence-store.js';
import type { ToldEvent } from './told.js';

const pulseMs = 30_000;
/** An event may be on its way when digests are compared: look once more before fetching. */
const settleMs = 300;
const answerMs = 5000;

let keeper: SocketKeeper | null = null;
let socket: LiveSocket | null = null;
let onGone: LiveActs['gone'] = () => undefined;
let pulse: ReturnType<typeof setInterval> | undefined;
const views = new Map<string, FollowedView>();

export interface LiveActs {
  /** Asked at each failure: is there still a session to connect with? */
  lost: () => void;
  /** What was on screen is not there for me any more: I was put off it while nothing could be told. */
  gone: (view: LiveView) => void;
}

/** Starts telling, until `stopLive`. */
export function startLive(handlers: LiveEvents, { lost, gone }: LiveActs): void {
  stopLive();
  onGone = gone;
  keeper = new SocketKeeper(handlers, {
    connected: resume,
    lost: () => {
      onLost(lost);
    },
  });
  keeper.start();
  pulse = setInterval(() => {
    forEachView(checkByPulse);
  }, pulseMs);
  window.addEventListener('online', hurry);
  window.addEventListener('offline', giveUp);
}

export function stopLive(): void {
  keeper?.stop();
  [keeper, socket] = [null, null];
  clearInterval(pulse);
  window.removeEventListener('online', hurry);
  window.removeEventListener('offline', giveUp);
}

/** Watches a view until the function that it answers is called. */
export function watchView(followed: Followed): () => void {
  const view = new FollowedView(followed);
  views.set(keyOf(view.view), view);
  void watch(view);
  return () => {
    leave(view);
  };
}

/** Hands an event to the open views that it concerns. */
export function passOn(event: ToldEvent): void {
  forEachView((view) => {
    view.take(event);
  });
  markCurrent();
}

/** How far each stream of an open view has been told of: what is fetched must have come as far. */
export function toldOf(view: LiveView): Heads {
  return views.get(keyOf(view))?.told ?? {};
}

/** Fetches every open view again: something changed that is in no stream. */
export function refetchOpenViews(): void {
  forEachView((view) => void view.refetch().catch(() => undefined));
}

export function showPresence(isShown: boolean): void {
  useLiveStore.setState({ isShown });
  socket?.emit('presence.show', isShown, () => undefined);
}

export function tellWriting(caseId: string, audience: Audience): void {
  if (socket?.connected) socket.emit('writing', { caseId, audience }, () => undefined);
}

function hurry(): void {
  keeper?.hurry();
}

/** A socket notices only after a while that its net has gone. */
function giveUp(): void {
  keeper?.giveUp();
}

function resume(connected: LiveSocket): void {
  socket = connected;
  useLiveStore.setState({ state: 'connected' });
  if (useLiveStore.getState().isShown) showPresence(true);
  forEachView((view) => void watch(view));
}

function onLost(lost: () => void): void {
  socket = null;
  useLiveStore.setState({ state: 'lost' });
  lost();
}

async function watch(view: FollowedView): Promise<void> {
  const answer = await ask<{ digest: string; presentIds: string[] }>((to, reply) =>
    to.emit('view.watch', view.view, reply),
  );
  if (!answer?.ok) {
    heedRefusal(view, answer);
    return;
  }
  showPresent(view.view, answer.presentIds);
  await check(view, answer.digest);
}

function leave(view: FollowedView): void {
  if (views.get(keyOf(view.view)) === view) views.delete(keyOf(view.view));
  if (socket?.connected) socket.emit('view.leave', view.view, () => undefined);
}

function checkByPulse(view: FollowedView): void {
  void askDigest(view).then((digest) => (digest === null ? undefined : check(view, digest)));
}

async function check(view: FollowedView, digest: string): Promise<void> {
  if (view.digest() === null) {
    checkLater(view);
    return;
  }
  if (view.digest() !== digest) await mend(view);
  if (socket?.connected) markCurrent();
}

/** What is being fetched may have been read before the server began to tell: compare when it is here. */
function checkLater(view: FollowedView): void {
  setTimeout(() => {
    if (isOpen(view)) checkByPulse(view);
  }, 1000);
}

async function mend(view: FollowedView): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, settleMs));
  const digest = await askDigest(view);
  if (digest !== null && digest !== view.digest() && isOpen(view)) await view.refetch().catch(() => undefined);
}

async function askDigest(view: FollowedView): Promise<string | null> {
  const answer = await ask<{ digest: string }>((to, reply) => to.emit('pulse', view.view, reply));
  if (answer?.ok) return answer.digest;
  heedRefusal(view, answer);
  return null;
}

/** What was never on screen is the page's own to say. */
function heedRefusal(view: FollowedView, answer: { code: string } | null): void {
  if (!isOpen(view) || view.digest() === null) return;
  if (answer?.code === 'not-found') onGone(view.view);
  if (answer?.code === 'reason-needed') void view.refetch().catch(() => undefined); // the page asks why
}

/** Null when nothing was answered: not connected, or broken meanwhile. */
function ask<T>(put: (to: LiveSocket, reply: (answer: LiveReply<T>) => void) => void): Promise<LiveReply<T> | null> {
  const to = socket;
  if (!to?.connected) return Promise.resolve(null);
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, answerMs);
    put(to, resolve);
  });
}

function isOpen(view: FollowedView): boolean {
  return views.get(keyOf(view.view)) === view;
}

function forEachView(act: (view: FollowedView) => void): void {
  [...views.values()].forEach(act);
}
