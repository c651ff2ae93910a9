import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decide, type Decision } from './decide';
import { readInside } from './inside';
import { SAFE_HEADERS } from './policy';
import { HOST, IDENTITY, PORT, appUrl } from './port';

export interface Serving { readonly url: string; readonly port: number; close(): Promise<void> }

/**
 * Serves the built page of `root` on 127.0.0.1.
 * @param port 0 takes any free one (tests); the app's own port otherwise.
 * @throws the socket's error (code EADDRINUSE where the port is taken).
 */
export async function serve({ root, port = PORT }: { root: string; port?: number }): Promise<Serving> {
  const server = createServer((request, response) => {
    const taken = (server.address() as AddressInfo | null)?.port ?? port;
    const asked = { method: request.method ?? '', target: request.url ?? '', host: request.headers.host, port: taken };
    void answer(response, decide(asked), root, asked.method === 'HEAD');
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, HOST, done));
  const taken = (server.address() as AddressInfo).port;
  return { url: appUrl(taken), port: taken, close: () => close(server) };
}

async function answer(response: ServerResponse, decision: Decision, root: string, headOnly: boolean): Promise<void> {
  if (decision.kind === 'redirect') return send(response, 308, { Location: decision.to });
  if (decision.kind === 'identity') {
    return send(response, 200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }, JSON.stringify(IDENTITY), headOnly);
  }
  if (decision.kind === 'refused') return refuse(response, decision.status);
  const content = await readInside(root, decision.path);
  if (content === null) return refuse(response, 404);
  send(response, 200, { 'Content-Type': decision.type, 'Cache-Control': decision.cache }, content, headOnly);
}

function refuse(response: ServerResponse, status: number): void {
  send(response, status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...(status === 405 && { Allow: 'GET, HEAD' }) }, `${status}\n`);
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string | Buffer = '', headOnly = false): void {
  response.writeHead(status, { ...SAFE_HEADERS, ...headers, 'Content-Length': Buffer.byteLength(body) });
  response.end(headOnly ? undefined : body);
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
