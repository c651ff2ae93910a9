/**
 * The one address of the app. The browser files the plans under it: another port would be an empty
 * app.
 */
export const HOST = '127.0.0.1';
export const PORT = 41730;

/** Where a running Phasage says that it is one. */
export const IDENTITY_PATH = '/.well-known/phasage';
export const IDENTITY = { app: 'phasage' } as const;

/** The address of the app on a port. */
export function appUrl(port: number = PORT): string {
  return `http://${HOST}:${port}/`;
}
