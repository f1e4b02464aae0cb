import type { Audience } from '../../../../src/contract/agencies.js';
import type { CaseView } from '../../../../src/contract/cases.js';

/** As much of a note, an action or a person as is needed to say where else it stands. */
interface Shareable {
  streamId: string;
  id: string;
  version: number;
  audience: Audience;
}

/** To where something has been shared on, as it stands there. */
export interface SharedOn<T = Shareable, Copy = unknown> {
  copy: Copy;
  there: T;
  /** Who has come to know of it. */
  agencyIds: Audience;
  /** They know it as it was before. */
  isBehind: boolean;
}

/** By its copies, as far as they stand: what was taken back there does not. */
export function sharedOnBy<T extends Shareable, Copy extends { intoStreamId: string; version: number }>(
  item: T,
  copies: readonly Copy[],
  all: readonly T[],
  stands: (there: T) => boolean,
): SharedOn<T, Copy>[] {
  return copies.flatMap((copy) => {
    const there = all.find(({ streamId, id }) => streamId === copy.intoStreamId && id === item.id);
    if (there === undefined || !stands(there)) return [];
    const agencyIds = there.audience.filter((agencyId) => !item.audience.includes(agencyId));
    return [{ copy, there, agencyIds, isBehind: copy.version < item.version }];
  });
}

/** Agencies on the case that do not know of it, or not as it stands now. */
export function couldKnow({ card }: CaseView, audience: Audience, shared: readonly SharedOn[]): Audience {
  const current = shared.filter(({ isBehind }) => !isBehind).flatMap(({ agencyIds }) => agencyIds);
  return card.agencyIds.filter((agencyId) => !audience.includes(agencyId) && !current.includes(agencyId));
}

/** Of those, who know it as it was before. */
export function knowItBefore(shared: readonly SharedOn[]): Audience {
  return shared.filter(({ isBehind }) => isBehind).flatMap(({ agencyIds }) => agencyIds);
}
