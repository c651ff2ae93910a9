import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { canReach, fetchRuntime, proxyOf, runElectron } from '../../../build/scripts/electron';
import { electronRuntime, lackOf } from '../../../electron/print/runtime';
import type { Kernel } from '../../../electron/print/sandbox';
import { readStart } from '../../../electron/web/start';
import { isWordKey } from '../../../shared/i18n/words';
import { freshFolder } from '../electron/host/harness';

const folder = freshFolder();
const machine = (platform: NodeJS.Platform, env: Record<string, string> = {}, isRoot = false) => ({
  platform,
  env,
  isRoot,
});

/** A system, by the contents of its files and the programs that run as root. */
const kernel = (files: Record<string, string> = {}, asRoot: readonly string[] = []): Kernel => ({
  read: (path) => files[path] ?? null,
  names: (at) =>
    Object.keys(files)
      .filter((path) => dirname(path) === at)
      .map((path) => basename(path)),
  isSetuidRoot: (path) => asRoot.includes(path),
});
const UBUNTU = { '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1\n' };

test('tries no window without a screen, nor as root', () => {
  expect(lackOf(machine('linux'), null, kernel())).toBe('host.lackScreen');
  expect(lackOf(machine('linux', { DISPLAY: ':0' }, true), null, kernel())).toBe('host.lackRoot');
  for (const one of [
    machine('linux', { DISPLAY: ':0' }),
    machine('linux', { WAYLAND_DISPLAY: 'wayland-0' }),
    machine('win32'),
    machine('darwin'),
  ])
    expect(lackOf(one, null, kernel())).toBe(null);
  for (const code of ['host.lackScreen', 'host.lackRoot', 'host.lackSandbox'])
    expect(isWordKey(code)).toBe(true);
});

