import type { Problem } from '../../../../src/contract/problems.js';
import type { DraftPlace } from '../../lib/drafts/draft.js';
import { forgetDraft, keepDraft } from '../../lib/drafts/drafts.js';
import type { SharingDraft } from '../sharing/sharing-draft.js';

/** A request begun: whom it is for, and on what ground it is told, are part of it. */
export interface RequestDraft {
  askedAgencyId: string;
  question: string;
  purpose: string;
  dueOn: string;
  sharing: SharingDraft;
}

/** An answer begun. Its sharing is null until something has been chosen. */
export interface AnswerDraft {
  body: string;
  /** The id of the note or the action of one's own agency that answers instead; null where it is written here. */
  chosenId: string | null;
  sharing: SharingDraft | null;
}

export function keepRequestDraft(place: DraftPlace, content: RequestDraft, refusal: Problem | null = null): void {
  const words = [content.question, content.purpose].filter(Boolean).join('\n');
  if (words === '') forgetDraft('request', place.caseId);
  else keepDraft<RequestDraft>({ kind: 'request', id: place.caseId, place, words, isOwn: true, content, refusal });
}

export function keepAnswerDraft(
  requestId: string,
  place: DraftPlace,
  content: AnswerDraft,
  refusal: Problem | null = null,
): void {
  const { body: words, chosenId } = content;
  if (words === '' && chosenId === null) forgetDraft('answer', requestId);
  else keepDraft<AnswerDraft>({ kind: 'answer', id: requestId, place, words, isOwn: true, content, refusal });
}
