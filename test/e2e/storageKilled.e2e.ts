import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Serving } from '../../electron/web/server';
import { checkChain, type JournalRow } from '../../shared/history/journal';
import { kill } from '../faults/browser';
import { tearLog } from '../faults/torn';
import { launchProfile } from './browser';
import { serveStorage } from './storage/serve';
import { StorageWindow } from './storage/window';

let server: Serving;
let folder: string;
beforeAll(async () => { [server, folder] = await Promise.all([serveStorage(), mkdtemp(join(tmpdir(), 'phasage-profile-'))]); });
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('the browser killed during a burst of edits, five times: nothing that was said saved is lost', async () => {
  let before = 0;
  for (let round = 0; round < 5; round += 1) {
    const context = await launchProfile(folder);
    const opened = await (await StorageWindow.on(await context.newPage(), server.url)).start();
    await opened.expect({ role: 'writer', title: before === 0 ? 'Acte 3, 2024-2026' : `Titre ${before}` });
    let saved = before;
    const enough = new Promise<void>((done) => {
      opened.page.on('console', (message) => {
        const [, number] = /^saved (\d+)$/.exec(message.text()) ?? [];
        if (number === undefined) return;
        saved = Number(number);
        // In the middle of a burst, each time at another place of it.
        if (saved >= before + 60 + 17 * round) done();
      });
    });
    void opened.call.burst().catch(() => undefined);
    await enough;
    await kill(context);

    const again = await launchProfile(folder);
    const found = await (await StorageWindow.on(await again.newPage(), server.url)).start();
    const [record] = await found.call.list();
    expect(record!.sequence).toBeGreaterThanOrEqual(saved);
    await found.expect({ role: 'writer', why: null, title: `Titre ${record!.sequence}` });
    const rows = (await found.call.rawAll('rows')) as JournalRow[];
    expect(rows).toHaveLength(record!.sequence);
    expect(checkChain(rows, { sequence: 0, hash: '' })).toBeUndefined();
    before = record!.sequence;
    await again.close();
  }
});

test('the browser killed between the head and the body of a record: not the next start nor the one after it finds less than was saved', async () => {
  const own = await mkdtemp(join(tmpdir(), 'phasage-torn-'));
  let found = 0;
  for (let round = 0; round < 3; round += 1) {
    const context = await launchProfile(own);
    const opened = await (await StorageWindow.on(await context.newPage(), server.url)).start();
    expect((await opened.call.list())[0]!.sequence).toBe(found);
    await opened.call.edits(found + 1, found + 3);
    await opened.call.flush();
    found += 3;
    // Killed once; the sessions after it end as they should.
    if (round > 0) { await context.close(); continue; }
    await kill(context);
    await tearLog(own);
  }
  await rm(own, { recursive: true, force: true, maxRetries: 5 });
});
