/**
 * Kills the local server while it writes backups, sentinels and noted rows: everything that it
 * reported as kept must be complete.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JournalRow } from '../../shared/history/journal';
import { look, nothingReported, start, sumOf, write, type Found } from './hostWrites';
import type { Amount, Family } from './report';

/** 50 kills (5 when quick). */
export async function serverKills({ quick }: Amount): Promise<Family> {
  const kills = quick ? 5 : 50;
  const data = await mkdtemp(join(tmpdir(), 'phasage-faults-'));
  const reported = nothingReported();
  const rows: JournalRow[] = [];
  const found: Found[] = [];
  try {
    for (let turn = 0; turn <= kills; turn += 1) {
      const server = await start(data);
      if (turn > 0) found.push(await look(server, rows, reported));
      if (turn === kills) {
        server.child.kill('SIGKILL');
        break;
      }
      let onBegun = (): void => undefined;
      const begun = new Promise<void>((done) => {
        onBegun = done;
      });
      const writing = write(server, rows, reported, onBegun).catch(() => undefined);
      await begun;
      // Another moment each time. The clock is the fault itself; nothing waits for it.
      await new Promise((done) => setTimeout(done, (turn * 37) % 160));
      server.child.kill('SIGKILL');
      await writing;
    }
    const left = (await readdir(data, { recursive: true })).filter((name) =>
      name.includes('.tmp'),
    ).length;
    return {
      name: 'Local server killed while it writes',
      command: 'npm run faults -- --only server',
      skipped: null,
      figures: [
        { what: 'kills (SIGKILL)', value: kills },
        { what: 'rows, copies and sentinels said kept', value: reported.writes },
        { what: 'of the last copies and sentinels lost', value: sumOf(found, 'lost') },
        { what: 'rows said noted', value: reported.noted },
        { what: 'rows read back behind a copy', value: sumOf(found, 'read') },
        { what: 'of the noted ones lost', value: sumOf(found, 'rowsLost') },
        { what: 'readings that were no true prefix', value: sumOf(found, 'untrue') },
        { what: 'copies read back', value: sumOf(found, 'copies') },
        { what: 'of them torn', value: sumOf(found, 'torn') },
        { what: 'temporary files left at the end', value: left },
      ],
    };
  } finally {
    await rm(data, { recursive: true, force: true });
  }
}
