/** Access to the local server: several accounts, and foreign programs on the port. */
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { webAnswers } from '../../../../electron/web/answers';
import { makeKeys } from '../../../../electron/web/keys';
import { whoHolds } from '../../../../electron/web/probe';
import { proofOf } from '../../../../electron/web/proof';
import { keptSecret, randomKey, SECRET_FILE } from '../../../../electron/web/secret';
import { serve, type Serving } from '../../../../electron/web/server';
import { startWeb } from '../../../../electron/web/start';

const root = mkdtempSync(join(tmpdir(), 'phasage-page-'));
let folder: string;
let secret: string;
let server: Serving;

beforeAll(() => {
  writeFileSync(join(root, 'index.html'), '<!doctype html><html><head></head><body></body></html>');
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'phasage-data-'));
  secret = await keptSecret(folder);
  server = await serve({ root, port: 0, secret, answers: webAnswers({ folder }) });
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

const keyOf = (address: string): string => address.split('#cle=')[1]!;
const DOOR = '.well-known/phasage';

/** A request of a program of any account, with any claims. */
async function post(
  what: string,
  question: unknown,
  headers: Record<string, string> = { Origin: new URL(server.url).origin },
): Promise<[number, Record<string, string>]> {
  const answer = await fetch(`${server.url}${DOOR}/${what}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(question),
  });
  const text = await answer.text();
  return [answer.status, answer.ok ? (JSON.parse(text) as Record<string, string>) : {}];
}

test('only the user can read the secret, which is the same at each start', async () => {
  const path = join(folder, SECRET_FILE);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(await keptSecret(folder)).toBe(secret);
  const fresh = join(folder, 'a', 'b');
  const both = await Promise.all([keptSecret(fresh), keptSecret(fresh)]);
  expect(both[0]).toBe(both[1]);
  expect(statSync(fresh).mode & 0o777).toBe(0o700);
});

test.each<[string, (path: string) => void]>([
  ['others may read', (path) => chmodSync(path, 0o644)],
  ['was cut off', (path) => writeFileSync(path, 'x')],
  [
    'is a link to another place',
    (path) => {
      writeFileSync(`${path}-elsewhere`, readFileSync(path), { mode: 0o600 });
      rmSync(path);
      symlinkSync(`${path}-elsewhere`, path);
    },
  ],
])('a secret that %s is replaced by a new one', async (_how, damage) => {
  const path = join(folder, SECRET_FILE);
  damage(path);
  const other = await keptSecret(folder);
  expect(other).not.toBe(secret);
  expect(await keptSecret(folder)).toBe(other);
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('if no secret can be kept, one lasts for this start', async () => {
  writeFileSync(join(folder, 'file'), '');
  expect(await keptSecret(join(folder, 'file'))).toMatch(/^[\w-]{43}$/);
});

test('the key of an opened address is exchanged once, for one that survives a restart', async () => {
  const oneTime = keyOf(server.openingUrl());
  const [, { key }] = await post('exchange', { key: oneTime });
  expect(await post('exchange', { key: oneTime })).toEqual([403, {}]);
  const [, { token }] = await post('enter', { key });
  expect(token).toMatch(/^[\w-]{43}$/);
  const { port } = server;
  await server.close();
  server = await serve({ root, port, secret, answers: webAnswers({ folder }) });
  const [status, again] = await post('enter', { key });
  expect([status, again['token'] === token]).toEqual([200, false]);
});

test('another account’s fetch gets the page, but not its token or a backup', async () => {
  const page = await (await fetch(server.url)).text();
  expect(page).toContain('phasage-server');
  expect(page).not.toContain('token');
  for (const key of ['', 'x', `${randomKey()}.${randomKey()}`, keyOf(server.openingUrl()), null])
    expect([key, ...(await post('enter', { key }))]).toEqual([key, 403, {}]);
  for (const question of [null, [], 'x', { key: ['x'] }, {}])
    for (const what of ['exchange', 'enter', 'join'])
      expect((await post(what, question))[0]).toBe(403);
  const asked = await fetch(`${server.url}api/listBackups`, {
    method: 'POST',
    headers: { Origin: new URL(server.url).origin, 'Content-Type': 'application/json' },
    body: '{}',
  });
  expect(asked.status).toBe(403);
});

test('a page of another site, or under another name, can’t exchange a key', async () => {
  const key = keyOf(server.openingUrl());
  for (const headers of [
    { Origin: 'https://example.org' },
    { Origin: new URL(server.url).origin, 'Sec-Fetch-Site': 'cross-site' },
    {} as Record<string, string>,
  ])
    expect((await post('exchange', { key }, headers))[0]).toBe(403);
  expect((await post('exchange', { key }))[0]).toBe(200);
  expect((await post('nothing', { key }))[0]).toBe(404);
  expect((await fetch(`${server.url}${DOOR}/exchange`)).status).toBe(405);
});

test('an unused key gives way to later ones', () => {
  const keys = makeKeys(secret, 1);
  const first = keys.openingKey();
  for (let turn = 0; turn < 50; turn += 1) keys.openingKey();
  expect(keys.exchange(first)).toBeNull();
  expect(keys.exchange(keys.openingKey())).toMatch(/\./);
});

test('a start that knows the secret joins with its own key; one of another account does not', async () => {
  const holder = await whoHolds(server.port, secret);
  if (holder.kind !== 'own') throw new Error(holder.kind);
  expect((await post('exchange', { key: holder.key }))[0]).toBe(200);
  expect(await whoHolds(server.port, randomKey())).toEqual({ kind: 'unproven' });
});

test('an earlier proof, or one for another side, proves nothing', async () => {
  const answer = (await (
    await fetch(`${server.url}${DOOR}?nonce=${randomKey()}`)
  ).json()) as Record<string, string>;
  const given = { port: server.port, nonce: answer['nonce']! };
  // The server's own proof is not valid for a joiner.
  const wrong = proofOf(secret, { prover: 'server', ...given });
  expect((await post('join', { nonce: given.nonce, proof: wrong }))[0]).toBe(403);
  const proof = proofOf(secret, { prover: 'joiner', ...given });
  expect((await post('join', { nonce: given.nonce, proof }))[0]).toBe(403);
  expect((await post('join', { nonce: randomKey(), proof }))[0]).toBe(403);
});

/** A program on a port of its own. */
async function stranger(answer: RequestListener): Promise<number> {
  const program = createServer(answer);
  await new Promise<void>((done) => program.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    program.close();
    program.closeAllConnections();
  });
  return (program.address() as AddressInfo).port;
}

/** Starts beside a program on the port; returns the addresses it opened, and its output. */
async function startBeside(port: number, at = folder) {
  const opened = join(folder, 'opened');
  const browser = join(folder, 'browser');
  writeFileSync(browser, `#!/bin/sh\necho "$@" >> '${opened}'\n`, { mode: 0o700 });
  vi.stubEnv('PHASAGE_BROWSER', browser);
  vi.stubEnv('DISPLAY', ':0');
  const said: string[] = [];
  for (const name of ['log', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((text: string) => said.push(text));
  try {
    const outcome = await startWeb({ root, wantsWindow: true, port, folder: at });
    if (typeof outcome !== 'number') await outcome.close();
    return {
      code: typeof outcome === 'number' ? outcome : null,
      said,
      opened: existsSync(opened) ? readFileSync(opened, 'utf8') : '',
    };
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  }
}
/** Only a sentence, and no page. */
const refused = (port: number, words: RegExp) => ({
  code: 1,
  opened: '',
  said: [expect.stringMatching(new RegExp(`^Le port ${port}.*${words.source}[^.]*\\.$`))],
});

test.each<[string, RequestListener]>([
  ['ten lines that say they are Phasage', (_, response) => response.end('{"app":"phasage"}')],
  [
    'one with proofs made up',
    (_, response) =>
      response.end(JSON.stringify({ app: 'phasage', proof: randomKey(), nonce: randomKey() })),
  ],
  [
    'one that sends the request back',
    (request, response) =>
      response.end(
        JSON.stringify({ app: 'phasage', proof: request.url!.split('nonce=')[1], nonce: 'x' }),
      ),
  ],
])(
  'does not trust it, says so in a sentence, and does not open its page: %s',
  async (_what, answer) => {
    const port = await stranger(answer);
    expect(await startBeside(port)).toEqual(refused(port, /autre Phasage/));
  },
);

test('reports another program on the port as such', async () => {
  const port = await stranger((_, response) => response.end('<html></html>'));
  expect(await startBeside(port)).toEqual(refused(port, /un autre programme.*/));
});

test('another account’s start reports the first one’s Phasage, and does not join it', async () => {
  const theirs = mkdtempSync(join(tmpdir(), 'phasage-data-'));
  onTestFinished(() => rmSync(theirs, { recursive: true }));
  expect(await startBeside(server.port, theirs)).toEqual(refused(server.port, /autre compte/));
});

test('a second start of the same user opens the first one’s page with a valid key', async () => {
  const { code, opened, said } = await startBeside(server.port);
  expect(code).toBe(0);
  expect(opened.trim()).toMatch(
    new RegExp(`--app=http://127\\.0\\.0\\.1:${server.port}/#cle=[\\w-]{43}$`),
  );
  // A used key would be useless on the screen.
  expect(said.join('\n')).not.toContain('#cle');
  expect((await post('exchange', { key: keyOf(opened.trim()) }))[0]).toBe(200);
});
