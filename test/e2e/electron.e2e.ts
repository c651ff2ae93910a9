/**
 * The desktop window, where an Electron runtime is; elsewhere each test is skipped, with the
 * reason.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ensureBuilt } from '../../build/scripts/build';
import { ROOT } from '../../build/scripts/targets';
import { electronRuntime } from '../../electron/print/runtime';
import { browserFlags, thisMachine } from '../../electron/web/browsers';
import { objectsOf, type OpenApp } from './app';

const program = electronRuntime(thisMachine());
const REASON =
  'pas d’environnement Electron sur ce poste : lancez « npx install-electron », ou donnez son dossier dans ELECTRON_OVERRIDE_DIST_PATH';
if (program === null) console.log(`electron : ignorés, ${REASON}`);

const errors: string[] = [];
let folder: string;
let running: ElectronApplication | null = null;

async function start(): Promise<OpenApp> {
  running = await _electron.launch({
    executablePath: program!,
    cwd: ROOT,
    args: [...browserFlags(thisMachine()), `--user-data-dir=${join(folder, 'profile')}`, ROOT],
    env: { ...process.env, PHASAGE_DATA: join(folder, 'data') } as Record<string, string>,
  });
  const app = objectsOf(await running.firstWindow(), errors);
  await app.window.ready();
  return app;
}

async function quit(): Promise<void> {
  await running?.close();
  running = null;
}

beforeAll(async () => {
  if (program !== null) await ensureBuilt(['renderer', 'electron']);
});
beforeEach(async ({ skip }) => {
  if (program === null) skip(REASON);
  folder = await mkdtemp(join(tmpdir(), 'phasage-electron-'));
});
afterEach(async () => {
  if (program === null) return;
  await quit();
  await rm(folder, { recursive: true, force: true });
});

test('the window opens on the plan; an edit is kept, undone, and there again after a restart', async () => {
  const { page, table, window } = await start();
  expect(page.url()).toBe('app://phasage/');
  await table.write('Wifi public', 'title', 'Wifi pour tous');
  await window.saved();
  await window.undo();
  await expect.poll(() => table.titles).toContain('Wifi public');
  await table.write('Wifi public', 'title', 'Wifi gardé');
  await window.saved();
  await quit();
  const again = await start();
  await expect.poll(() => again.table.titles).toContain('Wifi gardé');
  expect(errors.splice(0)).toEqual([]);
});

test('the page can’t leave, open another, read the disk or reach the network; a frame has no host', async () => {
  const { page } = await start();
  expect(
    await page.evaluate(() => [
      typeof (globalThis as { require?: unknown }).require,
      typeof (globalThis as { process?: unknown }).process,
    ]),
  ).toEqual(['undefined', 'undefined']);
  await page.evaluate(() => {
    window.location.href = 'https://example.org/';
  });
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1:41730/',
    'file:///etc/passwd',
    'app://phasage/..%2f..%2fpackage.json',
  ]) {
    expect([
      url,
      await page.evaluate(
        (address) =>
          fetch(address).then(
            (answer) => answer.ok,
            () => false,
          ),
        url,
      ),
    ]).toEqual([url, false]);
  }
  const inFrame = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return typeof (frame.contentWindow as unknown as { phasage?: unknown }).phasage;
  });
  expect(inFrame).toBe('undefined');
  expect(page.url()).toBe('app://phasage/');
  expect(await running!.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
    1,
  );
  errors.splice(0);
});

test('a crashed page is shown again with what was saved, and the menu bar is that of the actions', async () => {
  const { table, window } = await start();
  await table.write('Wifi public', 'title', 'Wifi sauvé');
  await window.saved();
  expect(
    await running!.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((bar) => bar.label)),
  ).toEqual(expect.arrayContaining(['Plan', 'Fenêtre']));
  await running!.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
  );
  await expect
    .poll(() =>
      running!.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript('document.body.innerText'),
      ),
    )
    .toContain('Wifi sauvé');
  errors.splice(0);
});
