/** The database cannot be had here. The message is one sentence for the person at the keyboard, and says what to do. */
export class EmbeddedClusterRefused extends Error {
  override name = 'EmbeddedClusterRefused';
}

/** What the system refused us is put into a sentence; our own refusals and our own faults stay as they are. */
export function asRefusal(error: unknown, dataDir: string): unknown {
  if (!isOfTheSystem(error)) return error;
  return new EmbeddedClusterRefused(
    `The database cannot be kept in ${dataDir} (${error.message}): let this user write there, or choose another folder.`,
    { cause: error },
  );
}

/** Told by its looks: under Jest the system's errors come from another realm, where `instanceof` says no. */
function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return typeof error === 'object' && error !== null && 'syscall' in error;
}

/** The first line of a log that says what went wrong, without its date and process number. */
export function firstUsefulLine(log: string): string | undefined {
  const lines = log.split('\n').map((line) => line.trim());
  const telling = lines.find((line) => /FATAL|PANIC|ERROR|error:|could not|cannot|No space left/.test(line));
  return (telling ?? lines.find(Boolean))?.replace(/^.*?(?:FATAL|PANIC|ERROR|LOG|WARNING|error): +/, '');
}
