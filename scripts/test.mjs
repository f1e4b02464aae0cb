// What `npm test` runs, on a fresh clone too. See start.mjs.
import { nodeIsNewEnough, nodeIsTooOld } from './lib/node-version.mjs';

if (nodeIsNewEnough) {
  import('./lib/test-everything.mjs').then(function (testing) {
    testing.testEverything(process.argv.slice(2));
  });
} else {
  process.stderr.write(nodeIsTooOld);
  process.exitCode = 1;
}
