import { useState } from 'react';
import { type Edit, isSame, type Wording } from '../../components/use-edit.js';

/** What stands in the fields of a dialog, by their names. */
export type Fields<K extends string> = Readonly<Record<K, string>>;

/**
 * Her change of a part of a promise, which others change too: while she has changed nothing the fields follow it; once she has and it
 * changes as well, she sees both and chooses. A dialog that is closed keeps nothing: what is kept here is meant for all, and short.
 */
export function usePart<K extends string>(now: Wording<Fields<K>, number>): Edit<Fields<K>, number> {
  const [begun, setBegun] = useState({ mine: now.value, was: now });
  const isTouched = !isSame(begun.mine, begun.was.value);
  const { mine, was } = isTouched ? begun : { mine: now.value, was: now };
  const settle = (chosen: Fields<K>) => () => {
    setBegun({ mine: chosen, was: now });
  };
  const isOvertaken = was.version !== now.version && !isSame(was.value, now.value) && !isSame(mine, now.value);
  return {
    mine,
    change: (changed) => {
      setBegun({ mine: changed, was });
    },
    conflict: isOvertaken ? now.value : null,
    takeNow: settle(now.value),
    takeMine: settle(mine),
    takeBoth: settle(joined(was.value, now.value, mine)),
    version: isOvertaken ? was.version : now.version,
    isChanged: !isSame(mine, now.value),
    isResumed: false,
    end: () => undefined,
  };
}

/** What only one of the two has changed is as that one left it; of what both have, hers. */
function joined<K extends string>(was: Fields<K>, now: Fields<K>, mine: Fields<K>): Fields<K> {
  const fields = Object.keys(now) as K[];
  const either = fields.map((field) => [field, mine[field] === was[field] ? now[field] : mine[field]]);
  return Object.fromEntries(either) as Fields<K>;
}
