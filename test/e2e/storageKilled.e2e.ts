import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Serving } from '../../electron/web/server';
import { checkChain, type JournalRow } from '../../shared/history/journal';
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

/** Kills every process of the browser, as a power cut would, and waits until it is gone. */
async function kill(context: BrowserContext): Promise<void> {
  const devtools = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  const gone = new Promise((done) => { context.on('close', done); });
  const own = processInfo.sort((a) => (a.type === 'browser' ? -1 : 1));
  for (const { id } of own) {
    try { process.kill(id, 'SIGKILL'); } catch { /* gone with its parent */ }
  }
  await gone;
}

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
