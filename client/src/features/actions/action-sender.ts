import type { QueryClient } from '@tanstack/react-query';
import type { PlanAction } from '../../../../src/contract/actions.js';
import { problemOf } from '../../lib/http.js';
import type { Return, Sender } from '../../lib/outbox/sender.js';
import { keepActionDraft } from './action-draft.js';
import { planAction } from './actions.api.js';

/** Sends planned actions; one that is not sent after all is in the form when that is opened again. */
export function actionSender(queries: QueryClient, own: string, say: (why: Return) => void): Sender {
  return {
    send: ({ place, content }) => planAction(queries, place?.caseId ?? '', content.input as PlanAction),
    takeBack: ({ place, content }, why) => {
      const { task, ownerId, dueOn, audience } = content.input as PlanAction;
      const refusal = why.because === 'refused' ? problemOf(why.error) : null;
      const readers = why.because === 'closed' ? audience : [own];
      if (place) keepActionDraft(place, { task, ownerId, dueOn: dueOn ?? '', audience: readers }, refusal);
      say(why);
    },
  };
}
