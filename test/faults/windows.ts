/**
 * Two windows with one plan take the writer's lock from each other in turn: each edit is in the
 * journal, or was refused with a message.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkChain, type JournalRow } from '../../shared/history/journal';
import { serveStorage } from '../e2e/storage/serve';
import { launch, openStorage } from './browser';
import type { Amount, Family } from './report';

/** Ten thousand edits (400 when quick), a hundred per change of the lock. */
export async function twoWindows({ quick }: Amount): Promise<Family> {
  const edits = quick ? 400 : 10_000;
  const each = 100;
  const [server, folder] = await Promise.all([
    serveStorage(),
    mkdtemp(join(tmpdir(), 'phasage-faults-')),
  ]);
  const context = await launch(folder);
  let refused = 0;
  let made = 0;
  try {
    const windows = [
      await openStorage(await context.newPage(), server.url),
      await openStorage(await context.newPage(), server.url),
    ];
    for (let turn = 0; made < edits; turn += 1) {
      const [call, other] = [windows[turn % 2]!, windows[(turn + 1) % 2]!];
      await call.takeOver();
      let taking: Promise<void> | null = null;
      for (let count = 0; count < each && made < edits; count += 1) {
        // Every third time the other window takes the lock in the middle of the edits.
        if (turn % 3 === 0 && count === each / 2) taking = other.takeOver();
        const done = await call.edits(made + 1, made + 1).then(
          () => true,
          () => false,
        );
        if (!done) {
          refused += 1;
          break;
        }
        made += 1;
      }
      await taking;
    }
    for (const call of windows) await call.flush();
    const rows = (await windows[0]!.rawAll('rows')) as JournalRow[];
    const titles = new Set(rows.map(({ label }) => label.params['title']));
    const overwritten = Array.from({ length: made }, (_, index) => `Titre ${index + 1}`).filter(
      (title) => !titles.has(title),
    ).length;
    const damaged = checkChain(rows, { sequence: 0, hash: '' }) ? 1 : 0;
    return {
      name: 'Two windows on one plan',
      command: 'npm run faults -- --only windows',
      skipped: null,
      figures: [
        { what: 'edits made', value: made },
        { what: 'refused aloud', value: refused },
        { what: 'rows in the journal', value: rows.length },
        { what: 'silent overwrites', value: overwritten },
        { what: 'breaks in the chain', value: damaged },
      ],
    };
  } finally {
    await context.close();
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
