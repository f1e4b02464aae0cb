import { ensureBuilt, ensureTestTools, ensureDependencies } from '../ensure.mjs';
import { npm } from './packages.mjs';
import { CannotGoOn, endOnSignal, giveUp, openly } from './progress.mjs';

/** All there is: each step with its heading and its time, and no further than the first that fails. */
export async function testEverything(jestArguments) {
  endOnSignal();
  try {
    await step('What the tests use', ensureTestTools);
    await step('Packages', ensureDependencies);
    await step('Build', ensureBuilt);
    await step('Format, lint, types, imports, unused code', check);
    await step('Tests', () => test(jestArguments));
  } catch (error) {
    giveUp(error);
  }
}

async function step(heading, work) {
  const since = Date.now();
  process.stdout.write(`\n▸ ${heading}\n`);
  await work();
  process.stdout.write(`  ${heading}: ${((Date.now() - since) / 1000).toFixed(1)} s\n`);
}

async function check() {
  if ((await npm(openly, ['run', '--silent', 'check'])) !== 0)
    throw new CannotGoOn('The checks found something: see above.');
}

async function test(jestArguments) {
  const options = `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`;
  const jest = ['node_modules/jest/bin/jest.js', ...jestArguments];
  const code = await openly(process.execPath, jest, { NODE_OPTIONS: options.trim() });
  if (code !== 0) throw new CannotGoOn('Some tests failed: see above.');
}
