import type { OutgoingDraft, OutgoingKind } from './outgoing.js';

/** Why something comes back unsent: she thought again, the tab was closed, or the server said no. */
export type Return = { because: 'regretted' } | { because: 'closed' } | { because: 'refused'; error: unknown };

/** What is known of a kind of outgoing: how it is sent, and where it is put if it is not. */
export interface Sender {
  send: (outgoing: OutgoingDraft) => Promise<void>;
  takeBack: (outgoing: OutgoingDraft, why: Return) => void;
}

export type Senders = Record<OutgoingKind, Sender>;
