/**
 * The app's only address. The browser stores the plans under it: at another port the app would look
 * empty.
 */
export const HOST = '127.0.0.1';
export const PORT = 41730;

/** Where a running Phasage identifies itself. */
export const IDENTITY_PATH = '/.well-known/phasage';
export const IDENTITY = { app: 'phasage' } as const;

/** The address of the app on a port. */
export function appUrl(port: number = PORT): string {
  return `http://${HOST}:${port}/`;
}
