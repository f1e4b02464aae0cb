import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './progress.mjs';

/** A fingerprint of the contents of files and folders. Contents, since git gives every file a new date. */
export function fingerprintOf(paths) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${process.versions.modules}\n`);
  for (const file of paths.flatMap(filesUnder)) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** The names in the root folder that a pattern fits. */
export function namesInRoot(pattern) {
  return readdirSync(root).filter((name) => pattern.test(name));
}

/** A note of what was done last, kept beside its result so that it goes when that goes. */
export function stamp(file) {
  const path = join(root, file);
  return {
    says: (text) => existsSync(path) && readFileSync(path, 'utf8') === text,
    remove: () => rmSync(path, { force: true }),
    write: (text) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    },
  };
}

function filesUnder(path) {
  if (!existsSync(join(root, path))) return [];
  const entries = entriesOf(path);
  if (!entries) return [path];
  return entries.filter((name) => name !== 'node_modules').flatMap((name) => filesUnder(`${path}/${name}`));
}

function entriesOf(path) {
  try {
    return readdirSync(join(root, path)).sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
