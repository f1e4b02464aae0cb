import type { CaseView } from '../../../../src/contract/cases.js';
import type { Sharing } from '../../../../src/contract/grounds.js';
import { useToday } from '../../lib/use-today.js';
import { useViewer } from '../../lib/viewer.js';
import { useGrounds } from './grounds.api.js';
import { optionsFor } from './options.js';
import { groupsOf, type ReceiverGroup, type SharingDraft, sharingOf } from './sharing-draft.js';

export interface SharingState {
  /** Empty where nobody else is told. */
  groups: ReceiverGroup[];
  /** Whether one ground would do for all, and there is more than one receiver. */
  canSplit: boolean;
  /** What is to be sent; null where nobody else is told, or something is still missing. */
  sharing: Sharing | null;
  isReady: boolean;
}

/** On what ground this is told to others, as it stands: a ground that ends, or a consent that is withdrawn, is lost at once. */
export function useSharing(view: CaseView, audience: readonly string[], draft: SharingDraft): SharingState {
  const own = useViewer().agency.id;
  const today = useToday();
  const grounds = useGrounds(view.card.boardId, today);
  const receivers = audience.filter((agencyId) => agencyId !== own);
  if (receivers.length === 0) return { groups: [], canSplit: false, sharing: null, isReady: true };
  if (!grounds) return { groups: [], canSplit: false, sharing: null, isReady: false };
  const lawful = { grounds, consents: view.consents, own, today };
  const groups = groupsOf(receivers, draft, lawful);
  const sharing = sharingOf(groups, draft);
  const canSplit = receivers.length > 1 && optionsFor(receivers, lawful).length > 0;
  return { groups, canSplit, sharing, isReady: sharing !== null };
}
