/** Two windows on one plan that take the hand from each other in turn: each edit is in the journal, or was refused aloud. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkChain, type JournalRow } from '../../shared/history/journal';
import { serveStorage } from '../e2e/storage/serve';
import { launch, openStorage } from './browser';
import type { Amount, Family } from './report';

/** Ten thousand edits (400 when quick), a hundred at each taking of the hand. */
export async function twoWindows({ quick }: Amount): Promise<Family> {
  const edits = quick ? 400 : 10_000;
  const each = 100;
  const [server, folder] = await Promise.all([serveStorage(), mkdtemp(join(tmpdir(), 'phasage-faults-'))]);
  const context = await launch(folder);
  let refused = 0;
  let made = 0;
  try {
    const windows = [await openStorage(await context.newPage(), server.url), await openStorage(await context.newPage(), server.url)];
    for (let turn = 0; made + refused < edits; turn += 1) {
      const call = windows[turn % 2]!;
      await call.takeOver();
      for (let count = 0; count < each; count += 1) {
        const done = await call.edits(made + 1, made + 1).then(() => true, () => false);
        if (done) made += 1; else { refused += 1; break; }
      }
      // The other window takes the hand while the last edits are still on their way, every other time.
      if (turn % 2 === 0) await call.flush();
    }
    for (const call of windows) await call.flush();
    const rows = (await windows[0]!.rawAll('rows')) as JournalRow[];
    const overwritten = made - rows.length;
    const damaged = checkChain(rows, { sequence: 0, hash: '' }) ? 1 : 0;
    return {
      name: 'Two windows on one plan', command: 'npm run faults -- --only windows', skipped: null,
      figures: [{ what: 'edits made', value: made }, { what: 'refused aloud', value: refused }, { what: 'rows in the journal', value: rows.length }, { what: 'silent overwrites', value: overwritten }, { what: 'breaks in the chain', value: damaged }],
    };
  } finally {
    await context.close();
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
