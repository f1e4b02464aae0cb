import { randomInt } from 'node:crypto';

/** What the generated tests begin from: printed, and given again by `SEED=…`. */
export const seed = Number(process.env.SEED ?? randomInt(2 ** 31 - 1));

process.stdout.write(`SEED=${String(seed)}\n`);

/** Numbers in [0, 1) that follow from the seed alone (mulberry32). */
export function diceFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
