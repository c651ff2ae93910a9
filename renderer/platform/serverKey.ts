/** How the page gets in at the local server: by a key that only this user's Phasage hands out. */
import { keptTwice, type KeptText } from './keptTwice';

const DOOR = '/.well-known/phasage';
/** What stands before the one-time key of an address. */
const MARK = '#cle=';

/** The one-time key in a fragment; null where it has none. */
export const keyIn = (fragment: string): string | null =>
  fragment.startsWith(MARK) ? fragment.slice(MARK.length) : null;

/** The key of this browser. */
export const browserKey = (): KeptText => keptTwice('key', /^[\w-]{22,64}\.[\w-]{43}$/);

/** Asks at the door; null where it is refused. Rejects where nobody answers. */
async function asked(
  fetching: typeof fetch,
  what: 'exchange' | 'enter',
  key: string,
): Promise<Readonly<Record<string, unknown>> | null> {
  const response = await fetching(`${DOOR}/${what}`, {
    method: 'POST',
    cache: 'no-store',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ key }),
  });
  if (response.status === 403) return null;
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as Readonly<Record<string, unknown>>;
}

/** Exchanges the one-time key of the address for this browser's own, which is kept. */
export async function exchangeKey(
  oneTime: string,
  kept: KeptText,
  fetching: typeof fetch,
): Promise<void> {
  const key = (await asked(fetching, 'exchange', oneTime))?.['key'];
  if (typeof key === 'string') await kept.keep(key);
}

/**
 * The server's token, for this browser's key; null where there is no key, or none that is taken.
 * Rejects where nobody answers.
 */
export async function tokenFor(key: string | null, fetching: typeof fetch): Promise<string | null> {
  const token = key === null ? null : (await asked(fetching, 'enter', key))?.['token'];
  return typeof token === 'string' ? token : null;
}

/** The address of the page without its one-time key, once that was exchanged. */
export function dropKey(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}

/** An address with a key, put into a window that is open: it comes in by that key. */
export function enterByNewKeys(): void {
  window.addEventListener('hashchange', () => {
    if (keyIn(location.hash) !== null) location.reload();
  });
}
