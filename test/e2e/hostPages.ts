/** Pages with only a host, and requests to it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { webAnswers } from '../../electron/web/answers';
import { keptSecret } from '../../electron/web/secret';
import { serve, type Serving } from '../../electron/web/server';
import type { Answer, Question, RequestName } from '../../shared/desktop';
import { builtPage, sharedBrowser } from './shared';

/**
 * The built page of hosts, a folder for the server's data, and contexts shared by the tests of the
 * file.
 */
export function hostPages() {
  let root: string;
  let data: string;
  let browser: Browser;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'phasage-data-'));
    [root, browser] = await Promise.all([
      builtPage(join(import.meta.dirname, 'hosts')),
      sharedBrowser(),
    ]);
  });
  afterAll(async () => {
    await rm(data, { recursive: true, force: true });
  });
  const contexts = new Set<BrowserContext>();
  afterEach(async () => {
    for (const context of contexts) await context.close();
    contexts.clear();
  });
  const contextHere = async (): Promise<BrowserContext> => {
    const context = await browser.newContext();
    contexts.add(context);
    return context;
  };
  async function pageAt(url: string): Promise<Page> {
    const page = await (await contextHere()).newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'host' in window);
    return page;
  }
  const serveHere = async (port = 0, given?: string): Promise<Serving> =>
    serve({
      root,
      port,
      secret: await keptSecret(data),
      answers: webAnswers({ folder: data, given }),
    });
  return {
    contextHere,
    pageAt,
    serveHere,
    get root() {
      return root;
    },
    get data() {
      return data;
    },
  };
}

export function ask<N extends RequestName>(
  page: Page,
  name: N,
  question: Question<N>,
): Promise<Answer<N>> {
  return page.evaluate(
    ([asked, given]) => window.host[asked as 'hostInfo'](given as never) as never,
    [name, question] as const,
  );
}

export const sentinel = (writtenAt: string) => ({
  version: 1 as const,
  writtenAt,
  databaseVersion: 1,
  schemaVersion: 4,
  plans: [
    {
      id: 'p',
      title: 'Été',
      stepCount: 3,
      updatedAt: writtenAt,
      sequence: 2,
      hash: 'h',
      deleted: false,
    },
  ],
});
export const FIRST = sentinel('2024-03-08T10:00:00Z');
export const asked = (sequence: number, text = `{"n":${sequence}}`): Question<'keepBackup'> => ({
  profile: 'browser-1',
  planId: 'plan-1',
  title: 'Acte 3',
  stepCount: 20,
  sequence,
  hash: `h${sequence}`,
  reason: 'changes',
  at: new Date(Date.UTC(2024, 2, 8, 8, sequence)).toISOString(),
  text,
});

/** Checks everything that a host keeps, whichever it is. */
export async function keepsAndReads(page: Page): Promise<void> {
  expect(await ask(page, 'readSentinel', { profile: 'browser-1' })).toEqual({
    ok: true,
    value: { sentinel: null },
  });
  expect(await ask(page, 'writeSentinel', { profile: 'browser-1', sentinel: FIRST })).toEqual({
    ok: true,
    value: {},
  });
  expect(await ask(page, 'readSentinel', { profile: 'browser-1' })).toEqual({
    ok: true,
    value: { sentinel: FIRST },
  });
  expect(await ask(page, 'readSentinel', { profile: 'browser-2' })).toEqual({
    ok: true,
    value: { sentinel: null },
  });
  const text = 'é€😀"\n'.repeat(1000);
  const kept = await ask(page, 'keepBackup', asked(1, text));
  expect(kept).toMatchObject({
    ok: true,
    value: { backup: { sequence: 1, stepCount: 20, bytes: 11_000 } },
  });
  expect(await ask(page, 'keepBackup', asked(1, 'the same state'))).toEqual(kept);
  for (let sequence = 2; sequence < 15; sequence += 1)
    expect(await ask(page, 'keepBackup', asked(sequence))).toMatchObject({ ok: true });
  const listed = await ask(page, 'listBackups', {});
  if (!listed.ok) throw new Error(listed.code);
  expect(listed.value.backups.map(({ sequence }) => sequence)).toEqual([
    14, 13, 12, 11, 10, 9, 8, 7, 6, 5,
  ]);
  expect(await ask(page, 'readBackup', { token: listed.value.backups[0]!.token })).toEqual({
    ok: true,
    value: { text: '{"n":14}' },
  });
  expect(await ask(page, 'readBackup', { token: '../x' })).toEqual({
    ok: false,
    code: 'desktop.backupGone',
    params: {},
  });
  const late = await ask(page, 'keepBackup', asked(20, text));
  expect(late.ok && (await ask(page, 'readBackup', { token: late.value.backup.token }))).toEqual({
    ok: true,
    value: { text },
  });
}
