import type { Problem } from '../../../src/contract/problems.js';
import { currentLanguage } from './language.js';

/** Something the server refused, with words for the person and a code for the program. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}

/** The server could not be reached, or something between us and it answered instead. */
export class UnreachableError extends Error {}

export interface Ask {
  /** Not caused by the person herself: must not count as activity. */
  background?: boolean;
  /** Goes out though the page closes. */
  outlives?: boolean;
  /** Lets go of what is no longer wanted. */
  signal?: AbortSignal;
}

let whenSignedOut: () => void = () => undefined;

/** Says what to do when the server no longer knows who is asking. */
export function onSignedOut(act: () => void): void {
  whenSignedOut = act;
}

let background = new AbortController();

/** Lets go of all that the page asks for of itself, as before signing out: nobody waits for those answers. */
export function abandonBackground(): void {
  background.abort();
  background = new AbortController();
}

export const http = {
  get: <T>(path: string, ask?: Ask) => request<T>('GET', path, undefined, ask),
  post: <T>(path: string, body?: object, ask?: Ask) => request<T>('POST', path, body, ask),
  put: <T>(path: string, body?: object, ask?: Ask) => request<T>('PUT', path, body, ask),
  delete: <T>(path: string, ask?: Ask) => request<T>('DELETE', path, undefined, ask),
  /** For a file: its name stands in a header. */
  file: async (path: string, body: object) => {
    const answer = await ask('POST', path, body);
    return { name: nameIn(answer.headers.get('content-disposition')), content: await answer.blob() };
  },
};

async function request<T>(method: string, path: string, body?: object, wishes?: Ask): Promise<T> {
  const answer = await ask(method, path, body, wishes);
  return answer.status === 204 ? (undefined as T) : ((await answer.json()) as T);
}

async function ask(method: string, path: string, body?: object, wishes: Ask = {}): Promise<Response> {
  const signal = wishes.signal ?? (wishes.background ? background.signal : null);
  const keepalive = wishes.outlives ?? false;
  const asked = { method, headers: headers(body, wishes), body: JSON.stringify(body), signal, keepalive };
  const answer = await reach(`/api${path}`, asked);
  if (!answer.ok) throw await refusal(answer);
  return answer;
}

function nameIn(disposition: string | null): string {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '') ?? [];
  return name ? decodeURIComponent(name) : 'samverka';
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    throw new UnreachableError();
  }
}

function headers(body: object | undefined, ask: Ask): HeadersInit {
  return {
    'Accept-Language': currentLanguage(),
    ...(body ? { 'Content-Type': 'application/json' } : {}),
    ...(ask.background ? { 'samverka-background': '1' } : {}),
  };
}

async function refusal(answer: Response): Promise<Error> {
  const problem = await problemIn(answer);
  if (problem?.code === 'not-signed-in') whenSignedOut();
  return problem ? new ProblemError(problem) : new UnreachableError();
}

async function problemIn(answer: Response): Promise<Problem | null> {
  if (!answer.headers.get('content-type')?.includes('json')) return null;
  const problem = (await answer.json().catch(() => null)) as Partial<Problem> | null;
  return problem?.code ? (problem as Problem) : null;
}

/** Whether this is the refusal with that code. */
export function isProblem(error: unknown, code: Problem['code']): boolean {
  return error instanceof ProblemError && error.problem.code === code;
}

/** The refusal itself, if the server gave one: it can be kept. */
export function problemOf(error: unknown): Problem | null {
  return error instanceof ProblemError ? error.problem : null;
}
