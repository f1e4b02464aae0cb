import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { atMost, type Figure, figure } from '../figure.js';

const client = join(process.cwd(), 'dist/client');

/** All the script that a page names in its head: what must be there before anything shows. */
export function firstScript(): Promise<Figure[]> {
  const page = readFileSync(join(client, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="(\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(client, file)), { level: 9 }).length, 0);
  return Promise.resolve([figure({ name: 'first script, gzip', value: bytes / 1000, unit: 'kB', bar: atMost(220) })]);
}
