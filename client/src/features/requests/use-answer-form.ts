import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { RequestView } from '../../../../src/contract/requests.js';
import { useAudienceWords } from '../../components/use-audience-words.js';
import { kindOf } from '../../lib/audience.js';
import { forgetDraft } from '../../lib/drafts/drafts.js';
import { useDraft } from '../../lib/drafts/use-draft.js';
import { newId } from '../../lib/ids.js';
import { sendOut } from '../../lib/outbox/outbox.js';
import { placeOf } from '../cases/place-of.js';
import { scopeOf } from '../cases/scope.js';
import { useViewer } from '../../lib/viewer.js';
import { nothingSaid } from '../sharing/sharing-draft.js';
import { sharingPlaceOf, useSharing } from '../sharing/use-sharing.js';
import { onRequest } from './on-request.js';
import { answerIn, ownNotes } from './own-notes.js';
import { type AnswerDraft, keepAnswerDraft } from './request-draft.js';
import type { OutgoingAnswer } from './request-sender.js';

/** What is disclosed in answer, as it stands in the form; let go of, it waits eight seconds in the outbox. */
export function useAnswerForm(view: CaseView, request: RequestView) {
  const { caseId, streamId, id, version, audience } = request;
  const where = placeOf(view.card);
  const kept = useDraft<AnswerDraft>('answer', id);
  const [begun, setBegun] = useState<AnswerDraft>({ body: '', chosenId: null, sharing: null });
  const input = { ...begun, ...kept?.content };
  const place = sharingPlaceOf(view, 'note');
  const offered = useSharing(place, audience, nothingSaid);
  const draft = input.sharing ?? onRequest(offered.groups);
  const lawful = useSharing(place, audience, draft);
  const words = useAudienceWords(scopeOf(view));
  const notes = ownNotes(view, useViewer().agency.id);
  const answer = answerIn(input, notes);
  const change = (changes: Partial<AnswerDraft>) => {
    const next = { ...input, ...changes };
    setBegun(next);
    keepAnswerDraft(id, where, next);
  };
  const send = () => {
    if (!lawful.sharing || !answer) return;
    const { words: said, ...how } = answer;
    const outgoing: OutgoingAnswer = {
      to: { caseId, streamId, id },
      answer: { ...how, version, sharing: lawful.sharing },
      draft,
    };
    const to = { audience: kindOf(audience, view.card.agencyIds), readers: words.list([request.agencyId]) };
    sendOut({ kind: 'answer', id: newId(), place: where, words: said, input: outgoing, ...to });
    forgetDraft('answer', id);
  };
  const refusal = kept?.refusal ?? null;
  return {
    input,
    draft,
    place,
    lawful,
    words,
    refusal,
    notes,
    isReady: answer !== null && lawful.isReady,
    change,
    send,
  };
}
