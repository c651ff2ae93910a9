import { get } from 'node:http';
import { HOST, IDENTITY, IDENTITY_PATH } from './port';

/** Who holds the port: nobody, a running Phasage, or another program. */
export type Holder = 'free' | 'phasage' | 'other';

const PATIENCE_MS = 3000;
const LONGEST_ANSWER = 1024;

/** Asks the port who it is. */
export function whoHolds(port: number): Promise<Holder> {
  return new Promise((done) => {
    const request = get(
      { host: HOST, port, path: IDENTITY_PATH, timeout: PATIENCE_MS, agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          body += part;
          if (body.length > LONGEST_ANSWER) request.destroy();
        });
        response.on('close', () => done(isIdentity(body) ? 'phasage' : 'other'));
        response.on('error', () => done('other'));
      },
    );
    // A listener that accepts and says nothing, or trickles its answer, is somebody else's.
    const limit = setTimeout(() => request.destroy(), PATIENCE_MS);
    request.on('timeout', () => request.destroy());
    request.on('error', (error: NodeJS.ErrnoException) =>
      done(error.code === 'ECONNREFUSED' ? 'free' : 'other'),
    );
    request.on('close', () => clearTimeout(limit));
  });
}

/** True for what Phasage answers at its identity path. */
export function isIdentity(body: string): boolean {
  try {
    return (JSON.parse(body) as { app?: unknown } | null)?.app === IDENTITY.app;
  } catch {
    return false;
  }
}
