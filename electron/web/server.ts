import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answers } from '../../shared/hosts/answers';
import { decide, PAGE, type Decision } from './decide';
import { makeApi, type Api } from './api';
import { API_PATH } from './decideApi';
import { readInside } from './inside';
import { withToken } from './page';
import { HOST, IDENTITY, PORT, appUrl } from './port';
import { refuse, send } from './send';

export interface Serving {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  /** The folder of the built page. */
  readonly root: string;
  /** 0 takes any free one (tests); the app's own port otherwise. */
  readonly port?: number;
  /** What the host behind the page answers. */
  readonly answers: Answers;
}

/**
 * Serves the built page of `root` and the host's answers on 127.0.0.1.
 * @throws the socket's error (code EADDRINUSE where the port is taken).
 */
export async function serve({ root, answers, port = PORT }: ServeOptions): Promise<Serving> {
  const api = makeApi(answers);
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
      : answer(response, decide(asked), { root, api }, asked.method === 'HEAD');
    done.catch((thrown: unknown) => {
      console.error(thrown);
      response.destroy();
    });
  };
  const server = createServer(handle);
  // Some clients ask before they send a body: answer them only after the usual checks accept the
  // request.
  server.on('checkContinue', handle);
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, HOST, done));
  const taken = (server.address() as AddressInfo).port;
  return { url: appUrl(taken), port: taken, close: () => close(server) };
}

async function answer(
  response: ServerResponse,
  decision: Decision,
  { root, api }: { root: string; api: Api },
  headOnly: boolean,
): Promise<void> {
  if (decision.kind === 'redirect') return send(response, 308, { Location: decision.to });
  if (decision.kind === 'identity') {
    return send(
      response,
      200,
      { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
      JSON.stringify(IDENTITY),
      headOnly,
    );
  }
  if (decision.kind === 'refused') return refuse(response, decision.status, 'GET, HEAD');
  const content = await readInside(root, decision.path);
  if (content === null) return refuse(response, 404);
  if (decision.path === PAGE)
    return send(
      response,
      200,
      { 'Content-Type': decision.type, 'Cache-Control': 'no-store' },
      withToken(content, api.token),
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
