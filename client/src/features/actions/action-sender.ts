import type { QueryClient } from '@tanstack/react-query';
import type { PlanAction } from '../../../../src/contract/actions.js';
import { problemOf } from '../../lib/http.js';
import type { Return, Sender } from '../../lib/outbox/sender.js';
import { renewGrounds } from '../sharing/grounds.api.js';
import { nothingSaid, type SharingDraft } from '../sharing/sharing-draft.js';
import { keepActionDraft } from './action-draft.js';
import { planAction } from './actions.api.js';

/** What is sent, and how far the grounds had been said: for when it is not sent after all. */
export interface OutgoingAction extends PlanAction {
  draft?: SharingDraft;
}

/** Sends planned actions; one that is not sent after all is in the form when that is opened again. */
export function actionSender(queries: QueryClient, own: string, say: (why: Return) => void): Sender {
  return {
    send: ({ place, content }) => planAction(queries, place?.caseId ?? '', planIn(content.input as OutgoingAction)),
    takeBack: ({ place, content }, why) => {
      const { task, ownerId, dueOn, audience, draft: sharing = nothingSaid } = content.input as OutgoingAction;
      if (why.because === 'refused') renewGrounds(queries, why.error);
      const refusal = why.because === 'refused' ? problemOf(why.error) : null;
      const readers = why.because === 'closed' ? audience : [own];
      if (place) keepActionDraft(place, { task, ownerId, dueOn: dueOn ?? '', audience: readers, sharing }, refusal);
      say(why);
    },
  };
}

function planIn({ id, task, audience, ownerId, dueOn, sharing }: OutgoingAction): PlanAction {
  return { id, task, audience, ownerId, dueOn, sharing: sharing ?? null };
}
