/**
 * The page's own scheme, which gives access to the built files of one folder and to nothing else on
 * the disk.
 */
import { protocol } from 'electron';
import { readInside } from '../web/inside';
import { SAFE_HEADERS } from '../web/policy';
import { SCHEME, decideServed } from './address';

/**
 * Registers the scheme before Chromium is ready. It must be a standard scheme to have IndexedDB.
 */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built page of a folder. */
export function serveApp(root: string): void {
  protocol.handle(SCHEME, async ({ method, url }) => {
    const decision = decideServed(method, url);
    if (decision.kind === 'refused') return refusal(decision.status);
    const content = await readInside(root, decision.path);
    if (content === null) return refusal(404);
    const headers = {
      ...SAFE_HEADERS,
      'Content-Type': decision.type,
      'Cache-Control': decision.cache,
    };
    return new Response(method === 'HEAD' ? null : new Uint8Array(content), { headers });
  });
}

function refusal(status: number): Response {
  return new Response(`${status}\n`, {
    status,
    headers: {
      ...SAFE_HEADERS,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  });
}
