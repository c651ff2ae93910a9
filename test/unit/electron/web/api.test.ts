import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { webAnswers } from '../../../../electron/web/answers';
import { MAX_BODY } from '../../../../electron/web/decideApi';
import { serve, type Serving } from '../../../../electron/web/server';
import { REQUESTS } from '../../../../shared/desktop';
import { MAX_BYTES } from '../../../../shared/formats/phasage';

const root = mkdtempSync(join(tmpdir(), 'phasage-page-'));
const data = join(mkdtempSync(join(tmpdir(), 'phasage-data-')), 'inside');
const PROFILE = 'p1';
const SENTINEL = {
  version: 1,
  writtenAt: '2024-03-08T10:00:00Z',
  databaseVersion: 1,
  schemaVersion: 4,
  plans: [],
};
const WRITE = {
  path: '/api/writeSentinel',
  body: JSON.stringify({ profile: PROFILE, sentinel: SENTINEL }),
};
let server: Serving;
let token: string;

beforeAll(async () => {
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><html><head><title>Phasage</title></head><body></body></html>',
  );
  server = await serve({ root, port: 0, answers: webAnswers({ folder: data }) });
  token = await tokenOf(server);
});
afterAll(async () => {
  await server.close();
  for (const folder of [root, join(data, '..')]) rmSync(folder, { recursive: true, force: true });
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

async function tokenOf({ url }: Serving): Promise<string> {
  const page = await fetch(url);
  expect(page.headers.get('cache-control')).toBe('no-store');
  return /<meta name="phasage-token" content="([\w-]{43})" \/>/.exec(await page.text())![1]!;
}

const good = (): Record<string, string> => ({
  host: `127.0.0.1:${server.port}`,
  origin: `http://127.0.0.1:${server.port}`,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
  'x-phasage-token': token,
});

interface Got {
  readonly status: number;
  readonly body: string;
  readonly clears: string | undefined;
}

/**
 * One request over a real socket; node's client sends any header it is given, as no browser would.
 */
function ask({
  path = WRITE.path,
  body = WRITE.body,
  method = 'POST',
  headers = good(),
}: {
  path?: string;
  body?: string | Buffer;
  method?: string;
  headers?: Record<string, string>;
} = {}): Promise<Got> {
  return new Promise((done, fail) => {
    const asked = request(
      { host: '127.0.0.1', port: server.port, path, method, headers, agent: false },
      (response) => {
        let text = '';
        response
          .setEncoding('utf8')
          .on('data', (part: string) => {
            text += part;
          })
          .on('end', () =>
            done({
              status: response.statusCode!,
              body: text,
              clears: response.headers['clear-site-data'] as string | undefined,
            }),
          );
      },
    );
    asked.on('error', fail);
    asked.end(body);
  });
}

const without = (name: string): Record<string, string> => {
  const { [name]: _left, ...rest } = good();
  return rest;
};
const untouched = (): void => expect(() => statSync(data)).toThrow('ENOENT');

test('a page of this start is answered, and what it writes is in the folder, for the user alone', async () => {
  expect(await ask()).toEqual({ status: 200, body: '{"ok":true,"value":{}}' });
  const file = join(data, 'sentinels', `${PROFILE}.json`);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(SENTINEL);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(data, 'sentinels'))).toEqual([`${PROFILE}.json`]);
  const read = await ask({ path: '/api/readSentinel', body: JSON.stringify({ profile: PROFILE }) });
  expect(JSON.parse(read.body)).toEqual({ ok: true, value: { sentinel: SENTINEL } });
});

const own = (): string => `http://127.0.0.1:${server.port}`;
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
    () => ({ headers: { ...good(), 'x-phasage-token': token.slice(0, -1) } }),
  ],
  [
    'another name of this machine',
    403,
    () => ({ headers: { ...good(), host: `localhost:${server.port}` } }),
  ],
  [
    'a name pointed at this machine',
    403,
    () => ({
      headers: {
        ...good(),
        host: `evil.example:${server.port}`,
        origin: `http://evil.example:${server.port}`,
      },
    }),
  ],
  ['the host without its port', 403, () => ({ headers: { ...good(), host: '127.0.0.1' } })],
  ['another origin', 403, () => ({ headers: { ...good(), origin: 'https://evil.example' } })],
  [
    'another port of this machine',
    403,
    () => ({ headers: { ...good(), origin: `http://127.0.0.1:${server.port + 1}` } }),
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
  test(`refused, and nothing written: ${name}`, async () => {
    expect((await ask(given())).status).toBe(status);
    untouched();
  });
}

