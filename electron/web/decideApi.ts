/** Decides which requests to the server's API get an answer, without sockets. */
import { isRequestName } from '../../shared/hosts/answers';
import type { RequestName } from '../../shared/desktop';
import { hostKind } from './decide';
import { HOST } from './port';
import { sameSecret } from './proof';

export const API_PATH = '/api/';
export const TOKEN_HEADER = 'x-phasage-token';
/**
 * The maximum size of a question in bytes. The largest plan fits, even written as a JSON string,
 * with its quotes and line ends escaped.
 */
export const MAX_BODY = 80 * 1024 * 1024;

export interface ApiAsked {
  readonly method: string;
  readonly target: string;
  readonly port: number;
  /** As the browser sends them, with names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

export type ApiDecision =
  | { readonly kind: 'ask'; readonly name: RequestName }
  | { readonly kind: 'refused'; readonly status: 400 | 403 | 404 | 405 | 411 | 413 | 415 };

const refused = (status: Extract<ApiDecision, { kind: 'refused' }>['status']): ApiDecision => ({
  kind: 'refused',
  status,
});

/**
 * True if our own page sent the request. Browsers name the origin of every POST; a request without
 * it must at least be marked as same-origin.
 */
export function isOwnPage(headers: ApiAsked['headers'], port: number): boolean {
  const { origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined ? site === 'same-origin' : origin === `http://${HOST}:${port}`;
}

/** The answer to a request to the API. `token`: that of this start. */
export function decideApi({ method, target, port, headers }: ApiAsked, token: string): ApiDecision {
  if (hostKind(typeof headers['host'] === 'string' ? headers['host'] : undefined, port) !== 'own')
    return refused(403);
  if (method !== 'POST') return refused(405);
  if (!isOwnPage(headers, port)) return refused(403);
  const given = headers[TOKEN_HEADER];
  if (typeof given !== 'string' || !sameSecret(given, token)) return refused(403);
  if (!/^application\/json(;\s*charset=utf-8)?$/i.test(String(headers['content-type'] ?? '')))
    return refused(415);
  const name = target.slice(API_PATH.length);
  if (!target.startsWith(API_PATH) || !isRequestName(name)) return refused(404);
  const length = headers['content-length'];
  if (length !== undefined && Number(length) > MAX_BODY) return refused(413);
  return { kind: 'ask', name };
}
