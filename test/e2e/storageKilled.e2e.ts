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
beforeAll(async () => {
  [server, folder] = await Promise.all([
    serveStorage(),
    mkdtemp(join(tmpdir(), 'phasage-profile-')),
  ]);
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('a browser killed in a burst of edits, five times, loses nothing it showed as saved', async () => {
  let before = 0;
  for (let round = 0; round < 5; round += 1) {
    const context = await launchProfile(folder);
    const opened = await (await StorageWindow.on(await context.newPage(), server.url)).start();
    await opened.expect({
      role: 'writer',
      title: before === 0 ? 'Acte 3, 2024-2026' : `Titre ${before}`,
    });
    let saved = before;
    const enough = new Promise<void>((done) => {
      opened.page.on('console', (message) => {
        const [, number] = /^saved (\d+)$/.exec(message.text()) ?? [];
        if (number === undefined) return;
        saved = Number(number);
        // In the middle of a burst, each time at another place.
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

test('a browser killed within a record: neither the next start nor the one after it loses edits', async () => {
  const own = await mkdtemp(join(tmpdir(), 'phasage-torn-'));
  let found = 0;
  for (let round = 0; round < 3; round += 1) {
    const context = await launchProfile(own);
    const opened = await (await StorageWindow.on(await context.newPage(), server.url)).start();
    expect((await opened.call.list())[0]!.sequence).toBe(found);
    await opened.call.edits(found + 1, found + 3);
    await opened.call.flush();
    found += 3;
    // The first round ends with a kill; later sessions end properly.
    if (round > 0) {
      await context.close();
      continue;
    }
    await kill(context);
    await tearLog(own);
  }
  await rm(own, { recursive: true, force: true, maxRetries: 5 });
});

test('after a closed window the next start begins no new log; after a killed one it does', async () => {
  const own = await mkdtemp(join(tmpdir(), 'phasage-left-'));
  /** True if this start filled a log. */
  const start = async (end: 'left' | 'killed'): Promise<boolean> => {
    const context = await launchProfile(own);
    const page = await context.newPage();
    await page.addInitScript({
      content:
        'const { put } = IDBObjectStore.prototype; window.fills = 0; IDBObjectStore.prototype.put = function (value, ...more) { if (String(value?.key).startsWith("filler:")) window.fills += 1; return put.call(this, value, ...more); };',
    });
    await (await StorageWindow.on(page, server.url)).start();
    const fills = await page.evaluate(() => (window as unknown as { fills: number }).fills);
    if (end === 'left') {
      await page.goto('about:blank');
      await context.close();
    } else await kill(context);
    return fills > 0;
  };
  expect([
    await start('left'),
    await start('killed'),
    await start('left'),
    await start('left'),
  ]).toEqual([false, false, true, false]);
  await rm(own, { recursive: true, force: true, maxRetries: 5 });
});
