import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure.js';
import { say } from './say.js';

const file = join(process.cwd(), 'bench/results.json');

/** Keeps these figures beside those of other names that were measured before. */
export function keep(figures: readonly Figure[]): void {
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figure[]) : [];
  const names = new Set(figures.map(({ name }) => name));
  const after = [...before.filter(({ name }) => !names.has(name)), ...figures];
  after.sort((one, other) => one.name.localeCompare(other.name));
  writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`);
}

export function print(figures: readonly Figure[]): void {
  for (const { name, value, unit, floor, ratio, bar, met } of figures) {
    const beside = floor === null ? '' : `  floor ${String(floor)}, ratio ${String(ratio)}`;
    const verdict = bar === null ? '' : `  ${met === true ? '✓' : '✗'} ${bar}`;
    say(`  ${name}: ${String(value)} ${unit}${beside}${verdict}`);
  }
}
