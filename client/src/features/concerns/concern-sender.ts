import type { QueryClient } from '@tanstack/react-query';
import type { RaiseConcern } from '../../../../src/contract/concerns.js';
import { problemOf } from '../../lib/http.js';
import type { Return, Sender } from '../../lib/outbox/sender.js';
import { draftOf, keepConcernDraft } from './concern-draft.js';
import { raiseConcern } from './concerns.api.js';
import { forgetSlip, settleSlip } from './slip.js';

/** Sends concerns; one that is not sent after all is in the form again, with why. */
export function concernSender(queries: QueryClient, say: (why: Return) => void): Sender {
  return {
    send: async ({ id, content }) => {
      const receipt = await raiseConcern(queries, content.input as RaiseConcern);
      settleSlip(id, receipt.id);
    },
    takeBack: ({ id, content }, why) => {
      forgetSlip(id);
      const refusal = why.because === 'refused' ? problemOf(why.error) : null;
      keepConcernDraft(id, draftOf(content.input as RaiseConcern), refusal);
      say(why);
    },
  };
}
