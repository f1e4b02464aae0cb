// What `npm run build` writes beside the program: which one it is, and what it can be asked.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { asyncApiOf } from './documents/asyncapi.mjs';
import { openApiOf } from './documents/openapi.mjs';
import { pageOf } from './documents/page.mjs';
import { root } from './lib/progress.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const program = programIn(join(root, 'tsconfig.json'));
const [openApi, asyncApi] = [openApiOf(program, version), asyncApiOf(program, version)];

write('build.json', JSON.stringify({ version, commit: commitBuilt(), builtAt: new Date().toISOString() }));
write('openapi.json', JSON.stringify(openApi, null, 1));
write('asyncapi.json', JSON.stringify(asyncApi, null, 1));
write('documents.html', pageOf(openApi, asyncApi));

function programIn(config) {
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    root,
  );
  return ts.createProgram(fileNames, options);
}

function write(name, text) {
  writeFileSync(join(root, 'dist', name), `${text}\n`);
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
