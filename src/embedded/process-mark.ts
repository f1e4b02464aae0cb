import { readFileSync } from 'node:fs';

/** Which process, and not just which number: numbers are used again, in containers at every start. */
export interface Mark {
  pid: number;
  born: string;
}

export function markOf(pid: number): Mark {
  return { pid, born: statOf(pid)?.born ?? '' };
}

/** Whether the very process that left this mark still lives. */
export function isLiving(mark: Mark): boolean {
  const stat = statOf(mark.pid);
  if (stat) return stat.born === mark.born && stat.state !== 'Z';
  return process.platform !== 'linux' && answersSignals(mark.pid);
}

/** Whether a process is the Postgres of this data directory, so that no stranger's process is ever told to stop. */
export function isPostgresOf(pid: number, dataDir: string): boolean {
  if (process.platform !== 'linux') return answersSignals(pid);
  const words = readOrNothing(`/proc/${String(pid)}/cmdline`).split('\0');
  return (words[0] ?? '').endsWith('postgres') && words.includes(dataDir);
}

function statOf(pid: number): { state: string; born: string } | undefined {
  const stat = readOrNothing(`/proc/${String(pid)}/stat`);
  // The name in parentheses may itself hold spaces and parentheses.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat && state ? { state, born: rest[18] ?? '' } : undefined;
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function answersSignals(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
