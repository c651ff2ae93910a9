/** A browser, the test page, and its windows, for the tests of a file. */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Serving } from '../../../electron/web/server';
import { sharedBrowser } from '../shared';
import { serveStorage } from './serve';
import { StorageWindow } from './window';

export interface StorageHarness {
  readonly url: () => string;
  /** A window with a profile of its own; `before` runs in the page before anything else. */
  open(before?: () => void): Promise<StorageWindow>;
  /** Another window on the same profile. */
  another(first: StorageWindow, before?: () => void): Promise<StorageWindow>;
}

/** Errors of a page fail its test. */
export function storageHarness(): StorageHarness {
  let server: Serving;
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const windows: StorageWindow[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([serveStorage(), sharedBrowser()]);
  });
  afterAll(() => server?.close());
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(windows.splice(0).flatMap(({ errors }) => errors)).toEqual([]);
  });
  const begin = async (context: BrowserContext, before?: () => void): Promise<StorageWindow> => {
    const page = await context.newPage();
    if (before) await page.addInitScript(before);
    const opened = await StorageWindow.on(page, server.url);
    windows.push(opened);
    return opened;
  };
  return {
    url: () => server.url,
    async open(before) {
      const context = await browser.newContext();
      contexts.push(context);
      return begin(context, before);
    },
    another: (first, before) => begin(first.page.context(), before),
  };
}
