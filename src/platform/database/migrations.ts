import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { MixedList } from 'typeorm';

/** Compiled, they lie beside `src`; in tests, too. */
const folder = join(import.meta.dirname, '../../../migrations');

type Migrations = Extract<MixedList<unknown>, unknown[]>;

/** The files' names without their ends, in the order in which they run. */
export function namesOfMigrations(): string[] {
  return filesOfMigrations().map((file) => file.replace(/\.[jt]s$/, ''));
}

export async function allMigrations(): Promise<Migrations & []> {
  const modules = await Promise.all(
    filesOfMigrations().map((file) => import(pathToFileURL(join(folder, file)).href) as Promise<object>),
  );
  return modules.flatMap((module) => Object.values(module) as unknown[]) as Migrations & [];
}

function filesOfMigrations(): string[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
    .sort();
}
