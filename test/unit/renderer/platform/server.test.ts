import { expect, test } from 'vitest';
import { bridgeOf, electronHost } from '../../../../renderer/platform/electron';
import { carryToServer, type Entry } from '../../../../renderer/platform/server';
import { newestSentinel } from '../../../../renderer/platform/pageSafety';
import type { Answers } from '../../../../shared/hosts/answers';

const PAGE: Answers = {
  hostInfo: async () => ({
    ok: true,
    value: { host: 'page', version: '1.0.0', profile: null, hasMenu: false },
  }),
  openFile: async () => ({ ok: true, value: null }),
  fileState: async ({ token }) =>
    token === 'own'
      ? { ok: true, value: { state: 'same' } }
      : { ok: false, code: 'desktop.unknownFile', params: {} },
};

const json = (value: unknown): Response => Response.json(value);
const status = (code: number): Response => new Response(`${code}\n`, { status: code });
const ENTRY: Entry = { key: async () => 'k', keepAgain: async () => undefined };
const DOOR = '/.well-known/phasage/enter';

/** A server that admits the page, then gives these answers in turn, and the requests to it. */
function server(...answers: (Response | 'gone')[]): {
  fetch: typeof fetch;
  asked: { url: string; token: string | null }[];
} {
  const asked: { url: string; token: string | null }[] = [];
  const turns = [json({ token: 't' }), ...answers];
  return {
    asked,
    fetch: async (url, init) => {
      asked.push({ url: url as string, token: new Headers(init?.headers).get('x-phasage-token') });
      const turn = turns.shift();
      if (turn === undefined || turn === 'gone') throw new TypeError('Failed to fetch');
      return turn;
    },
  };
}

test('sends the server’s requests with the token, and does the browser’s itself', async () => {
  const { fetch, asked } = server(json({ ok: true, value: { sentinel: null } }));
  const carry = carryToServer(ENTRY, PAGE, fetch);
  expect(await carry('readSentinel', { profile: 'a' })).toEqual({
    ok: true,
    value: { sentinel: null },
  });
  expect(await carry('openFile', { extensions: [], most: 1 })).toEqual({
    ok: true,
    value: null,
  });
  expect(await carry('setMenu', { groups: [] })).toMatchObject({ code: 'desktop.notHere' });
  expect(asked).toEqual([
    { url: DOOR, token: null },
    { url: '/api/readSentinel', token: 't' },
  ]);
});

test('a file unknown to the page may be one that the server was given', async () => {
  const { fetch, asked } = server(json({ ok: true, value: { state: 'gone' } }));
  const carry = carryToServer(ENTRY, PAGE, fetch);
  expect(await carry('fileState', { token: 'own', stamp: '' })).toEqual({
    ok: true,
    value: { state: 'same' },
  });
  expect(asked).toEqual([]);
  expect(await carry('fileState', { token: 'theirs', stamp: '' })).toEqual({
    ok: true,
    value: { state: 'gone' },
  });
});

test('believes the server’s description of itself', async () => {
  const info = { host: 'server', version: '1.0.0', profile: null, hasMenu: false };
  expect(
    await carryToServer(ENTRY, PAGE, server(json({ ok: true, value: info })).fetch)('hostInfo', {}),
  ).toEqual({ ok: true, value: info });
  expect(await carryToServer(ENTRY, PAGE, server('gone').fetch)('hostInfo', {})).toMatchObject({
    code: 'desktop.serverGone',
  });
});

test('reports a missing or replaced server, and one that refuses for another reason', async () => {
  const ask = (...turns: (Response | 'gone')[]): Promise<unknown> =>
    carryToServer(ENTRY, PAGE, server(...turns).fetch)('listBackups', {});
  expect(await ask('gone')).toMatchObject({ code: 'desktop.serverGone' });
  expect(await ask(status(403), 'gone')).toMatchObject({ code: 'desktop.serverGone' });
  expect(await ask(status(403), status(404))).toMatchObject({ code: 'desktop.serverGone' });
  expect(await ask(status(413))).toMatchObject({ code: 'desktop.tooBig' });
  expect(await ask(status(500))).toMatchObject({ code: 'desktop.noAnswer' });
  expect(await ask(new Response('not JSON'))).toMatchObject({ code: 'desktop.serverGone' });
});

test('a browser without a valid key asks the server nothing', async () => {
  const { fetch, asked } = server();
  const without = carryToServer({ ...ENTRY, key: async () => null }, PAGE, fetch);
  expect(await without('listBackups', {})).toMatchObject({ code: 'desktop.noKey' });
  expect(asked).toEqual([]);
  const refusing = (): Promise<Response> => Promise.resolve(status(403));
  expect(await carryToServer(ENTRY, PAGE, refusing)('listBackups', {})).toMatchObject({
    code: 'desktop.noKey',
  });
});

