/** Authenticates the page at the local server with a key that only this user's Phasage provides. */
import { keptTwice, type KeptText } from './keptTwice';

const DOOR = '/.well-known/phasage';
/** Precedes the one-time key in an address. */
const MARK = '#cle=';

/** The one-time key in a fragment; null if there is none. */
export const keyIn = (fragment: string): string | null =>
  fragment.startsWith(MARK) ? fragment.slice(MARK.length) : null;

/** The place of this browser's key. */
export const browserKey = (): KeptText => keptTwice('key', /^[\w-]{22,64}\.[\w-]{43}$/);

/** Sends a request to the server's door; null if it refuses. Rejects if nobody answers. */
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

/** Exchanges the one-time key of the address for this browser's own key, and keeps it. */
export async function exchangeKey(
  oneTime: string,
  kept: KeptText,
  fetching: typeof fetch,
): Promise<void> {
  const key = (await asked(fetching, 'exchange', oneTime))?.['key'];
  if (typeof key === 'string') await kept.keep(key);
}

/**
 * The server's token for this browser's key; null if there is no key, or the server refuses it.
 * Rejects if nobody answers.
 */
export async function tokenFor(key: string | null, fetching: typeof fetch): Promise<string | null> {
  const token = key === null ? null : (await asked(fetching, 'enter', key))?.['token'];
  return typeof token === 'string' ? token : null;
}

/** Removes the one-time key from the page's address after its exchange. */
export function dropKey(): void {
  history.replaceState(history.state, '', location.pathname + location.search);
}

/** Enters with the new key if the user opens an address with a key in this window. */
export function enterByNewKeys(): void {
  window.addEventListener('hashchange', () => {
    if (keyIn(location.hash) !== null) location.reload();
  });
}
