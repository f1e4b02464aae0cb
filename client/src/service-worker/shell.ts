interface ShellFile {
  url: string;
  revision: string | null;
}

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: ShellFile[] };

const built = self.__WB_MANIFEST; // put here by the build, and named once
const files = built.map(({ url }) => `/${url}`);
const names = built.map(({ url, revision }) => url + (revision ?? '')).join();
/** Of this very build: files whose names hold their content, and the page that asks for them. */
const cacheName = `samverka.shell.${String(hashOf(names))}`;
const page = '/';

export async function keepShell(): Promise<void> {
  const cache = await caches.open(cacheName);
  // Not by way of the browser's own cache, which may hold the page of an older build.
  await cache.addAll([page, ...files].map((url) => new Request(url, { cache: 'reload', credentials: 'omit' })));
}

export async function sweepShells(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith('samverka.shell.') && name !== cacheName);
  await Promise.all(others.map((name) => caches.delete(name)));
}

/** What of the app itself is asked for; undefined for anything else, which goes past. */
export function shellFor(request: Request): Promise<Response> | undefined {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return undefined;
  if (request.mode === 'navigate') return isOurs(pathname) ? orKept(request) : undefined;
  return files.includes(pathname) ? keptFirst(request) : undefined;
}

/** A page of the client, and not the interface, what it describes itself with, or what everybody may read. */
function isOurs(pathname: string): boolean {
  return !/^\/(api|socket\.io|lofte|promise)(\/|$)/.test(pathname);
}

/** As the server says it now, with a nonce of its own; where it cannot be reached, as it was kept. */
async function orKept(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    return (await kept(page)) ?? Response.error();
  }
}

async function keptFirst(request: Request): Promise<Response> {
  return (await kept(new URL(request.url).pathname)) ?? fetch(request);
}

async function kept(url: string): Promise<Response | undefined> {
  return (await caches.open(cacheName)).match(url);
}

/** Short, and the same for the same build. */
function hashOf(words: string): number {
  return Array.from(words).reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0)) >>> 0, 7);
}
