import type { Audience } from '../../../../src/contract/agencies.js';
import type { Problem } from '../../../../src/contract/problems.js';
import type { DraftPlace } from '../../lib/drafts/draft.js';
import type { SharingDraft } from '../sharing/sharing-draft.js';
import { forgetDraft, keepDraft } from '../../lib/drafts/drafts.js';

/** What is to be done, by whom and by when, as it stands in the fields. */
export interface ActionInput {
  task: string;
  ownerId: string;
  dueOn: string;
}

/** An action begun: who is to read it is part of it. */
export interface ActionDraft extends ActionInput {
  audience: Audience;
  /** On what ground others are told. An earlier version kept drafts without. */
  sharing?: SharingDraft;
}

export function keepActionDraft(place: DraftPlace, content: ActionDraft, refusal: Problem | null = null): void {
  const about = { kind: 'action', id: place.caseId, place, words: content.task, isOwn: true } as const;
  if (content.task === '') forgetDraft('action', place.caseId);
  else keepDraft<ActionDraft>({ ...about, content, refusal });
}