test('where the browser tells no origin, it must say that the page is the same', async () => {
  expect((await ask({ headers: without('origin') })).status).toBe(200);
});

test('only names of the table are requests, however they are written', async () => {
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

test('what the page has to do itself is not done here', async () => {
  for (const name of ['openFile', 'saveTextFile', 'setMenu', 'openLink'] as const) {
    expect(Object.hasOwn(REQUESTS, name)).toBe(true);
    expect((await ask({ path: `/api/${name}`, body: '{}' })).body).toMatch(/desktop\.notHere/);
  }
});

test('the browser is told to empty what it keeps only by the request for it', async () => {
  expect((await ask({ path: '/api/clearSite', body: '{}' })).clears).toBe('"storage"');
  for (const path of ['/api/hostInfo', '/api/listBackups'])
    expect((await ask({ path, body: '{}' })).clears).toBeUndefined();
});

/**
 * Sends a head, then as much of the body as is taken; gives what came back and how many bytes went.
 */
function pour(
  head: readonly string[],
  chunk: Buffer,
  most: number,
): Promise<{ answer: string; sent: number }> {
  return new Promise((done) => {
    let answer = '';
    let sent = 0;
    const socket = connect(server.port, '127.0.0.1');
    const go = (): void => {
      while (sent < most && !socket.destroyed) {
        sent += chunk.length;
        if (!socket.write(chunk)) return;
      }
    };
    socket.on('connect', () => {
      socket.write(`${head.join('\r\n')}\r\n\r\n`);
      go();
    });
    socket.on('drain', go);
    socket.on('data', (part) => {
      answer += part.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done({ answer, sent }));
  });
}

const head = (...more: string[]): string[] => [
  'POST /api/writeSentinel HTTP/1.1',
  ...Object.entries(good()).map(([name, value]) => `${name}: ${value}`),
  ...more,
];
const HUNDRED = 100 * 1024 * 1024;

test('a body of 100 megabytes is refused by its length alone', async () => {
  const { answer } = await pour(head(`content-length: ${HUNDRED}`), Buffer.alloc(0), 0);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  untouched();
});

test('a client that asks before it sends 100 megabytes is not told to go on', async () => {
  const { answer } = await pour(
    head(`content-length: ${HUNDRED}`, 'expect: 100-continue'),
    Buffer.alloc(0),
    0,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(answer).not.toMatch(/100 Continue/i);
});

test('a body that does not tell its length is read up to the limit, no further', async () => {
  const size = 1024 * 1024;
  const chunk = Buffer.concat([
    Buffer.from(`${size.toString(16)}\r\n`),
    Buffer.alloc(size, 0x20),
    Buffer.from('\r\n'),
  ]);
  const { answer, sent } = await pour(head('transfer-encoding: chunked'), chunk, 4 * MAX_BODY);
  expect(answer === '' || answer.startsWith('HTTP/1.1 413 ')).toBe(true);
  expect(sent).toBeLessThan(1.5 * MAX_BODY);
  untouched();
  expect((await ask()).status).toBe(200);
});

test('a client that is accepted is told to go on, and answered', async () => {
  const body = Buffer.from(WRITE.body);
  const { answer } = await pour(
    head(`content-length: ${body.length}`, 'expect: 100-continue', 'connection: close'),
    body,
    body.length,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
});

test('each start has a token of its own, which the other does not take', async () => {
  const other = await serve({ root, port: 0, answers: webAnswers({ folder: data }) });
  const theirs = await tokenOf(other);
  await other.close();
  expect(theirs).not.toBe(token);
  expect((await ask({ headers: { ...good(), 'x-phasage-token': theirs } })).status).toBe(403);
});

test('the largest plan fits into a question', () => {
  expect(MAX_BODY).toBeGreaterThan(1.5 * MAX_BYTES);
  expect(MAX_BODY).toBeLessThan(HUNDRED);
});
