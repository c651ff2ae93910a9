/**
 * `npx tsx test/bench/host.ts`: the cost of keeping edits outside the database. The host's part of
 * the wait for "Enregistré", and the time that a killed browser adds to the next start (it begins a
 * new log: `renderer/storage/unclean.ts`). In milliseconds, of a built app on its server, including
 * the disk.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ensureBuilt } from '../../build/scripts/build';
import { burstIn, openEdits, serveOn } from '../faults/appEdits';
import { kill, launch } from '../faults/browser';
import { p95 } from './measure';

const EDITS = 40;
const STARTS = 7;

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const row = (what: string, values: readonly number[]): void => {
  console.log(
    `${what.padEnd(64)} médiane ${middle(values).toFixed(0).padStart(5)}   p95 ${p95(values).toFixed(0).padStart(5)}`,
  );
};

/** Durations of the host's answers to `noteRows` in this window. */
const notings = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/api/noteRows'))
      .map(({ duration }) => duration),
  );

await ensureBuilt(['renderer']);
const folder = await mkdtemp(join(tmpdir(), 'phasage-bench-'));
const server = await serveOn(join(folder, 'data'), 0);
const profile = join(folder, 'profile');
try {
  const starts: Record<'clean' | 'killed', number[]> = { clean: [], killed: [] };
  const waits: number[] = [];
  for (let turn = 0; turn <= 2 * STARTS; turn += 1) {
    const context = await launch(profile);
    const page = await context.newPage();
    const before = performance.now();
    const begun = await openEdits(page, server.openingUrl());
    // The first start creates the profile.
    if (turn > 0) starts[turn % 2 === 1 ? 'killed' : 'clean'].push(performance.now() - before);
    const edits = burstIn(begun, turn === 0 ? EDITS : 2);
    await edits.reached;
    if (turn === 0) waits.push(...(await notings(page)));
    if (turn % 2 === 0) await kill(context);
    // Go to another page first: the browser's end alone does not count as closing the window.
    else {
      await page.goto('about:blank');
      await context.close();
    }
  }
  row('part de l’hôte dans l’attente d’« Enregistré », par écriture', waits);
  row('ouverture après une fermeture ordinaire', starts.clean);
  row('ouverture après un navigateur tué', starts.killed);
  console.log(
    `une fin brutale ajoute ${(middle(starts.killed) - middle(starts.clean)).toFixed(0)} ms`,
  );
} finally {
  await server.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
