/** The browser killed during edits, again and again on one profile: what was said saved must be there. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkChain, type JournalRow } from '../../shared/history/journal';
import { serveStorage } from '../e2e/storage/serve';
import { burst, kill, launch, openStorage } from './browser';
import type { Amount, Family } from './report';

/** 100 kills (10 when quick), each in the middle of a burst, each at another place of it. */
export async function browserKills({ quick }: Amount): Promise<Family> {
  const kills = quick ? 10 : 100;
  const [server, folder] = await Promise.all([serveStorage(), mkdtemp(join(tmpdir(), 'phasage-faults-'))]);
  let confirmed = 0;
  let lost = 0;
  let broken = 0;
  try {
    for (let turn = 0; turn <= kills; turn += 1) {
      const context = await launch(folder);
      const page = await context.newPage();
      const call = await openStorage(page, server.url);
      const [record] = await call.list();
      lost += Math.max(0, confirmed - record!.sequence);
      if ((await call.seen()).why !== null) broken += 1;
      if (turn === kills) {
        const rows = (await call.rawAll('rows')) as JournalRow[];
        if (rows.length !== record!.sequence || checkChain(rows, { sequence: 0, hash: '' })) broken += 1;
        await context.close();
        break;
      }
      const edits = burst(page, call, record!.sequence + 10 + ((turn * 7) % 40));
      await edits.reached;
      await kill(context);
      confirmed = edits.saved();
    }
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return {
    name: 'Browser killed during edits', command: 'npm run faults -- --only kills', skipped: null,
    figures: [{ what: 'kills (SIGKILL)', value: kills }, { what: 'edits said saved', value: confirmed }, { what: 'of them lost', value: lost }, { what: 'plans that opened damaged', value: broken }],
  };
}
