/** The test page of storage, built and served. */
import { serve, type Serving } from '../../../electron/web/server';
import { builtPage } from '../shared';

/** Builds the test page and serves it, at an origin that stays the same until it is closed. */
export async function serveStorage(): Promise<Serving> {
  return serve({ root: await builtPage(import.meta.dirname), port: 0, answers: {} });
}
