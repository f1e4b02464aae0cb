import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { Sharing } from '../../../../src/contract/grounds.js';
import type { RequestView } from '../../../../src/contract/requests.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { kindOf } from '../../lib/audience.js';
import { forgetDraft } from '../../lib/drafts/drafts.js';
import { useDraft } from '../../lib/drafts/use-draft.js';
import { newId } from '../../lib/ids.js';
import { sendOut } from '../../lib/outbox/outbox.js';
import { placeOf } from '../cases/place-of.js';
import { scopeOf } from '../../components/case-scope.js';
import { useViewer } from '../../lib/viewer.js';
import { nothingSaid, type SharingDraft } from '../sharing/sharing-draft.js';
import { sharingPlaceOf, useSharing } from '../sharing/use-sharing.js';
import { onRequest } from './on-request.js';
import { answerIn, ownItems, type SaidAnswer } from './own-items.js';
import { type AnswerDraft, keepAnswerDraft } from './request-draft.js';
import type { OutgoingAnswer } from './request-sender.js';

/** What is disclosed in answer, as it stands in the form; let go of, it waits eight seconds in the outbox. */
export function useAnswerForm(view: CaseView, request: RequestView) {
  const { input, refusal, change } = useAnswerDraft(view, request);
  const place = sharingPlaceOf(view, 'note');
  const offered = useSharing(place, request.audience, nothingSaid);
  const draft = input.sharing ?? onRequest(offered.groups);
  const lawful = useSharing(place, request.audience, draft);
  const words = useAudienceWords(scopeOf(view));
  const own = ownItems(view, useViewer().agency.id);
  const said = answerIn(input, own);
  const send = () => {
    const { sharing } = lawful;
    if (sharing && said) sendAnswer(view, request, { said, sharing, draft, readers: words.list([request.agencyId]) });
  };
  return { input, draft, place, lawful, words, refusal, own, isReady: said !== null && lawful.isReady, change, send };
}

/** What has been begun, kept on the device as it is written. */
function useAnswerDraft(view: CaseView, { id }: RequestView) {
  const kept = useDraft<AnswerDraft>('answer', id);
  const [begun, setBegun] = useState<AnswerDraft>({ body: '', chosenId: null, sharing: null });
  const input = { ...begun, ...kept?.content };
  const change = (changes: Partial<AnswerDraft>) => {
    const next = { ...input, ...changes };
    setBegun(next);
    keepAnswerDraft(id, placeOf(view.card), next);
  };
  return { input, refusal: kept?.refusal ?? null, change };
}

interface Answering {
  said: SaidAnswer;
  sharing: Sharing;
  draft: SharingDraft;
  readers: string;
}

function sendAnswer(view: CaseView, request: RequestView, { said, sharing, draft, readers }: Answering): void {
  const { caseId, streamId, id, version } = request;
  const { words, ...how } = said;
  const outgoing: OutgoingAnswer = { to: { caseId, streamId, id }, answer: { ...how, version, sharing }, draft };
  const audience = kindOf(request.audience, view.card.agencyIds);
  sendOut({ kind: 'answer', id: newId(), place: placeOf(view.card), words, input: outgoing, audience, readers });
  forgetDraft('answer', id);
}
