/**
 * The app's only address. The browser stores the plans under it: at another port the app would look
 * empty.
 */
export const HOST = '127.0.0.1';
export const PORT = 41730;

/** The path where a running Phasage identifies itself and admits clients. */
export const IDENTITY_PATH = '/.well-known/phasage';
export const IDENTITY = { app: 'phasage' } as const;

/** Precedes a one-time key in the fragment of an address, which browsers do not send to servers. */
export const KEY_MARK = '#cle=';

/** The address of the app on a port. */
export function appUrl(port: number = PORT): string {
  return `http://${HOST}:${port}/`;
}

/** The address to open in a browser, with its one-time key. */
export const openingUrl = (key: string, port: number = PORT): string =>
  `${appUrl(port)}${KEY_MARK}${key}`;
