import type { Audience } from '../../../../src/contract/agencies.js';
import type { Problem } from '../../../../src/contract/problems.js';
import type { DraftPlace } from '../../lib/drafts/draft.js';
import type { MarksInput } from '../persons/marks-input.js';
import { nothingSaid, type SharingDraft } from '../sharing/sharing-draft.js';
import { findDraft, forgetDraft, keepDraft } from '../../lib/drafts/drafts.js';

/** A note begun: who is to read it is part of it. */
export interface NoteDraft {
  body: string;
  audience: Audience;
  /** On what ground others are told: it is part of it too. An earlier version kept drafts without. */
  sharing?: SharingDraft;
  /** Whom it mentions: chosen one by one, never by whoever else comes to read it. */
  mentioned?: string[];
  /** What the police have chosen so far; null where it is about nobody. */
  marks?: MarksInput | null;
}

export function keepNoteDraft(place: DraftPlace, content: NoteDraft, refusal: Problem | null = null): void {
  const { body } = content;
  if (body === '') forgetDraft('note', place.caseId);
  else keepDraft<NoteDraft>({ kind: 'note', id: place.caseId, place, words: body, isOwn: true, content, refusal });
}

/**
 * Puts a note that was not sent after all back where it was written, before what has been written since: then to
 * the author's own agency alone, since what was meant for some must not be swept along to more.
 */
export function returnNote(place: DraftPlace, own: string, returned: NoteDraft, refusal: Problem | null): void {
  const since = findDraft<NoteDraft>('note', place.caseId)?.content.body.trim() ?? '';
  const merged = { body: `${returned.body}\n\n${since}`, audience: [own], sharing: nothingSaid };
  keepNoteDraft(place, since && since !== returned.body ? merged : returned, refusal);
}
