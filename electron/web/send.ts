import type { ServerResponse } from 'node:http';
import { SAFE_HEADERS } from './policy';

/** Sends an answer with the headers that all answers have. */
export function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Buffer = '',
  headOnly = false,
): void {
  response.writeHead(status, {
    ...SAFE_HEADERS,
    ...headers,
    'Content-Length': Buffer.byteLength(body),
  });
  response.end(headOnly ? undefined : body);
}

/**
 * Refuses with only a status, and hangs up without reading the rest of the request. `allow`: the
 * methods, for 405.
 */
export function refuse(response: ServerResponse, status: number, allow = 'POST'): void {
  send(
    response,
    status,
    {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      Connection: 'close',
      ...(status === 405 && { Allow: allow }),
    },
    `${status}\n`,
  );
}
