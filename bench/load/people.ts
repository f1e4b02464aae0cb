import { createHash } from 'node:crypto';

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
