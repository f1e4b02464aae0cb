import { execFile } from 'node:child_process';

/** The user whom Postgres runs as; nothing when it is simply ourselves. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/** How a program ended, and all it printed. */
export interface Ending {
  succeeded: boolean;
  output: string;
}

/**
 * Surroundings for Postgres: the PG… variables of whoever starts us would bend it, and our own secrets are not its
 * business. Standing in the root folder spares it a working directory that its user may not enter.
 */
export const surroundings = {
  cwd: '/',
  env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
};

/** Runs a program to its end. Failing is an answer here, not an exception. */
export function run(program: string, args: string[], as: RunAs = {}, input = ''): Promise<Ending> {
  return new Promise((resolve) => {
    const child = execFile(program, args, { ...surroundings, ...as }, (error, stdout, stderr) => {
      resolve({ succeeded: !error, output: stderr + stdout || (error?.message ?? '') });
    });
    child.stdin?.on('error', () => undefined).end(input);
  });
}
