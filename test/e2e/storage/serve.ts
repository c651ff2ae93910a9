/** The test page of storage, built and served. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { serve, type Serving } from '../../../electron/web/server';

/** Builds the test page and serves it, at an origin that stays the same until it is closed. */
export async function serveStorage(): Promise<Serving> {
  const root = await mkdtemp(join(tmpdir(), 'phasage-storage-'));
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    build: { outDir: root, emptyOutDir: true, minify: false, modulePreload: { polyfill: false } },
  });
  const server = await serve({ root, port: 0, answers: {} });
  return {
    ...server,
    async close() {
      await server.close();
      await rm(root, { recursive: true });
    },
  };
}
