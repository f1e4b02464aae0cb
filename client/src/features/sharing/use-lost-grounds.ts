import { useState } from 'react';
import { isInForce } from '../../../../src/contract/consents.js';
import { useToday } from '../../lib/use-today.js';
import { useGrounds } from './grounds.api.js';
import type { GroundOption } from './options.js';
import type { SharingDraft } from './sharing-draft.js';
import type { SharingPlace, SharingState } from './use-sharing.js';

interface Held {
  chosen: readonly GroundOption[];
  lost: readonly GroundOption[];
}

const nothing: Held = { chosen: [], lost: [] };

/** Grounds that were chosen here and carry no longer, until she has seen to it; and whether something begun before rests on one. */
export function useLostGrounds(place: SharingPlace, { groups, isReady }: SharingState, { choices }: SharingDraft) {
  const [held, setHeld] = useState(nothing);
  const carries = useCarrying(place);
  const chosen = groups.flatMap((group) => group.chosen ?? []);
  const gone = held.chosen.filter((option) => !carries(option));
  const next = groups.length === 0 ? unasked(held, isReady) : { chosen, lost: [...held.lost, ...gone] };
  if (keysOf(next.chosen) !== keysOf(held.chosen) || next.lost.length !== held.lost.length) setHeld(next);
  const isBegun = groups.some((group) => group.chosen === null && choices[group.key]?.key);
  return {
    lost: next.lost,
    isBegun: isBegun && next.lost.length === 0,
    see: () => {
      setHeld({ chosen, lost: [] });
    },
  };
}

/** Nobody else is told: nothing is missed. Or it is not known yet, over midnight: it is kept in mind. */
function unasked(held: Held, isNobodyTold: boolean): Held {
  return isNobodyTold ? nothing : held;
}

function useCarrying({ grounds, consents }: SharingPlace): (option: GroundOption) => boolean {
  const today = useToday();
  const { data } = useGrounds(grounds, today);
  return ({ ground, consent }) => {
    if (data?.grounds.some(({ id }) => id === ground.id) === false) return false;
    if (consent === null) return true;
    const current = consents.find(({ id }) => id === consent.id);
    return current !== undefined && isInForce(current, today);
  };
}

function keysOf(options: readonly GroundOption[]): string {
  return options.map(({ key }) => key).join();
}
