// How much JavaScript the browser fetches before anything is shown: what index.html asks for at once, as gzip.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const built = fileURLToPath(new URL('../dist/client', import.meta.url));

/** Each file that index.html loads at once, its preloaded modules among them, with its bytes as gzip. */
export function firstJavaScript(directory = built) {
  const html = readFileSync(join(directory, 'index.html'), 'utf8');
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? [];
  const paths = tags.flatMap((tag) => tag.match(/(?:src|href)="([^"]+\.js)"/)?.[1] ?? []);
  return paths.map((path) => ({ path, bytes: gzipSync(readFileSync(join(directory, path))).length }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = firstJavaScript();
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  for (const { path, bytes } of files) process.stdout.write(`${inKilobytes(bytes)}  ${path}\n`);
  process.stdout.write(`${inKilobytes(total)}  in all\n`);
}

function inKilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`.padStart(9);
}
