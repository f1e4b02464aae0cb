import { create } from 'zustand';
import type { AudienceKind } from '../../lib/audience.js';

/** Something that goes beyond one's own agency, and waits a moment before it does. */
export interface Unsent {
  id: string;
  caseId: string;
  kind: AudienceKind;
  /** "polis och socialtjänst" */
  readers: string;
  send: () => Promise<void>;
  /** Puts the text back where it was written; with the reason, where sending failed. */
  takeBack: (error: unknown) => void;
}

export interface Waiting extends Unsent {
  sendsAt: number;
}

/** What someone has read cannot be taken back: eight seconds to think again. */
const regretMs = 8000;

export const useOutbox = create<{ waiting: Waiting[] }>(() => ({ waiting: [] }));
const timers = new Map<string, ReturnType<typeof setTimeout>>();

export function holdBack(unsent: Unsent): void {
  useOutbox.setState(({ waiting }) => ({ waiting: [...waiting, { ...unsent, sendsAt: Date.now() + regretMs }] }));
  timers.set(
    unsent.id,
    setTimeout(() => {
      sendNow(unsent.id);
    }, regretMs),
  );
}

export function sendNow(id: string): void {
  const unsent = take(id);
  unsent?.send().catch((error: unknown) => {
    unsent.takeBack(error);
  });
}

export function regret(id: string): void {
  take(id)?.takeBack(null);
}

export function hasUnsent(): boolean {
  return useOutbox.getState().waiting.length > 0;
}

export function forgetOutbox(): void {
  useOutbox.getState().waiting.forEach(({ id }) => take(id));
}

function take(id: string): Waiting | undefined {
  clearTimeout(timers.get(id));
  timers.delete(id);
  const found = useOutbox.getState().waiting.find((one) => one.id === id);
  useOutbox.setState(({ waiting }) => ({ waiting: waiting.filter((one) => one.id !== id) }));
  return found;
}
