/** The built server's entry: `node dist/web/server.js`, beside the built page. */
import { fileURLToPath } from 'node:url';
import { startWeb, stayUntilStopped, wantsWindow } from './start';

const root = fileURLToPath(new URL('../renderer', import.meta.url));
stayUntilStopped(await startWeb({ root, wantsWindow: wantsWindow(process.argv.slice(2), process.env) }));
