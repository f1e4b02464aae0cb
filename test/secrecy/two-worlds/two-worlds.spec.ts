import { World } from '../../support/world.js';
import { kinds } from './acts.js';
import { differenceIn, historyOf } from './comparing.js';
import { settleCodes } from './universe.js';

/** As many as fit, or as many as asked for: `npm run two-worlds -- 10000`. */
const asked = Number(process.env.HISTORIES ?? 0);
const atLeast = asked > 0 ? asked : 60;
const seconds = asked > 0 ? 0 : 90;
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const patience = asked > 0 ? 24 * 3600_000 : 1_800_000;

let world: World;
beforeAll(async () => {
  world = await World.begin();
  await settleCodes(world);
});
afterAll(() => world.end());

describe('two worlds that differ only in what is hidden', () => {
  it('are made of enough kinds of act', () => {
    expect(kinds.length).toBeGreaterThanOrEqual(16);
  });

  it(
    'look the same from the school, and from social services',
    async () => {
      process.stdout.write(`two-worlds: seed ${String(seed)}\n`);
      const ran = await lookAtHistories();
      process.stdout.write(`two-worlds: ${String(ran)} histories, no difference\n`);
    },
    patience,
  );
});

async function lookAtHistories(): Promise<number> {
  const until = Date.now() + seconds * 1000;
  let ran = 0;
  for (; ran < atLeast || Date.now() < until; ran++) {
    const difference = await differenceIn(world, historyOf(seed + ran), ran % 2 === 0 ? 'school' : 'social');
    if (difference !== undefined) throw new Error(`seed ${String(seed + ran)}: ${difference}`);
  }
  return ran;
}
