import { useState } from 'react';
import type { CaseView, ParticipantView } from '../../../../src/contract/cases.js';
import type { Sharing } from '../../../../src/contract/grounds.js';
import { type MakeRequest, questionLength, requestPurposeLength } from '../../../../src/contract/requests.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { audienceOf, kindOf } from '../../lib/audience.js';
import type { DraftPlace } from '../../lib/drafts/draft.js';
import { forgetDraft } from '../../lib/drafts/drafts.js';
import { useDraft } from '../../lib/drafts/use-draft.js';
import { newId } from '../../lib/ids.js';
import { type Sending, sendOut } from '../../lib/outbox/outbox.js';
import { useViewer } from '../../lib/viewer.js';
import { placeOf } from '../cases/place-of.js';
import { scopeOf } from '../../components/case-scope.js';
import { nothingSaid } from '../sharing/sharing-draft.js';
import { sharingPlaceOf, useSharing } from '../sharing/use-sharing.js';
import { keepRequestDraft, type RequestDraft } from './request-draft.js';
import type { OutgoingRequest } from './request-sender.js';

/** What is asked of whom, as it stands in the form; let go of, it waits eight seconds in the outbox. */
export function useRequestForm(view: CaseView) {
  const { card, participants } = view;
  const own = useViewer().agency.id;
  const others = participants.filter(({ agency }) => agency.id !== own);
  const kept = useDraft<RequestDraft>('request', card.caseId);
  const [begun, setBegun] = useState(() => emptyRequest(others));
  const input = kept?.content ?? begun;
  const isThere = others.some(({ agency }) => agency.id === input.askedAgencyId);
  const audience = isThere ? audienceOf([own, input.askedAgencyId]) : [own];
  const place = sharingPlaceOf(view, 'request');
  const lawful = useSharing(place, audience, input.sharing);
  const words = useAudienceWords(scopeOf(view));
  const change = (changes: Partial<RequestDraft>) => {
    const next = { ...input, ...changes };
    setBegun(next);
    keepRequestDraft(placeOf(card), next);
  };
  const send = () => {
    if (!lawful.sharing) return;
    const outgoing = { request: requestFrom(input, lawful.sharing), draft: input.sharing };
    const to = { audience: kindOf(audience, card.agencyIds), readers: words.list([input.askedAgencyId]) };
    letGo(placeOf(card), outgoing, to);
  };
  const isReady = isThere && isWhole(input) && lawful.isReady;
  return { input, others, audience, place, lawful, words, refusal: kept?.refusal ?? null, isReady, change, send };
}

function letGo(place: DraftPlace, input: OutgoingRequest, to: Pick<Sending, 'audience' | 'readers'>): void {
  const { id, question } = input.request;
  sendOut({ kind: 'request', id, place, words: question, input, ...to });
  forgetDraft('request', place.caseId);
}

function requestFrom({ askedAgencyId, question, purpose, dueOn }: RequestDraft, sharing: Sharing): MakeRequest {
  return { id: newId(), askedAgencyId, question: question.trim(), purpose: purpose.trim(), dueOn, sharing };
}

function isWhole({ question, purpose, dueOn }: RequestDraft): boolean {
  const isLong = question.trim().length >= questionLength.min && purpose.trim().length >= requestPurposeLength.min;
  return isLong && dueOn !== '';
}

/** Where there is only one to ask it is that one. */
function emptyRequest(others: readonly ParticipantView[]): RequestDraft {
  const askedAgencyId = others.length === 1 ? (others[0]?.agency.id ?? '') : '';
  return { askedAgencyId, question: '', purpose: '', dueOn: '', sharing: nothingSaid };
}
