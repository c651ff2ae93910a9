/** Simulated power cuts: a profile on a disk image; the image copied while edits go on, as a cut would leave it, and mounted again elsewhere. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveStorage } from '../e2e/storage/serve';
import { burst, kill, launch, openStorage, processesOf, signal } from './browser';
import type { Amount, Family } from './report';

const NAME = 'Power cut during edits (simulated)';
const COMMAND = 'npm run faults -- --only power';
const run = (command: string, ...args: string[]): void => { execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] }); };

/** 10 cuts (2 when quick). */
export async function powerCuts({ quick }: Amount): Promise<Family> {
  const cuts = quick ? 2 : 10;
  const folder = await mkdtemp(join(tmpdir(), 'phasage-power-'));
  const [image, copy, disk, again] = ['disk.img', 'cut.img', 'disk', 'again'].map((name) => join(folder, name)) as [string, string, string, string];
  for (const path of [disk, again]) mkdirSync(path);
  try {
    run('truncate', '-s', '256M', image);
    run('mkfs.ext4', '-q', '-F', image);
    run('mount', '-o', 'loop', image, disk);
  } catch (thrown) {
    await rm(folder, { recursive: true, force: true });
    return { name: NAME, command: COMMAND, figures: [], skipped: `no loop mount here (${(thrown as Error).message.split('\n')[0]})` };
  }
  const server = await serveStorage();
  let confirmed = 0;
  let lost = 0;
  let broken = 0;
  try {
    for (let turn = 0; turn < cuts; turn += 1) {
      const context = await launch(join(disk, 'profile'));
      const page = await context.newPage();
      const call = await openStorage(page, server.url);
      const before = (await call.list())[0]!.sequence;
      const edits = burst(page, call, before + 30 + ((turn * 13) % 50));
      await edits.reached;
      const saved = edits.saved();
      // Stopped, not ended: nothing is flushed, and the image does not change under the copy.
      const ids = await processesOf(context);
      signal(ids, 'SIGSTOP');
      run('cp', '--sparse=always', image, copy);
      signal(ids, 'SIGCONT');
      await kill(context);
      run('mount', '-o', 'loop', copy, again);
      const after = await launch(join(again, 'profile'));
      const found = await openStorage(await after.newPage(), server.url);
      const sequence = (await found.list())[0]!.sequence;
      confirmed += saved - before;
      lost += Math.max(0, saved - sequence);
      if ((await found.seen()).why !== null) broken += 1;
      await after.close();
      // The browser's last processes may still have a file open for a moment.
      run('umount', '-l', again);
    }
  } finally {
    await server.close();
    try { run('umount', '-l', disk); } catch { /* never mounted */ }
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return { name: NAME, command: COMMAND, skipped: null, figures: [{ what: 'cuts', value: cuts }, { what: 'edits said saved before a cut', value: confirmed }, { what: 'of them lost', value: lost }, { what: 'plans that opened damaged', value: broken }] };
}
