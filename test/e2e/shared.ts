/**
 * Parts shared by the e2e files of one worker: vitest keeps modules from one file to the next
 * (`isolate: false`), so each is made once and lasts as long as the worker.
 */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser } from './browser';

let browser: Promise<Browser> | null = null;

/** The worker's browser, or a new one if it has died. Each test opens contexts of its own. */
export async function sharedBrowser(): Promise<Browser> {
  const open = await browser?.catch(() => null);
  if (open?.isConnected()) return open;
  browser = launchBrowser();
  return browser;
}

const built = new Map<string, Promise<string>>();

/** The folder with the built test page. */
export function builtPage(root: string): Promise<string> {
  const page = built.get(root) ?? buildPage(root);
  built.set(root, page);
  return page;
}

async function buildPage(root: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'phasage-page-'));
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, minify: false, modulePreload: { polyfill: false } },
  });
  return outDir;
}
