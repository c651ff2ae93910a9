import { createServer, type Server } from 'node:http';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { enter } from '../faults/hostWrites';
import { ask, FIRST, hostPages, keepsAndReads, sentinel } from './hostPages';

const host = hostPages();

test('a page of the local server keeps its sentinel and backups in the user data folder', async () => {
  const server = await host.serveHere();
  onTestFinished(() => server.close());
  const page = await host.pageAt(server.openingUrl());
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
  expect(await readdir(join(host.data, 'sentinels'))).toEqual(['browser-1.json']);
  expect(
    (await readdir(join(host.data, 'backups'))).filter((name) => name.endsWith('.phasage')),
  ).toHaveLength(10);
  expect(await ask(page, 'setMenu', { groups: [] })).toMatchObject({
    ok: false,
    code: 'desktop.notHere',
  });
});

test('a restarted server has another token and the page goes on; a missing one is reported', async () => {
  let server = await host.serveHere();
  const { port } = server;
  const page = await host.pageAt(server.openingUrl());
  expect(await ask(page, 'hostInfo', {})).toMatchObject({ ok: true });
  await server.close();
  expect(await ask(page, 'writeSentinel', { profile: 'again', sentinel: FIRST })).toEqual({
    ok: false,
    code: 'desktop.serverGone',
    params: {},
  });
  server = await host.serveHere(port);
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

test('a file on the command line is opened once, saved in its place, and watched for changes', async () => {
  const file = join(host.data, 'donné.phasage');
  await writeFile(file, 'un');
  const server = await host.serveHere(0, file);
  onTestFinished(() => server.close());
  const page = await host.pageAt(server.openingUrl());
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

test('a page of another site is refused even with the token: by the browser and by the server', async () => {
  const server = await host.serveHere();
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
  const token = await enter(server.openingUrl());
  const page = await (await host.contextHere()).newPage();
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
  // An answer that is not refused outright is opaque: the page can't read any of it.
  for (const result of results) expect(result).toMatch(/^(refused|opaque 0)$/);
});
