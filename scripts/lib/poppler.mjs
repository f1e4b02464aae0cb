import { delimiter, join } from 'node:path';
import { installByApt, isProgram } from './apt.mjs';
import { CannotGoOn } from './progress.mjs';

/** Installs Poppler where we may and it is not there: the tests read documents with it, as a reader would. */
export async function installPoppler() {
  if (!isThere()) await installByApt('poppler-utils', missing);
}

function isThere() {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isProgram(join(folder, 'pdftotext')));
}

function missing(output) {
  return new CannotGoOn('The tests of documents need Poppler (on Debian "apt-get install poppler-utils").', output);
}
