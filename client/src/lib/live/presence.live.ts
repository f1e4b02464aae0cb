import type { LiveEvents, PassingEvents } from '../../../../src/contract/live.js';
import { showPresent, showWriter } from './presence-store.js';

/** Who is here, and who is writing. */
export const passingHandlers: Pick<LiveEvents, keyof PassingEvents> = {
  'presence.changed': ({ view, personIds }) => {
    showPresent(view, personIds);
  },
  writing: ({ caseId, personId, audience }) => {
    showWriter(caseId, { personId, audience });
  },
};
