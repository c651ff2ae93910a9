/** The built server's entry: `node dist/web/server.js [file]`, beside the built page. */
import { fileURLToPath } from 'node:url';
import { readStart, startWeb, stayUntilStopped } from './start';

const root = fileURLToPath(new URL('../renderer', import.meta.url));
const words = readStart(process.argv.slice(2), process.env);
if (typeof words === 'string') console.error(words);
stayUntilStopped(typeof words === 'string' ? 1 : await startWeb({ root, ...words }));
