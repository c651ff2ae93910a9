/**
 * The server's decisions, without sockets or disk: which requests get an answer, with which file
 * and headers.
 */
import { HOST, appUrl } from './port';

/** The page itself, marked for the client as coming from a server. */
export const PAGE = 'index.html';

export interface Asked {
  readonly method: string;
  readonly target: string;
  readonly host: string | undefined;
  readonly port: number;
}

export type Decision =
  | { readonly kind: 'file'; readonly path: string; readonly type: string; readonly cache: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'refused'; readonly status: 400 | 403 | 404 | 405 };

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  woff: 'font/woff',
  webmanifest: 'application/manifest+json',
  txt: 'text/plain; charset=utf-8',
};

const HASHED = /^assets\/.+-[\w-]{8}\.\w+$/;

/**
 * The MIME type of a file by its extension; for an unknown one, the type of bytes that a browser
 * saves and never runs.
 */
export function mimeType(path: string): string {
  return TYPES[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

/**
 * How long a browser may cache a file: for ever if its name contains a hash of the content, else it
 * must check each time.
 */
export function cacheControl(path: string): string {
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * The file inside the served folder that a request names, with "/" between folders; null if the
 * server may not serve it (outside the folder, hidden, or not a path).
 */
export function servedPath(target: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return null;
  }
  if (!path.startsWith('/')) return null;
  if (path === '/') return PAGE;
  const segments = path.slice(1).split('/');
  return segments.every((segment) => /^[\p{L}\p{N}_@+ -][\p{L}\p{N}_@+. -]*$/u.test(segment))
    ? segments.join('/')
    : null;
}

/**
 * The kind of a Host header. A page elsewhere whose name points at 127.0.0.1 (DNS rebinding) sends
 * its own name, and the server refuses it.
 */
export function hostKind(host: string | undefined, port: number): 'own' | 'localhost' | 'foreign' {
  if (host === `${HOST}:${port}`) return 'own';
  return host?.toLowerCase() === `localhost:${port}` ? 'localhost' : 'foreign';
}

/** The answer to a request. */
export function decide({ method, target, host, port }: Asked): Decision {
  const kind = hostKind(host, port);
  if (kind === 'foreign') return { kind: 'refused', status: 403 };
  if (method !== 'GET' && method !== 'HEAD') return { kind: 'refused', status: 405 };
  // localhost is another origin, with other plans than 127.0.0.1.
  if (kind === 'localhost') return { kind: 'redirect', to: appUrl(port) };
  const path = servedPath(target);
  return path === null
    ? { kind: 'refused', status: 404 }
    : { kind: 'file', path, type: mimeType(path), cache: cacheControl(path) };
}
