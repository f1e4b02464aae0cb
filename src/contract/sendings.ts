import type { ShareChannel } from './share-texts.js';

export const sendingStates = ['waiting', 'sent', 'failed'] as const;
export type SendingState = (typeof sendingStates)[number];

/** `later`: it asked us to come back, or had a fault of its own. `redirected`: it pointed elsewhere, where nothing is sent. */
export const sendingOutcomes = ['sent', 'later', 'refused', 'redirected', 'unreachable'] as const;
export type SendingOutcome = (typeof sendingOutcomes)[number];

/** That the text of a version is to be sent for a channel, and how that went. */
export interface SendingView {
  id: string;
  version: number;
  channel: ShareChannel;
  askedAt: string;
  state: SendingState;
  tries: number;
  /** When it was sent, or given up. */
  settledAt: string | null;
  /** How the last try went; null before the first. */
  outcome: SendingOutcome | null;
  /** What the receiver answered (HTTP), if it did. */
  status: number | null;
}

/** What has been sent of a promise, to those who keep it. */
export interface SendingsView {
  /** Whether I may send: a webhook is set up, and I tell what is promised. */
  maySend: boolean;
  /** The latest first. */
  sendings: SendingView[];
}

/** 409 `webhook-off` where none is set up, `already-sent` where that text has been sent or waits to be; 404 for a version that is not published. */
export interface SendShareText {
  id: string;
  version: number;
  channel: ShareChannel;
}

/** What the webhook is given (Standard Webhooks: `webhook-id`, `webhook-timestamp`, `webhook-signature`). Only what was published is in it. */
export interface SentShareText {
  type: 'promise.published';
  timestamp: string;
  data: {
    channel: ShareChannel;
    text: string;
    language: 'sv';
    area: string;
    year: number;
    version: number;
    url: string;
    pictures: string[];
  };
}
