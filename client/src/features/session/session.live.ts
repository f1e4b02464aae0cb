import type { LiveEvents } from '../../../../src/contract/live.js';

/** The session ended, here or elsewhere: what to drop is the app's to say. */
export function sessionHandlers(leave: () => void): Pick<LiveEvents, 'session.ended'> {
  return { 'session.ended': leave };
}
