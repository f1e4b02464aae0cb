// What `npm run build` writes beside the program: which one it is.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/progress.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
write('build.json', { version, commit: commitBuilt(), builtAt: new Date().toISOString() });

function write(name, content) {
  writeFileSync(join(root, 'dist', name), `${JSON.stringify(content, null, 1)}\n`);
}

/** Given by whoever builds where there is no git, as in an image. */
function commitBuilt() {
  if (process.env.SOURCE_COMMIT) return process.env.SOURCE_COMMIT;
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return null;
  }
}
