import { World } from '../../support/world.js';
import { differenceIn, historyOf } from './comparing.js';
import { leaks } from './leaks.js';
import { settleCodes } from './universe.js';

/** Two worlds prove nothing unless they would have found a leak: each of these is planted, and must be found. */
const mostHistories = 500;
const seed = Number(process.env.SEED ?? 20_261_122);

describe('the power of two worlds', () => {
  it('is tried on enough leaks', () => {
    expect(leaks.length).toBeGreaterThanOrEqual(14);
  });

  it.each(leaks)(
    'finds $name',
    async ({ name, seenIn, plant }) => {
      const world = await World.begin();
      try {
        await settleCodes(world);
        await plant(world);
        const foundIn = await historyThatShows(world, seenIn);
        process.stdout.write(`two-worlds: ${name}: found in history ${String(foundIn)}\n`);
        expect(foundIn).toBeDefined();
      } finally {
        await world.end();
      }
    },
    1_800_000,
  );
});

async function historyThatShows(world: World, seenIn: number): Promise<number | undefined> {
  const others = Array.from({ length: mostHistories }, (_, index) => index + 1);
  for (const history of new Set([seenIn, ...others]))
    if ((await differenceIn(world, historyOf(seed + history), 'school')) !== undefined) return history;
  return undefined;
}
