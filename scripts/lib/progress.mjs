import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Something that cannot go on, for the person at the keyboard: a sentence, and the output that led to it. */
export class CannotGoOn extends Error {
  constructor(sentence, output = '') {
    super(sentence);
    this.output = output;
  }
}

const running = new Set();

/** Runs a program quietly; its output is shown only if it fails. Resolves with how it ended. */
export function quietly(program, args, env = {}) {
  return new Promise((resolve) => {
    const options = { cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] };
    const child = follow(spawn(program, args, options));
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.on('close', (code) => resolve({ succeeded: code === 0, output }));
  });
}

/** Runs a program in full view. Resolves with its exit code. */
export function openly(program, args, env = {}) {
  return new Promise((resolve) => {
    const child = follow(spawn(program, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' }));
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** One line that says what is being done and for how long. */
export async function withProgress(what, work) {
  const since = Date.now();
  const seconds = () => `${Math.round((Date.now() - since) / 1000)} s`;
  const ticking = startTicking(() => `${what} … ${seconds()}`, what);
  try {
    return await work();
  } finally {
    clearInterval(ticking);
    process.stdout.write(process.stdout.isTTY ? `\r\x1b[K${what} … ${seconds()}\n` : ` ${seconds()}\n`);
  }
}

/** Says why it cannot go on, and ends with a code that tells so. */
export function giveUp(error) {
  if (!(error instanceof CannotGoOn)) throw error;
  process.stderr.write(`${error.output ? `\n${error.output.trimEnd()}\n\n` : ''}${error.message}\n`);
  process.exit(1);
}

/** Until the server has taken over, a signal ends what is being prepared, and us with it, without a word. */
export function endOnSignal() {
  const end = () => {
    for (const child of running) child.kill('SIGTERM');
    process.stdout.write('\n');
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
  return () => ['SIGINT', 'SIGTERM', 'SIGHUP'].forEach((signal) => process.removeListener(signal, end));
}

function startTicking(line, what) {
  if (!process.stdout.isTTY) return void process.stdout.write(`${what} …`);
  process.stdout.write(line());
  return setInterval(() => process.stdout.write(`\r${line()}`), 1000);
}

function follow(child) {
  running.add(child);
  child.once('close', () => running.delete(child));
  return child;
}
