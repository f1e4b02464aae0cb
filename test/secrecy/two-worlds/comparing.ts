import fc from 'fast-check';
import type { World } from '../../support/world.js';
import type { Act } from './acts.js';
import { histories } from './generating.js';
import { observe } from './observing.js';

/** How the observer could tell the two worlds of this history apart; undefined when she could not. */
export async function differenceIn(
  world: World,
  acts: readonly Act[],
  observer: 'school' | 'social',
): Promise<string | undefined> {
  const [all, without] = [await observe(world, acts, observer, false), await observe(world, acts, observer, true)];
  const place = all.findIndex((observation, index) => observation !== without[index]);
  if (place < 0 && all.length === without.length) return undefined;
  return `${observer} can tell the worlds apart: ${difference(all[place] ?? '', without[place] ?? '')}`;
}

/** The history that this seed stands for. */
export function historyOf(seed: number): Act[] {
  return fc.sample(histories(18), { seed, numRuns: 1 })[0]!;
}

/** Where two observations part, with a little around it. */
function difference(left: string, right: string): string {
  const length = Math.max(left.length, right.length);
  const at = Array.from({ length }).findIndex((_, place) => left[place] !== right[place]);
  const around = (text: string) => text.slice(Math.max(0, at - 300), at + 200);
  return `\n${around(left)}\n--- without the hidden acts:\n${around(right)}\n--- the act: ${left.slice(0, 150)}`;
}
