import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answers } from '../../shared/hosts/answers';
import { decide, PAGE, type Decision } from './decide';
import { makeApi } from './api';
import { API_PATH } from './decideApi';
import { answerAtDoor } from './door';
import { readInside } from './inside';
import { makeKeys, type Keys } from './keys';
import { asServed } from './page';
import { HOST, PORT, appUrl, openingUrl } from './port';
import { randomKey } from './secret';
import { refuse, send } from './send';

export interface Serving {
  readonly url: string;
  readonly port: number;
  /** The address to open in a browser, with a one-time key. */
  openingUrl(): string;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The folder of the built page. */
  readonly root: string;
  /** The app's own port by default; 0 takes any free one (for tests). */
  readonly port?: number;
  /** The handlers of the page's requests. */
  readonly answers: Answers;
  /** The secret for this user's programs; by default a new one for this start. */
  readonly secret?: string;
}

/**
 * Serves the built page of `root` and handles its requests on 127.0.0.1.
 * @throws the socket's error (code EADDRINUSE if another program has the port).
 */
export async function serve({
  root,
  answers,
  port = PORT,
  secret = randomKey(),
}: ServeOptions): Promise<Serving> {
  const api = makeApi(answers);
  // The keys depend on the port, known only after listening.
  let keys: Keys | null = null;
  const keysOn = (taken: number): Keys => (keys ??= makeKeys(secret, taken));
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const taken = (server.address() as AddressInfo | null)?.port ?? port;
    const asked = {
      method: request.method ?? '',
      target: request.url ?? '',
      host: request.headers.host,
      port: taken,
    };
    const done = asked.target.startsWith(API_PATH)
      ? api.answer(request, response, taken)
      : answerAtDoor(request, response, {
          keys: keysOn(taken),
          secret,
          port: taken,
          token: api.token,
        }).then((isAnswered) =>
          isAnswered ? undefined : answer(response, decide(asked), root, asked.method === 'HEAD'),
        );
    done.catch((thrown: unknown) => {
      console.error(thrown);
      response.destroy();
    });
  };
  const server = createServer(handle);
  // Some clients ask before they send a body: answer only after the usual checks accept the
  // request.
  server.on('checkContinue', handle);
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, HOST, done));
  const taken = (server.address() as AddressInfo).port;
  return {
    url: appUrl(taken),
    port: taken,
    openingUrl: () => openingUrl(keysOn(taken).openingKey(), taken),
    close: () => close(server),
  };
}

async function answer(
  response: ServerResponse,
  decision: Decision,
  root: string,
  headOnly: boolean,
): Promise<void> {
  if (decision.kind === 'redirect') return send(response, 308, { Location: decision.to });
  if (decision.kind === 'refused') return refuse(response, decision.status, 'GET, HEAD');
  const content = await readInside(root, decision.path);
  if (content === null) return refuse(response, 404);
  if (decision.path === PAGE)
    return send(
      response,
      200,
      { 'Content-Type': decision.type, 'Cache-Control': 'no-store' },
      asServed(content),
      headOnly,
    );
  send(
    response,
    200,
    { 'Content-Type': decision.type, 'Cache-Control': decision.cache },
    content,
    headOnly,
  );
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
