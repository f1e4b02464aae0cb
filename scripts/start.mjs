// What `npm start` runs, on a fresh clone too: it may use nothing that must be installed, and an old Node must be able
// to read it far enough to be told that it is old.
import { nodeIsNewEnough, nodeIsTooOld } from './lib/node-version.mjs';

if (nodeIsNewEnough) {
  import('./lib/serve.mjs').then(function (serving) {
    serving.serve();
  });
} else {
  process.stderr.write(nodeIsTooOld);
  process.exitCode = 1;
}