test('tries none if Linux refuses the sandbox, before fetching anything', () => {
  const linux = machine('linux', { DISPLAY: ':0' });
  for (const files of [
    UBUNTU,
    { '/proc/sys/kernel/unprivileged_userns_clone': '0' },
    { '/proc/sys/user/max_user_namespaces': '0' },
  ])
    for (const program of [null, '/e/electron'])
      expect(lackOf(linux, program, kernel(files))).toBe('host.lackSandbox');
  for (const files of [
    { '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '0' },
    { '/proc/sys/user/max_user_namespaces': '63000' },
  ])
    expect(lackOf(linux, null, kernel(files))).toBe(null);
  // The administrator's change for this program is enough.
  expect(lackOf(linux, '/e/electron', kernel(UBUNTU, ['/e/chrome-sandbox']))).toBe(null);
  const profile = {
    ...UBUNTU,
    '/etc/apparmor.d/phasage': 'profile phasage /e/electron { userns, }',
  };
  expect(lackOf(linux, '/e/electron', kernel(profile))).toBe(null);
  expect(lackOf(linux, '/other/electron', kernel(profile))).toBe('host.lackSandbox');
  expect(lackOf(machine('darwin'), null, kernel(UBUNTU))).toBe(null);
});

test('the arguments of the start: a file, the browser, no window; refuses anything else', () => {
  expect(readStart([], {})).toEqual({ wantsWindow: true, wantsBrowser: false, given: undefined });
  expect(readStart(['plan.phasage', '--browser'], {})).toEqual({
    wantsWindow: true,
    wantsBrowser: true,
    given: 'plan.phasage',
  });
  expect(readStart(['--no-open'], {})).toEqual({
    wantsWindow: false,
    wantsBrowser: true,
    given: undefined,
  });
  expect(readStart([], { PHASAGE_NO_OPEN: '1' })).toEqual({
    wantsWindow: false,
    wantsBrowser: true,
    given: undefined,
  });
  for (const args of [['--x'], ['a', 'b']])
    expect(readStart(args, {})).toMatch(new RegExp(`${args.at(-1)!}.*Usage`));
});

test('finds Electron where the package fetched it, and where the environment points', () => {
  const where = machine(process.platform);
  expect(electronRuntime(where, folder())).toBe(null);
  expect(electronRuntime(where, null)).toBe(null);
  mkdirSync(join(folder(), 'dist'));
  writeFileSync(join(folder(), 'path.txt'), 'electron');
  expect(electronRuntime(where, folder())).toBe(null);
  writeFileSync(join(folder(), 'dist', 'electron'), '', { mode: 0o755 });
  expect(electronRuntime(where, folder())).toBe(join(folder(), 'dist', 'electron'));
  expect(
    electronRuntime(
      machine('linux', { ELECTRON_OVERRIDE_DIST_PATH: join(folder(), 'absent') }),
      folder(),
    ),
  ).toBe(null);
  expect(
    electronRuntime(
      machine('linux', { ELECTRON_OVERRIDE_DIST_PATH: join(folder(), 'dist') }),
      null,
    ),
  ).toBe(join(folder(), 'dist', 'electron'));
});

test('gives up a download site that does not answer after three seconds', async () => {
  const limit = new AbortController();
  const limited = vi.spyOn(AbortSignal, 'timeout').mockReturnValueOnce(limit.signal);
  // Never answers; the limit passes once the request is there.
  const silent = createServer(() => limit.abort());
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  const mirror = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
  expect(await canReach({ ELECTRON_MIRROR: mirror })).toBe(false);
  expect([limit.signal.aborted, limited.mock.calls]).toEqual([true, [[3000]]]);
  limited.mockRestore();
  silent.closeAllConnections();
  await new Promise((done) => {
    silent.close(done);
  });
  expect(await canReach({ ELECTRON_MIRROR: mirror })).toBe(false);
  const answering = createServer((_request, response) => response.end());
  await new Promise<void>((done) => answering.listen(0, '127.0.0.1', done));
  expect(
    await canReach({
      npm_config_electron_mirror: `http://127.0.0.1:${(answering.address() as AddressInfo).port}/`,
    }),
  ).toBe(true);
  answering.closeAllConnections();
  await new Promise((done) => {
    answering.close(done);
  });
});

test('reads a proxy in its usual forms, and the proxy must answer', async () => {
  expect(proxyOf({ https_proxy: 'proxy.ville.fr:3128' })?.href).toBe('http://proxy.ville.fr:3128/');
  expect(proxyOf({ HTTPS_PROXY: '', HTTP_PROXY: 'http://a:1', http_proxy: 'b:2' })?.host).toBe(
    'a:1',
  );
  for (const env of [{}, { HTTPS_PROXY: 'http://' }, { HTTPS_PROXY: 'socks5://proxy:1080' }])
    expect(proxyOf(env)).toBeNull();
  const proxy = createServer();
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  const env = {
    HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    // Node's fetch would bypass the proxy for it.
    ELECTRON_MIRROR: 'http://127.0.0.1:1/',
  };
  expect(await canReach(env)).toBe(true);
  await new Promise((done) => {
    proxy.close(done);
  });
  expect(await canReach(env)).toBe(false);
});

test('runs Electron’s installer through the proxy, shows why it failed, and stops it if it hangs', async () => {
  const run = (script: string, env = {}, most?: number): Promise<string | null> => {
    writeFileSync(join(folder(), 'install.js'), script);
    return fetchRuntime(folder(), { ...process.env, HTTPS_PROXY: '', ...env }, most);
  };
  const asks = 'process.exit(process.env.ELECTRON_GET_USE_PROXY === "true" ? 0 : 3)';
  expect(await run(asks, { HTTPS_PROXY: 'http://proxy.ville.fr:3128' })).toBe(null);
  // As `@electron/get` reads it: an address without "http://" would throw there.
  const undici = createRequire(import.meta.url).resolve('undici');
  const reads = `const { EnvHttpProxyAgent } = require(${JSON.stringify(undici)});
    new EnvHttpProxyAgent();
    console.error('proxy ' + process.env.https_proxy);
    process.exit(4);`;
  for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'])
    expect(await run(reads, { [name]: 'proxy.ville.fr:3128' })).toBe(
      'proxy http://proxy.ville.fr:3128/',
    );
  expect(await run(reads, { HTTPS_PROXY: 'socks5://proxy.ville.fr:1080' })).toBe('proxy undefined');
  expect(await run('process.exit(0)')).toBe(null);
  expect(
    await run(
      'console.error(new Error("getaddrinfo ENOTFOUND github.com").stack); process.exit(1)',
    ),
  ).toBe('Error: getaddrinfo ENOTFOUND github.com');
  expect(await run('process.exit(7)')).toBe('7');
  expect(await run('setInterval(() => {}, 1000)', {}, 300)).toBe('rien n’est venu en cinq minutes');
});

describe.skipIf(process.platform === 'win32')('starting Electron', () => {
  const program = (script: string): string => {
    const path = join(folder(), 'electron');
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  test('gives it the program and the file, as itself and not as Node', async () => {
    const output = join(folder(), 'told');
    expect(
      await runElectron(
        program(`echo "$@ [$ELECTRON_RUN_AS_NODE]" > '${output}'`),
        ['main.cjs', 'a b.phasage'],
        { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      ),
    ).toBe(0);
    expect(readFileSync(output, 'utf8')).toBe('main.cjs a b.phasage []\n');
  });

  test('a quick bad end means that it could not start', async () => {
    expect(await runElectron(program('exit 127'), [], process.env)).toBe(null);
    expect(await runElectron(program('kill -ABRT $$'), [], process.env)).toBe(null);
    expect(await runElectron(join(folder(), 'absent'), [], process.env)).toBe(null);
  });
});
