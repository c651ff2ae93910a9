/**
 * Admits clients: another start of the same user, which proves that it knows the secret, and a
 * browser, which exchanges the key in the address it opened.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isOwnPage } from './decideApi';
import { hostKind } from './decide';
import type { Keys } from './keys';
import { IDENTITY, IDENTITY_PATH } from './port';
import { isNonce, proofOf } from './proof';
import { readJson } from './readJson';
import { refuse, send } from './send';

const MAX_BYTES = 1024;

export interface DoorGiven {
  readonly keys: Keys;
  readonly secret: string;
  readonly port: number;
  /** The token that the page must send with each question. */
  readonly token: string;
}

/** Answers requests at the identity path; false for other requests. */
export async function answerAtDoor(
  request: IncomingMessage,
  response: ServerResponse,
  given: DoorGiven,
): Promise<boolean> {
  const [pathname = '', query] = (request.url ?? '').split('?', 2);
  if (pathname !== IDENTITY_PATH && !pathname.startsWith(`${IDENTITY_PATH}/`)) return false;
  if (hostKind(request.headers.host, given.port) !== 'own') refuse(response, 403);
  else if (pathname === IDENTITY_PATH && request.method === 'GET')
    say(response, identity(new URLSearchParams(query).get('nonce'), given));
  else if (request.method !== 'POST') refuse(response, 405);
  else await answerPost(pathname.slice(IDENTITY_PATH.length + 1), { request, response, given });
  return true;
}

function identity(nonce: string | null, { secret, port, keys }: DoorGiven): object {
  return isNonce(nonce)
    ? {
        ...IDENTITY,
        proof: proofOf(secret, { prover: 'server', port, nonce }),
        nonce: keys.nonce(),
      }
    : IDENTITY;
}

async function answerPost(
  what: string,
  {
    request,
    response,
    given,
  }: { request: IncomingMessage; response: ServerResponse; given: DoorGiven },
): Promise<void> {
  const question = await readJson(request, MAX_BYTES);
  if (typeof question === 'number') return refuse(response, question);
  const asked = (question.json ?? {}) as Readonly<Record<string, unknown>>;
  const text = (name: string): string => (typeof asked[name] === 'string' ? asked[name] : '');
  if (what === 'join')
    return given.keys.isJoiner(text('nonce'), text('proof'))
      ? say(response, { key: given.keys.openingKey() })
      : refuse(response, 403);
  if (what !== 'exchange' && what !== 'enter') return refuse(response, 404);
  if (!isOwnPage(request.headers, given.port)) return refuse(response, 403);
  if (what === 'exchange') {
    const key = given.keys.exchange(text('key'));
    return key === null ? refuse(response, 403) : say(response, { key });
  }
  return given.keys.isBrowserKey(text('key'))
    ? say(response, { token: given.token })
    : refuse(response, 403);
}

function say(response: ServerResponse, value: object): void {
  send(
    response,
    200,
    { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    JSON.stringify(value),
  );
}
