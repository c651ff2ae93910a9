/**
 * Decides what the desktop window may show, request and do, and whose messages it accepts. Works on
 * plain values, without Electron.
 */
import { cacheControl, mimeType, servedPath } from '../web/decide';

export const SCHEME = 'app';
/**
 * The page's only origin. The browser stores the plans under it: at another origin the app would
 * look empty.
 */
export const ORIGIN = `${SCHEME}://phasage`;
export const START_URL = `${ORIGIN}/`;

export type Served =
  | { readonly kind: 'file'; readonly path: string; readonly type: string; readonly cache: string }
  | { readonly kind: 'refused'; readonly status: 403 | 404 | 405 };

/**
 * True if an address is of the page's own origin. Compares it as written: an address that needs
 * normalising is not ours.
 */
export function isOwn(url: string): boolean {
  return url.startsWith(START_URL);
}

/**
 * The answer to a request on the page's scheme: a built file, by its path inside the served folder,
 * or a refusal.
 */
export function decideServed(method: string, url: string): Served {
  if (!isOwn(url)) return { kind: 'refused', status: 403 };
  if (method !== 'GET' && method !== 'HEAD') return { kind: 'refused', status: 405 };
  const path = servedPath(url.slice(ORIGIN.length));
  return path === null
    ? { kind: 'refused', status: 404 }
    : { kind: 'file', path, type: mimeType(path), cache: cacheControl(path) };
}

/**
 * True if the page may send a request at all: for its own files and its own memory; for the
 * developer tools where they exist.
 */
export function mayRequest(url: string, hasDevTools: boolean): boolean {
  return (
    isOwn(url) ||
    isOwnBlob(url) ||
    url.startsWith('data:') ||
    (hasDevTools && url.startsWith('devtools://devtools/'))
  );
}

/** True for a download of a file that the page made itself. */
export function isOwnBlob(url: string): boolean {
  return url.startsWith(`blob:${START_URL}`);
}

/** The page stays where it is: it may only navigate to its start (a reload). */
export function mayNavigate(url: string, isMainFrame: boolean): boolean {
  return isMainFrame && isOwn(url) && servedPath(url.slice(ORIGIN.length)) === 'index.html';
}

/**
 * The name of the only other window: the presenter's, a blank one that the page opens and draws in.
 */
const PRESENTER_WINDOW = 'phasage-presenter';

/** True if the page may open a window: only the presenter's, without an address. */
export function mayOpen(url: string, name: string): boolean {
  return url === 'about:blank' && name === PRESENTER_WINDOW;
}

const PERMISSIONS: ReadonlySet<string> = new Set([
  'fullscreen',
  'clipboard-sanitized-write',
  'window-management',
  'persistent-storage',
]);

/**
 * True if the page may have a permission.
 * @param requester address or origin of the page that requests it; an origin may come with or
 * without its last "/"
 */
export function mayHave(
  permission: string,
  requester: string | undefined,
  isMainFrame: boolean,
): boolean {
  return (
    PERMISSIONS.has(permission) &&
    isMainFrame &&
    requester !== undefined &&
    (requester === ORIGIN || isOwn(requester))
  );
}

/** The properties that identify a frame. */
export interface Frame {
  readonly url: string;
  readonly parent: unknown;
  readonly detached: boolean;
}

/** True if a message comes from the page itself: a living main frame on an own address. */
export function isOwnFrame(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && !frame.detached && isOwn(frame.url);
}

/** A mail to one address, without any content. */
const LETTER = /^mailto:[^\s?&%@]+@[^\s?&%@]+$/i;

/**
 * An address that the user's browser or mail program may open, in the form for the system; null for
 * any other.
 */
export function linkToShow(url: string): string | null {
  try {
    const parsed = new URL(url);
    if (LETTER.test(url)) return parsed.href;
    return ['http:', 'https:'].includes(parsed.protocol) &&
      parsed.username === '' &&
      parsed.password === ''
      ? parsed.href
      : null;
  } catch {
    return null;
  }
}

/** Options that would open the plans to another program, or their window to another page. */
const REFUSED_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'js-flags',
  'disable-web-security',
  'allow-file-access-from-files',
  'load-extension',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'log-net-log',
  'ignore-certificate-errors',
] as const;

/** The first option that a packaged program refuses to start with; null if there is none. */
export function refusedSwitch(hasSwitch: (name: string) => boolean): string | null {
  return REFUSED_SWITCHES.find(hasSwitch) ?? null;
}
