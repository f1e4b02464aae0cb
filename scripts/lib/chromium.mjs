import { installByApt, isProgram } from './apt.mjs';
import { CannotGoOn } from './progress.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium that CHROMIUM_PATH names, or the first one found where they usually are. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (!named) return PLACES.find(isProgram);
  if (isProgram(named)) return named;
  throw new CannotGoOn(`CHROMIUM_PATH names ${named}, which is no program: correct it, or leave it out.`);
}

/** Installs Debian's Chromium where we may, and gives its path. */
export async function installChromium() {
  await installByApt('chromium', missing);
  const path = findChromium();
  if (path) return path;
  throw missing();
}

function missing(output) {
  return new CannotGoOn(
    'The browser tests need Chromium: install it (on Debian "apt-get install chromium") or set CHROMIUM_PATH to one.',
    output,
  );
}
