/** Builds and serves the test page of storage. */
import { serve, type Serving } from '../../../electron/web/server';
import { builtPage } from '../shared';

/** Builds the test page and serves it, at the same origin until it is closed. */
export async function serveStorage(): Promise<Serving> {
  return serve({ root: await builtPage(import.meta.dirname), port: 0, answers: {} });
}
