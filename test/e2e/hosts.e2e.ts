import { createServer, type Server } from 'node:http';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { webAnswers } from '../../electron/web/answers';
import { serve, type Serving } from '../../electron/web/server';
import type { Answer, Question, RequestName } from '../../shared/desktop';
import { builtPage, sharedBrowser } from './shared';

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
const contexts = new Set<{ close(): Promise<void> }>();
afterEach(async () => {
  for (const context of contexts) await context.close();
  contexts.clear();
});

async function pageAt(url: string): Promise<Page> {
  const context = await browser.newContext();
  contexts.add(context);
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'host' in window);
  return page;
}

function ask<N extends RequestName>(
  page: Page,
  name: N,
  question: Question<N>,
): Promise<Answer<N>> {
  return page.evaluate(
    ([asked, given]) => window.host[asked as 'hostInfo'](given as never) as never,
    [name, question] as const,
  );
}

const sentinel = (writtenAt: string) => ({
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
const FIRST = sentinel('2024-03-08T10:00:00Z');
const asked = (sequence: number, text = `{"n":${sequence}}`): Question<'keepBackup'> => ({
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

/** Everything that a host keeps, whichever it is. */
async function keepsAndReads(page: Page): Promise<void> {
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

const serveHere = (port = 0, given?: string): Promise<Serving> =>
  serve({ root, port, answers: webAnswers({ folder: data, given }) });

test('a page of the local server keeps its sentinel and copies in the user data folder', async () => {
  const server = await serveHere();
  onTestFinished(() => server.close());
  const page = await pageAt(server.url);
  expect(await ask(page, 'hostInfo', {})).toMatchObject({
    ok: true,
    value: {
      host: 'server',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      profile: null,
      hasMenu: false,
    },
  });
  await keepsAndReads(page);
  expect(await readdir(join(data, 'sentinels'))).toEqual(['browser-1.json']);
  expect(
    (await readdir(join(data, 'backups'))).filter((name) => name.endsWith('.phasage')),
  ).toHaveLength(10);
  expect(await ask(page, 'setMenu', { groups: [] })).toMatchObject({
    ok: false,
    code: 'desktop.notHere',
  });
});

test('a server started again has another token: the page goes on; a server that is gone is told, and the page goes on when it is back', async () => {
  let server = await serveHere();
  const { port } = server;
  const page = await pageAt(server.url);
  await server.close();
  expect(await ask(page, 'writeSentinel', { profile: 'again', sentinel: FIRST })).toEqual({
    ok: false,
    code: 'desktop.serverGone',
    params: {},
  });
  server = await serveHere(port);
  onTestFinished(() => server.close());
  const second = sentinel('2024-03-08T11:00:00Z');
  expect(await ask(page, 'writeSentinel', { profile: 'again', sentinel: second })).toEqual({
    ok: true,
    value: {},
  });
  expect(await ask(page, 'readSentinel', { profile: 'again' })).toEqual({
    ok: true,
    value: { sentinel: second },
  });
});

test('a file given on the command line is taken once, written over where it is, and noticed when it changes', async () => {
  const file = join(data, 'donné.phasage');
  await writeFile(file, 'un');
  const server = await serveHere(0, file);
  onTestFinished(() => server.close());
  const page = await pageAt(server.url);
  const taken = await ask(page, 'takeGivenFile', { most: 100 });
  if (!taken.ok || !taken.value) throw new Error('not taken');
  expect(taken.value).toMatchObject({ name: 'donné.phasage', base64: btoa('un') });
  expect(await ask(page, 'takeGivenFile', { most: 100 })).toEqual({ ok: true, value: null });
  const { token, stamp } = taken.value;
  const written = await ask(page, 'writeTextFile', { token, stamp, text: 'deux' });
  if (!written.ok) throw new Error('not written');
  expect(written.value.name).toBe('donné.phasage');
  expect(await readFile(file, 'utf8')).toBe('deux');
  await writeFile(file, 'trois');
  expect(await ask(page, 'fileState', { token, stamp: written.value.stamp })).toEqual({
    ok: true,
    value: { state: 'changed' },
  });
  expect(
    await ask(page, 'writeTextFile', { token, stamp: written.value.stamp, text: 'quatre' }),
  ).toMatchObject({ ok: false, code: 'files.changedOnDisk' });
  expect(await ask(page, 'rereadFile', { token, most: 100 })).toMatchObject({
    value: { base64: btoa('trois') },
  });
});

test('a page elsewhere, with the very token, is refused: by the browser and by the server', async () => {
  const server = await serveHere();
  const elsewhere: Server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>x</title>');
  });
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
  onTestFinished(async () => {
    await server.close();
    await new Promise((done) => {
      elsewhere.close(done);
      elsewhere.closeAllConnections();
    });
  });
  const token = /content="([\w-]{43})"/.exec(await (await fetch(server.url)).text())![1]!;
  const context = await browser.newContext();
  contexts.add(context);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  const results = await page.evaluate(
    async ([url, secret]) => {
      const tries: [string, RequestInit][] = [
        ['', {}],
        ['', { mode: 'no-cors' }],
        [
          'api/listBackups',
          {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'X-Phasage-Token': secret },
            body: '{}',
          },
        ],
        [
          'api/writeSentinel',
          {
            method: 'POST',
            mode: 'no-cors',
            headers: { 'Content-Type': 'text/plain' },
            body: '{}',
          },
        ],
      ];
      return Promise.all(
        tries.map(([path, init]) =>
          fetch(url + path, init).then(
            async (response) => `${response.type} ${(await response.text()).length}`,
            () => 'refused',
          ),
        ),
      );
    },
    [server.url, token] as const,
  );
  // What is not refused outright is opaque: nothing of it can be read.
  for (const result of results) expect(result).toMatch(/^(refused|opaque 0)$/);
});

describe('a page alone', () => {
  let plain: Server;
  let url: string;
  beforeAll(async () => {
    // Files and nothing else, as any web server gives them: no token, no answers.
    plain = createServer((request, response) => {
      const name = request.url === '/' ? '/index.html' : request.url!;
      void readFile(join(root, name)).then(
        (content) => {
          response.setHeader(
            'Content-Type',
            name.endsWith('.js') ? 'text/javascript' : 'text/html',
          );
          response.end(content);
        },
        () => {
          response.statusCode = 404;
          response.end();
        },
      );
    });
    await new Promise<void>((done) => plain.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(plain.address() as AddressInfo).port}/`;
  });
  afterAll(async () => {
    plain.closeAllConnections();
    await new Promise((done) => {
      plain.close(done);
    });
  });

  test('keeps its sentinel and copies in the browser, and says that they are no more than that', async () => {
    const page = await pageAt(url);
    expect(await ask(page, 'hostInfo', {})).toMatchObject({
      ok: true,
      value: { host: 'page', profile: null, hasMenu: false },
    });
    await keepsAndReads(page);
    expect(await ask(page, 'listBackups', {})).toMatchObject({ value: { where: null } });
    expect(await ask(page, 'setMenu', { groups: [] })).toMatchObject({
      ok: false,
      code: 'desktop.notHere',
    });
  });

  test('finds its sentinel again where one of its two places was lost or damaged, and after a reload', async () => {
    const page = await pageAt(url);
    await ask(page, 'writeSentinel', { profile: 'a', sentinel: FIRST });
    await page.reload();
    await page.waitForFunction(() => 'host' in window);
    const found = { ok: true, value: { sentinel: FIRST } };
    await page.evaluate(() => localStorage.setItem('phasage-sentinel/a.json', '{'));
    expect(await ask(page, 'readSentinel', { profile: 'a' })).toEqual(found);
    await ask(page, 'writeSentinel', { profile: 'a', sentinel: FIRST });
    await page.evaluate(async () =>
      (await navigator.storage.getDirectory()).removeEntry('phasage-sentinels', {
        recursive: true,
      }),
    );
    expect(await ask(page, 'readSentinel', { profile: 'a' })).toEqual(found);
    await page.evaluate(() => localStorage.setItem('phasage-sentinel/a.json', '{'));
    expect(await ask(page, 'readSentinel', { profile: 'a' })).toEqual({
      ok: false,
      code: 'desktop.sentinelDamaged',
      params: {},
    });
  });

  test('two windows that keep copies at once lose none and keep ten', async () => {
    const page = await pageAt(url);
    const second = await page.context().newPage();
    await second.goto(url);
    await second.waitForFunction(() => 'host' in window);
    await Promise.all(
      [page, second].flatMap((each, index) =>
        [1, 3, 5, 7, 9, 11].map((n) => ask(each, 'keepBackup', asked(n + index))),
      ),
    );
    const listed = await ask(page, 'listBackups', {});
    expect(
      listed.ok && listed.value.backups.map(({ sequence }) => sequence).sort((a, b) => a - b),
    ).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  /**
   * The system's pickers can't be driven: in their place, they give a file of the browser's own,
   * whose handle is of the same kind.
   */
  async function withFile(page: Page, text: string): Promise<void> {
    await page.evaluate(async (content) => {
      const handle = await (
        await navigator.storage.getDirectory()
      ).getFileHandle('plan.phasage', { create: true });
      const file = await handle.createWritable();
      await file.write(content);
      await file.close();
      Object.assign(window, {
        showOpenFilePicker: async () => [handle],
        showSaveFilePicker: async () => handle,
      });
    }, text);
  }
  const rewrite = (page: Page, text: string | null): Promise<void> =>
    page.evaluate(async (content) => {
      const folder = await navigator.storage.getDirectory();
      if (content === null) return folder.removeEntry('plan.phasage');
      const file = await (await folder.getFileHandle('plan.phasage')).createWritable();
      await file.write(content);
      return file.close();
    }, text);
  const textNow = (page: Page): Promise<string> =>
    page.evaluate(async () =>
      (
        await (
          await (await navigator.storage.getDirectory()).getFileHandle('plan.phasage')
        ).getFile()
      ).text(),
    );

  test('opens a file, writes over it, notices that it changed, and finds it again after a reload', async () => {
    const page = await pageAt(url);
    await withFile(page, 'un');
    const opened = await ask(page, 'openFile', { extensions: ['.phasage'], most: 100 });
    if (!opened.ok || !opened.value) throw new Error('not opened');
    const { token, stamp } = opened.value;
    expect(opened.value).toMatchObject({ name: 'plan.phasage', base64: btoa('un') });
    expect(await ask(page, 'fileState', { token, stamp })).toEqual({
      ok: true,
      value: { state: 'same' },
    });
    const written = await ask(page, 'writeTextFile', { token, stamp, text: 'deux' });
    expect(written).toEqual({
      ok: true,
      value: { name: 'plan.phasage', stamp: expect.any(String) },
    });
    expect(await textNow(page)).toBe('deux');
    await rewrite(page, 'changé');
    const left = { token, stamp: written.ok ? written.value.stamp : '' };
    expect(await ask(page, 'fileState', left)).toEqual({ ok: true, value: { state: 'changed' } });
    // Read, by a person who then gives up: changed all the same.
    await ask(page, 'rereadFile', { token, most: 100 });
    expect(await ask(page, 'writeTextFile', { ...left, text: 'x' })).toEqual({
      ok: false,
      code: 'files.changedOnDisk',
      params: { name: 'plan.phasage' },
    });
    expect(await textNow(page)).toBe('changé');
    const forced = await ask(page, 'writeTextFile', { token, text: 'forcé', stamp: null });
    const now = { token, stamp: forced.ok ? forced.value.stamp : '' };
    await page.reload();
    await page.waitForFunction(() => 'host' in window);
    expect(await ask(page, 'recentFiles', {})).toMatchObject({
      ok: true,
      value: { files: [{ token, name: 'plan.phasage' }] },
    });
    expect(await ask(page, 'fileState', now)).toEqual({ ok: true, value: { state: 'same' } });
    expect(await ask(page, 'rereadFile', { token, most: 100 })).toMatchObject({
      value: { ...now, base64: Buffer.from('forcé').toString('base64') },
    });
    await rewrite(page, null);
    expect(await ask(page, 'fileState', now)).toEqual({ ok: true, value: { state: 'gone' } });
    expect(await ask(page, 'rereadFile', { token, most: 100 })).toMatchObject({
      code: 'files.gone',
    });
    await ask(page, 'forgetRecentFile', { token });
    expect(await ask(page, 'recentFiles', {})).toEqual({ ok: true, value: { files: [] } });
  });

  test('saved and opened, the same file is there once; without leave, it is neither read nor written', async () => {
    const page = await pageAt(url);
    await withFile(page, '');
    const saved = await ask(page, 'saveTextFile', {
      suggestedName: 'plan.phasage',
      text: 'copie',
      mime: 'application/json',
    });
    const opened = await ask(page, 'openFile', { extensions: ['.phasage'], most: 100 });
    expect(saved.ok && opened.ok && opened.value).toMatchObject({
      token: saved.ok && saved.value!.token,
      base64: btoa('copie'),
    });
    expect(await ask(page, 'recentFiles', {})).toMatchObject({
      value: { files: [{ name: 'plan.phasage' }] },
    });
    await page.evaluate(() =>
      Object.assign(FileSystemFileHandle.prototype, {
        queryPermission: async () => 'prompt',
        requestPermission: async () => 'denied',
      }),
    );
    const token = opened.ok ? opened.value!.token : '';
    for (const answer of [
      await ask(page, 'rereadFile', { token, most: 100 }),
      await ask(page, 'writeTextFile', { token, text: 'x', stamp: null }),
    ]) {
      expect(answer).toEqual({
        ok: false,
        code: 'desktop.permissionRefused',
        params: { name: 'plan.phasage' },
      });
    }
    expect(await textNow(page)).toBe('copie');
  });

  test('without pickers, files are downloaded and chosen, and can’t be written over', async () => {
    const page = await pageAt(url);
    await page.evaluate(() => {
      for (const name of ['showOpenFilePicker', 'showSaveFilePicker'])
        Reflect.deleteProperty(window, name);
    });
    const download = page.waitForEvent('download');
    expect(
      await ask(page, 'saveTextFile', {
        suggestedName: 'plan.phasage',
        text: 'copie',
        mime: 'application/json',
      }),
    ).toEqual({ ok: true, value: { token: null, name: 'plan.phasage', stamp: '' } });
    expect(await readFile(await (await download).path(), 'utf8')).toBe('copie');
    const chooser = page.waitForEvent('filechooser');
    const opening = ask(page, 'openFile', { extensions: ['.phasage'], most: 100 });
    await (
      await chooser
    ).setFiles({ name: 'a.phasage', mimeType: 'application/json', buffer: Buffer.from('lu') });
    const opened = await opening;
    expect(opened).toMatchObject({ value: { name: 'a.phasage', base64: btoa('lu') } });
    expect(
      await ask(page, 'fileState', { token: opened.ok ? opened.value!.token : '', stamp: '' }),
    ).toMatchObject({ ok: false, code: 'desktop.unknownFile' });
  });
});
