import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { webAnswers } from '../../../../electron/web/answers';
import { MAX_BODY } from '../../../../electron/web/decideApi';
import { serve } from '../../../../electron/web/server';
import { REQUESTS } from '../../../../shared/desktop';
import { MAX_BYTES } from '../../../../shared/formats/phasage';
import { PROFILE, SENTINEL, servedHere, tokenOf, HUNDRED } from './serving';

const api = servedHere();
const { root, data, own, good, ask, without, untouched } = api;

test('answers a page of this start, and writes into the folder, only for the user', async () => {
  expect(await ask()).toEqual({ status: 200, body: '{"ok":true,"value":{}}' });
  const file = join(data, 'sentinels', `${PROFILE}.json`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(SENTINEL);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(data, 'sentinels'))).toEqual([`${PROFILE}.json`]);
  const read = await ask({ path: '/api/readSentinel', body: JSON.stringify({ profile: PROFILE }) });
  expect(JSON.parse(read.body)).toEqual({ ok: true, value: { sentinel: SENTINEL } });
});

const REFUSED: readonly [string, number, () => Parameters<typeof ask>[0]][] = [
  ['no token', 403, () => ({ headers: without('x-phasage-token') })],
  [
    'a wrong token',
    403,
    () => ({ headers: { ...good(), 'x-phasage-token': randomBytes(32).toString('base64url') } }),
  ],
  [
    'a token cut short',
    403,
    () => ({ headers: { ...good(), 'x-phasage-token': api.token.slice(0, -1) } }),
  ],
  [
    'another name of this machine',
    403,
    () => ({ headers: { ...good(), host: `localhost:${api.server.port}` } }),
  ],
  [
    'a name pointed at this machine',
    403,
    () => ({
      headers: {
        ...good(),
        host: `evil.example:${api.server.port}`,
        origin: `http://evil.example:${api.server.port}`,
      },
    }),
  ],
  ['the host without its port', 403, () => ({ headers: { ...good(), host: '127.0.0.1' } })],
  ['another origin', 403, () => ({ headers: { ...good(), origin: 'https://evil.example' } })],
  [
    'another port of this machine',
    403,
    () => ({ headers: { ...good(), origin: `http://127.0.0.1:${api.server.port + 1}` } }),
  ],
  [
    'an origin that begins as ours',
    403,
    () => ({ headers: { ...good(), origin: `${own()}.evil.example` } }),
  ],
  ['a sandboxed page', 403, () => ({ headers: { ...good(), origin: 'null' } })],
  ['a cross-site post', 403, () => ({ headers: { ...good(), 'sec-fetch-site': 'cross-site' } })],
  ['a same-site post', 403, () => ({ headers: { ...good(), 'sec-fetch-site': 'same-site' } })],
  [
    'neither origin nor site',
    403,
    () => ({
      headers: Object.fromEntries(
        Object.entries(good()).filter(([name]) => name !== 'origin' && name !== 'sec-fetch-site'),
      ),
    }),
  ],
  ['no content type', 415, () => ({ headers: without('content-type') })],
  [
    'a form',
    415,
    () => ({ headers: { ...good(), 'content-type': 'application/x-www-form-urlencoded' } }),
  ],
  [
    'plain text, as a page elsewhere may send',
    415,
    () => ({ headers: { ...good(), 'content-type': 'text/plain' } }),
  ],
  ['a reading method', 405, () => ({ method: 'GET', body: '' })],
  ['another method', 405, () => ({ method: 'PUT' })],
  ['no JSON', 400, () => ({ body: '{"profile":' })],
  ['bytes that are no UTF-8', 400, () => ({ body: Buffer.from([0x22, 0xff, 0x22]) })],
];
for (const [name, status, given] of REFUSED) {
  test(`refuses, and writes nothing: ${name}`, async () => {
    expect((await ask(given())).status).toBe(status);
    untouched();
  });
}

test('without an origin from the browser, it must mark the page as the same', async () => {
  expect((await ask({ headers: without('origin') })).status).toBe(200);
});

test('only names of the table are requests, in any notation', async () => {
  const names = [
    '',
    'nothing',
    'constructor',
    '__proto__',
    'toString',
    'WriteSentinel',
    'writeSentinel/',
    'writeSentinel?x=1',
    '..%2fwriteSentinel',
    '../writeSentinel',
    './writeSentinel',
    'writeSentinel%00',
    '%77riteSentinel',
    'hasOwnProperty',
  ];
  for (const name of names)
    expect([name, (await ask({ path: `/api/${name}` })).status]).toEqual([name, 404]);
  for (const path of [
    '/api',
    '/API/writeSentinel',
    '//api/writeSentinel',
    '/x/../api/writeSentinel',
    '/%61pi/writeSentinel',
  ])
    expect([path, (await ask({ path })).status]).toEqual([path, 405]);
  untouched();
});

test('a profile or a token is never a path', async () => {
  for (const profile of [
    '../outside',
    '..\\outside',
    'a/b',
    '.',
    '',
    'a\0b',
    '/etc/x',
    'x'.repeat(65),
    'é',
  ]) {
    expect([
      profile,
      (await ask({ body: JSON.stringify({ profile, sentinel: SENTINEL }) })).body,
    ]).toEqual([profile, '{"ok":false,"code":"desktop.noAnswer","params":{}}']);
  }
  for (const name of ['readBackup', 'rereadFile', 'fileState', 'writeTextFile']) {
    for (const path of [
      '../../etc/passwd',
      '/etc/passwd',
      '..%2f..%2fetc%2fpasswd',
      'C:\\Windows\\win.ini',
      '\\\\server\\share',
      'a\0.phasage',
    ]) {
      const { body } = await ask({
        path: `/api/${name}`,
        body: JSON.stringify({ token: path, most: 1000, text: 'x', stamp: '' }),
      });
      expect((JSON.parse(body) as { code: string }).code).toMatch(
        /desktop\.(backupGone|unknownFile)/,
      );
    }
  }
  untouched();
  expect(readdirSync(join(data, '..'))).toEqual([]);
});

test('leaves the page’s own requests to it', async () => {
  for (const name of ['openFile', 'saveTextFile', 'setMenu', 'flushed'] as const) {
    expect(Object.hasOwn(REQUESTS, name)).toBe(true);
    expect((await ask({ path: `/api/${name}`, body: '{}' })).body).toMatch(/desktop\.notHere/);
  }
});

test('only the request to clear makes the browser clear its data', async () => {
  expect((await ask({ path: '/api/clearSite', body: '{}' })).clears).toBe('"storage"');
  for (const path of ['/api/hostInfo', '/api/listBackups'])
    expect((await ask({ path, body: '{}' })).clears).toBeUndefined();
});
test('each start has its own token, which another refuses', async () => {
  const other = await serve({ root, port: 0, answers: webAnswers({ folder: data }) });
  const theirs = await tokenOf(other);
  await other.close();
  expect(theirs).not.toBe(api.token);
  expect((await ask({ headers: { ...good(), 'x-phasage-token': theirs } })).status).toBe(403);
});

test('the largest plan fits into a question', () => {
  expect(MAX_BODY).toBeGreaterThan(1.5 * MAX_BYTES);
  expect(MAX_BODY).toBeLessThan(HUNDRED);
});
