/** A web site as an organisation would publish it: the built files in a folder, without a host. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mimeType, servedPath } from '../../electron/web/decide';
import { readInside } from '../../electron/web/inside';

export interface Site {
  readonly port: number;
  readonly address: string;
  takeDown(): Promise<void>;
}

/** Serves the files of a folder. `port` 0: any free one. */
export async function putUpSite(folder: string, port = 0): Promise<Site> {
  const server = createServer((request, response) => {
    const target = request.url ?? '';
    const path = target.startsWith('/outils/phasage/')
      ? servedPath(target.slice('/outils/phasage'.length))
      : null;
    void (path === null ? Promise.resolve(null) : readInside(folder, path)).then((bytes) => {
      response.writeHead(bytes ? 200 : 404, {
        'Content-Type': bytes && path !== null ? mimeType(path) : 'text/plain',
      });
      response.end(bytes ?? '404');
    });
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const { port: own } = server.address() as AddressInfo;
  return {
    port: own,
    address: `http://127.0.0.1:${own}/outils/phasage/`,
    takeDown: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
