// `npm start [-- file]`: builds what changed, then starts the app in the host at hand.
import { resolve } from 'node:path';
import { say } from '../../shared/i18n/words';
import { readStart, startWeb, stayUntilStopped, type StartWords } from '../../electron/web/start';
import { ensureBuilt } from './build';
import { ROOT } from './targets';

/** The browser, fed by the server on 127.0.0.1. */
async function startInBrowser({ given, wantsWindow }: StartWords): Promise<void> {
  // npm runs scripts in the repository's root; a path given by the user starts where the user stands.
  const file = given === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? '.', given);
  stayUntilStopped(await startWeb({ root: `${ROOT}/dist/renderer`, wantsWindow, given: file, prepare: () => ensureBuilt(['renderer']) }));
}

// The one place where a host is chosen.
const startHost = startInBrowser;

const words = readStart(process.argv.slice(2), process.env);
if (typeof words === 'string') {
  console.error(words);
  process.exitCode = 1;
} else {
  try {
    await startHost(words);
  } catch (error) {
    console.error(say('host.buildFailed', { reason: (error as Error).message }));
    process.exitCode = 1;
  }
}
