/**
 * The service worker of the page without a host: after one visit, the page opens without a network.
 * It is built last, with a list of all other files.
 */

/** Parts of a service worker that TypeScript's page library does not know. */
interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(name: 'install' | 'activate', heard: (event: Extendable) => void): void;
  addEventListener(name: 'fetch', heard: (event: Fetching) => void): void;
}

/** The build inserts them: every built file, from the page's folder, and a hash of them all. */
declare const BUILT_FILES: readonly string[];
declare const BUILT_VERSION: string;

const worker = self as unknown as Worker;
const PREFIX = 'phasage-';
const CACHE = PREFIX + BUILT_VERSION;
/** How long the user may have to wait for the network, in milliseconds. */
const PATIENCE = 4000;

const at = (file: string): string => new URL(file, worker.registration.scope).href;
const BUILT: ReadonlySet<string> = new Set(BUILT_FILES.map(at));

async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Bypasses the browser's own cache: an old index.html under a new version would request files
  // that are gone.
  await cache.addAll(BUILT_FILES.map((file) => new Request(at(file), { cache: 'reload' })));
}

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith(PREFIX) && name !== CACHE)
      .map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

async function kept(address: string): Promise<Response | undefined> {
  return (await caches.open(CACHE)).match(address);
}

/**
 * The page from the network, so that a new version appears at once; the kept one, with its files,
 * if the network does not answer in time.
 */
async function page(request: Request): Promise<Response> {
  try {
    const fresh = await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
    if (fresh.ok) return fresh;
    return (await kept(at('index.html'))) ?? fresh;
  } catch (thrown) {
    const copy = await kept(at('index.html'));
    if (copy) return copy;
    throw thrown;
  }
}

async function builtFile(request: Request): Promise<Response> {
  return (await kept(request.url)) ?? fetch(request);
}

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (BUILT.has(request.url)) event.respondWith(builtFile(request));
});
