// `npm start`: builds what changed, then starts the app in the host at hand.
import { say } from '../../shared/i18n/words';
import { startWeb, stayUntilStopped, wantsWindow } from '../../electron/web/start';
import { ensureBuilt } from './build';
import { ROOT } from './targets';

const args = process.argv.slice(2);

/** The browser, fed by the server on 127.0.0.1. */
async function startInBrowser(): Promise<void> {
  const prepare = () => ensureBuilt(['renderer']);
  stayUntilStopped(await startWeb({ root: `${ROOT}/dist/renderer`, wantsWindow: wantsWindow(args, process.env), prepare }));
}

// The one place where a host is chosen.
const startHost = startInBrowser;

const unknown = args.find((arg) => arg !== '--no-open');
if (unknown !== undefined) {
  console.error(say('host.unknownOption', { option: unknown }));
  process.exitCode = 1;
} else {
  try {
    await startHost();
  } catch (error) {
    console.error(say('host.buildFailed', { reason: (error as Error).message }));
    process.exitCode = 1;
  }
}