test('gets a restarted server’s new token for the same key, once for many questions', async () => {
  const { fetch, asked } = server(status(403), json({ token: 'u' }), json({ ok: true, value: {} }));
  const carry = carryToServer(ENTRY, PAGE, fetch);
  expect(await carry('listBackups', {})).toEqual({ ok: true, value: {} });
  expect(asked.map(({ url, token }) => [url, token])).toEqual([
    [DOOR, null],
    ['/api/listBackups', 't'],
    [DOOR, null],
    ['/api/listBackups', 'u'],
  ]);
  const doors: string[] = [];
  const open = carryToServer(ENTRY, PAGE, (async (url: string) => {
    if (url === DOOR) doors.push(url);
    return json(url === DOOR ? { token: 't' } : { ok: true, value: {} });
  }) as typeof globalThis.fetch);
  await Promise.all([open('listBackups', {}), open('listBackups', {}), open('hostInfo', {})]);
  expect(doors).toHaveLength(1);
});

test('asks a late server again, and an emptied browser keeps its key', async () => {
  const keptAgain: string[] = [];
  const keepAgain = async (key: string): Promise<void> => {
    keptAgain.push(key);
  };
  const turns: (Response | null)[] = [null, json({ token: 't' }), json({ ok: true, value: {} })];
  const carry = carryToServer({ ...ENTRY, keepAgain }, PAGE, async () => {
    const turn = turns.shift();
    if (!turn) throw new TypeError('Failed to fetch');
    return turn;
  });
  expect(await carry('clearSite', {})).toMatchObject({ code: 'desktop.serverGone' });
  expect(await carry('clearSite', {})).toEqual({ ok: true, value: {} });
  expect(keptAgain).toEqual(['k']);
});

test('a preload’s bridge carries the questions and events of the contract', async () => {
  expect(bridgeOf({})).toBe(null);
  expect(bridgeOf({ phasage: { ask: 'no' } })).toBe(null);
  const asked: unknown[] = [];
  let tell: (name: string, event: unknown) => void = () => undefined;
  const bridge = bridgeOf({
    phasage: {
      ask: async (name: string, question: unknown) => {
        asked.push([name, question]);
        return { ok: true, value: {} };
      },
      hear: (told: typeof tell) => {
        tell = told;
        return () => {
          tell = () => undefined;
        };
      },
    },
  });
  const host = electronHost(bridge!);
  expect(await host.setUnsaved({ unsaved: true })).toEqual({ ok: true, value: {} });
  expect(asked).toEqual([['setUnsaved', { unsaved: true }]]);
  const heard: unknown[] = [];
  const stop = host.listen('fileGiven', () => heard.push('given'));
  tell('fileGiven', {});
  stop();
  tell('fileGiven', {});
  expect(heard).toEqual(['given']);
});

test('of two sentinels takes the newest good one; a damaged one only if there is no other', () => {
  const at = (writtenAt: string) => ({
    ok: true as const,
    value: {
      sentinel: { version: 1 as const, writtenAt, databaseVersion: 1, schemaVersion: 4, plans: [] },
    },
  });
  const none = { ok: true as const, value: { sentinel: null } };
  const damaged = { ok: false as const, code: 'desktop.sentinelDamaged', params: {} };
  const lacking = {
    ok: false as const,
    code: 'desktop.browserRefused',
    params: { reason: 'SecurityError' },
  };
  expect(newestSentinel([at('2024-01-01'), at('2024-01-02')])).toEqual(at('2024-01-02'));
  const seeing = (writtenAt: string, sequence: number) => {
    const { value } = at(writtenAt);
    const plan = { id: 'p', title: '', stepCount: 1, updatedAt: '', hash: 'h', deleted: false };
    return {
      ok: true as const,
      value: { sentinel: { ...value.sentinel, plans: [{ ...plan, sequence }] } },
    };
  };
  // Written while the clock was a year ahead.
  const [ahead, later] = [seeing('2025-01-01', 3), seeing('2024-01-01', 5)];
  expect(newestSentinel([ahead, later])).toEqual(later);
  expect(newestSentinel([later, ahead])).toEqual(later);
  expect(newestSentinel([damaged, at('2024-01-01')])).toEqual(at('2024-01-01'));
  expect(newestSentinel([none, at('2024-01-01')])).toEqual(at('2024-01-01'));
  expect(newestSentinel([none, damaged])).toEqual(damaged);
  expect(newestSentinel([lacking, none])).toEqual(none);
  expect(newestSentinel([lacking, damaged])).toEqual(damaged);
  expect(newestSentinel([lacking, lacking])).toEqual(lacking);
});
