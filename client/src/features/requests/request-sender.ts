import type { QueryClient } from '@tanstack/react-query';
import type { AnswerRequest, MakeRequest } from '../../../../src/contract/requests.js';
import { problemOf } from '../../lib/http.js';
import type { Return, Sender } from '../../lib/outbox/sender.js';
import { renewGrounds } from '../sharing/grounds.api.js';
import type { SharingDraft } from '../sharing/sharing-draft.js';
import { keepAnswerDraft, keepRequestDraft } from './request-draft.js';
import { answerRequest, makeRequest, type RequestPlace } from './requests.api.js';

/** What is sent, and how far the grounds had been said: for when it is not sent after all. */
export interface OutgoingRequest {
  request: MakeRequest;
  draft: SharingDraft;
}

export interface OutgoingAnswer {
  to: RequestPlace;
  answer: AnswerRequest;
  draft: SharingDraft;
}

type Say = (why: Return) => void;

/** Sends requests; one that is not sent after all is in the form when that is opened again. */
export function requestSender(queries: QueryClient, say: Say): Sender {
  return {
    send: ({ place, content }) => makeRequest(queries, place?.caseId ?? '', (content.input as OutgoingRequest).request),
    takeBack: ({ place, content }, why) => {
      const { request, draft } = content.input as OutgoingRequest;
      const { id: _id, sharing: _sharing, ...input } = request;
      if (place) keepRequestDraft(place, { ...input, sharing: draft }, refusalIn(queries, why));
      say(why);
    },
  };
}

/** The same for answers. */
export function answerSender(queries: QueryClient, say: Say): Sender {
  return {
    send: ({ content }) => {
      const { to, answer } = content.input as OutgoingAnswer;
      return answerRequest(queries, to, answer);
    },
    takeBack: ({ place, content }, why) => {
      const { to, answer, draft } = content.input as OutgoingAnswer;
      const chosenId = answer.chosenAction?.actionId ?? (answer.chosen && answer.noteId);
      const input = { body: answer.body ?? '', chosenId, sharing: draft };
      if (place) keepAnswerDraft(to.id, place, input, refusalIn(queries, why));
      say(why);
    },
  };
}

function refusalIn(queries: QueryClient, why: Return) {
  if (why.because !== 'refused') return null;
  renewGrounds(queries, why.error);
  return problemOf(why.error);
}
