import { refuseToStart } from './launch/refusals.js';
import { run } from './launch/run.js';
import { readSettings } from './platform/settings/settings.js';

try {
  await run(readSettings(process.env));
} catch (error) {
  refuseToStart(error);
}
