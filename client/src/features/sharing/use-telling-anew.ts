import { useState } from 'react';
import type { CaseView } from '../../../../src/contract/cases.js';
import type { Audience } from '../../../../src/contract/agencies.js';
import { useLastSharing, type SharedThing } from './grounds.api.js';
import { draftFrom, nothingSaid, type SharingDraft } from './sharing-draft.js';
import { sharingPlaceOf, useSharing, type SharingPlace, type SharingState } from './use-sharing.js';

/** What is asked when something that others read is about to say something new. */
export interface TellingAnew {
  place: SharingPlace;
  state: SharingState;
  draft: SharingDraft;
  change: (draft: SharingDraft) => void;
}

/**
 * New words to the same readers: on the grounds of before, if one says so again. The ground and the line of why are
 * there; what the law asks is asked anew, since it is asked of these words.
 */
export function useTellingAnew(view: CaseView, audience: Audience, thing: SharedThing, isSaid: boolean): TellingAnew {
  const [changed, setChanged] = useState<SharingDraft | null>(null);
  const place = sharingPlaceOf(view, thing.kind === 'notes' ? 'note' : 'action');
  const last = useLastSharing(thing, isSaid && audience.length > 1);
  const draft = changed ?? (last ? draftFrom(last, audience) : nothingSaid);
  const state = useSharing(place, isSaid ? audience : [], draft);
  return { place, state, draft, change: setChanged };
}
