import { createHash } from 'node:crypto';
import { schools } from '../data/lay-intake.js';

/** An id that the data sets and the load agree on: `bench.id(name)` in SQL. */
export function idOf(name: string): string {
  return createHash('md5')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})/, '$1-$2-4$3-8$4-');
}

/** The token of somebody's session in the data sets. */
export function tokenOf(userId: string): string {
  return createHash('sha256').update(`bench ${userId}`).digest('base64url');
}

/** The intake of the data sets, and a teacher of each school. */
export const intakeId = idOf('agency intake 1');
export const teachers = Array.from({ length: schools }, (_, n) => idOf(`person school ${String(n + 1)} 1`));
