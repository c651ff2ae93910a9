import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asked, ask, FIRST, hostPages, keepsAndReads } from './hostPages';

const host = hostPages();

describe('a plain page', () => {
  let plain: Server;
  let url: string;
  beforeAll(async () => {
    // A plain web server: only files, no token, no answers.
    plain = createServer((request, response) => {
      const name = request.url === '/' ? '/index.html' : request.url!;
      void readFile(join(host.root, name)).then(
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

  test('keeps its sentinel and backups in the browser, and says that they are only there', async () => {
    const page = await host.pageAt(url);
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

  test('finds its sentinel again if one of its two places is lost or damaged, and after a reload', async () => {
    const page = await host.pageAt(url);
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

  test('two windows that make backups at the same time lose none and keep ten', async () => {
    const page = await host.pageAt(url);
    const second = await page.context().newPage();
    await second.goto(url);
    await second.waitForFunction(() => 'host' in window);
    await Promise.all(
      [page, second].flatMap((each, index) =>
        [1, 3, 5, 7, 9, 11].map((n) => ask(each, 'keepBackup', asked(n + index))),
      ),
    );
    const listed = await ask(page, 'listBackups', {});
    const kept = listed.ok ? listed.value.backups.map(({ sequence }) => sequence) : [];
    expect(kept.length).toBe(10);
    // Which of the two windows comes first is chance; of each, the last are kept.
    for (const parity of [1, 0]) {
      const own = kept.filter((n) => n % 2 === parity).sort((a, b) => a - b);
      const all = parity === 1 ? [1, 3, 5, 7, 9, 11] : [2, 4, 6, 8, 10, 12];
      expect(own).toEqual(all.slice(-own.length));
    }
  });

  /**
   * Tests can't drive the system's pickers, so replace them: they return a file of the browser's
   * private files, with the same kind of handle.
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

  test('opens a file, saves over it, notices that it changed, and finds it again after a reload', async () => {
    const page = await host.pageAt(url);
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
    // The user reads the change and cancels: it still counts as changed.
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

  test('lists a file once if it is saved and opened; without permission, neither reads nor writes it', async () => {
    const page = await host.pageAt(url);
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

  test('without pickers, downloads and chooses files, and can’t save over them', async () => {
    const page = await host.pageAt(url);
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
