import { World } from '../../support/world.js';
import { differenceIn, historyOf } from './comparing.js';
import { leaks } from './leaks.js';
import { settleCodes } from './universe.js';

/** Two worlds prove nothing unless they would have found a leak: each of these is planted, and must be found. */
const mostHistories = 100;
const seed = Number(process.env.SEED ?? 20_261_122);

describe('the power of two worlds', () => {
  it('is tried on enough leaks', () => {
    expect(leaks.length).toBeGreaterThanOrEqual(8);
  });

  it.each(leaks)(
    'finds $name',
    async ({ name, plant }) => {
      const world = await World.begin();
      try {
        await settleCodes(world);
        await plant(world);
        const needed = await historiesUntilFound(world);
        process.stdout.write(`two-worlds: ${name}: found in history ${String(needed)}\n`);
        expect(needed).toBeLessThanOrEqual(mostHistories);
      } finally {
        await world.end();
      }
    },
    900_000,
  );
});

async function historiesUntilFound(world: World): Promise<number> {
  for (let ran = 1; ran <= mostHistories; ran++) {
    if ((await differenceIn(world, historyOf(seed + ran), 'school')) !== undefined) return ran;
  }
  return Infinity;
}
