import { EmbeddedClusterRefused } from '../embedded/refusal.js';
import { LayOutRefused } from '../features/demonstration/lay-out.js';
import { DatabaseRefused } from '../platform/database/migrate.js';
import { SettingsRefused } from '../platform/settings/settings.js';

const known = [EmbeddedClusterRefused, LayOutRefused, DatabaseRefused, SettingsRefused];

/** One clear sentence for whoever tried to start, and what to do about it. */
export function sentenceFor(error: unknown): string {
  if (known.some((kind) => error instanceof kind)) return (error as Error).message;
  const { code, port, message } = error as { code?: string; port?: number; message?: string };
  if (code === 'EADDRINUSE')
    return `Port ${String(port)} is taken: stop whatever listens there, or start with PORT=${String((port ?? 3000) + 1)}.`;
  if (code === 'EACCES')
    return `This user may not listen on port ${String(port)}: choose one above 1023, such as PORT=3000.`;
  if (code === 'ECONNREFUSED')
    return 'Postgres does not answer at the address in the environment: is it started, and is the URL right?';
  if (code === '28P01')
    return 'Postgres refuses the name or password of an URL in the environment: check it, and run npm run migrate as the owner.';
  return `Samverka could not start: ${message ?? String(error)}`;
}

/** Ends the process with the sentence, and no stack. */
export function refuseToStart(error: unknown): never {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
}
