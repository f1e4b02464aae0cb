import type { BoardView } from '../../../../src/contract/boards.js';
import type { CaseView } from '../../../../src/contract/cases.js';
import { withoutTwins } from '../../../../src/contract/copies.js';
import type { ConsentView } from '../../../../src/contract/consents.js';
import type { Sharing, ToldKind } from '../../../../src/contract/grounds.js';
import type { AudienceScope } from '../../components/use-audience-words.js';
import { audienceOf } from '../../lib/audience.js';
import { useToday } from '../../lib/use-today.js';
import { useViewer } from '../../lib/viewer.js';
import { scopeOf } from '../../components/case-scope.js';
import { type GroundsPlace, useGrounds } from './grounds.api.js';
import { optionsFor } from './options.js';
import { groupsOf, type ReceiverGroup, type SharingDraft, sharingOf } from './sharing-draft.js';

/** Where something is shared: what may carry it there, and how those who get to know are named. */
export interface SharingPlace {
  grounds: GroundsPlace;
  /** What is to be told: not every ground is for everything. */
  of: ToldKind;
  consents: readonly ConsentView[];
  scope: AudienceScope;
}

/** Of a case. */
export function sharingPlaceOf(view: CaseView, of: ToldKind): SharingPlace {
  const young = view.persons.filter(({ role }) => role === 'youth' || role === 'child');
  const about = young.map(({ streamId, id, version }) => `${streamId}/${id}/${String(version)}`).join();
  const grounds = { path: `/cases/${view.card.caseId}`, about };
  return { grounds, of, consents: withoutTwins(view.consents), scope: scopeOf(view) };
}

/** Of a case that is not there yet: nobody has consented to anything in it. */
export function sharingPlaceOn({ id, agencies }: BoardView, everyone: readonly string[]): SharingPlace {
  return {
    grounds: { path: `/boards/${id}`, about: '' },
    of: 'case',
    consents: [],
    scope: { everyone: audienceOf(everyone), agencies },
  };
}

export interface SharingState {
  /** Empty where nobody else is told. */
  groups: ReceiverGroup[];
  /** Whether one ground would do for all, and there is more than one receiver, and more than one ground for any of them. */
  canSplit: boolean;
  /** What is to be sent; null where nobody else is told, or something is still missing. */
  sharing: Sharing | null;
  isReady: boolean;
  /** Asks for the grounds again, where they could not be had. */
  retry: (() => void) | null;
}

/** On what ground these are told, as it stands: a ground that ends, or a consent that is withdrawn, is lost at once. */
export function useSharing(
  { grounds: place, of, consents }: SharingPlace,
  audience: readonly string[],
  draft: SharingDraft,
): SharingState {
  const own = useViewer().agency.id;
  const today = useToday();
  const { data: grounds, isError, refetch } = useGrounds(place, today);
  const receivers = audience.filter((agencyId) => agencyId !== own);
  const retry = isError && receivers.length > 0 ? () => void refetch() : null;
  if (receivers.length === 0) return { ...nothingAsked, isReady: true };
  if (!grounds) return { ...nothingAsked, retry };
  const lawful = { grounds, of, consents, own, today };
  const groups = groupsOf(receivers, draft, lawful);
  const sharing = sharingOf(groups, draft);
  const isChoice = draft.isSplit || receivers.some((receiver) => optionsFor([receiver], lawful).length > 1);
  const canSplit = receivers.length > 1 && isChoice && optionsFor(receivers, lawful).length > 0;
  return { groups, canSplit, sharing, isReady: sharing !== null, retry: null };
}

const nothingAsked: SharingState = { groups: [], canSplit: false, sharing: null, isReady: false, retry: null };
