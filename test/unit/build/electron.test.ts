import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canReach, fetchRuntime, runElectron } from '../../../build/scripts/electron';
import { electronRuntime, lackOf } from '../../../electron/print/runtime';
import { readStart } from '../../../electron/web/start';
import { isWordKey } from '../../../shared/i18n/words';
import { freshFolder } from '../electron/host/harness';

const folder = freshFolder();
const machine = (platform: NodeJS.Platform, env: Record<string, string> = {}, isRoot = false) => ({
  platform,
  env,
  isRoot,
});

test('no window is tried without a screen, nor as root', () => {
  expect(lackOf(machine('linux'))).toBe('host.lackScreen');
  expect(lackOf(machine('linux', { DISPLAY: ':0' }, true))).toBe('host.lackRoot');
  for (const one of [
    machine('linux', { DISPLAY: ':0' }),
    machine('linux', { WAYLAND_DISPLAY: 'wayland-0' }),
    machine('win32'),
    machine('darwin'),
  ])
    expect(lackOf(one)).toBe(null);
  for (const code of ['host.lackScreen', 'host.lackRoot']) expect(isWordKey(code)).toBe(true);
});

test('the command line of the start: a file, the browser, no window; anything else is refused', () => {
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

test('Electron is found where the package has fetched it, and where the environment says', () => {
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

test('a place to fetch it from that does not answer is given up after three seconds', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  const mirror = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`;
  const begun = performance.now();
  expect(await canReach({ ELECTRON_MIRROR: mirror })).toBe(false);
  expect(performance.now() - begun).toBeLessThan(5000);
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

test('its installer is run, and stopped where it hangs', async () => {
  writeFileSync(join(folder(), 'install.js'), 'process.exit(0)');
  expect(await fetchRuntime(folder())).toBe(true);
  writeFileSync(join(folder(), 'install.js'), 'process.exit(1)');
  expect(await fetchRuntime(folder())).toBe(false);
  writeFileSync(join(folder(), 'install.js'), 'setInterval(() => {}, 1000)');
  expect(await fetchRuntime(folder(), 300)).toBe(false);
});

describe.skipIf(process.platform === 'win32')('started', () => {
  const program = (script: string): string => {
    const path = join(folder(), 'electron');
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  test('it is given the program and the file, as itself and not as Node', async () => {
    const told = join(folder(), 'told');
    expect(
      await runElectron(
        program(`echo "$@ [$ELECTRON_RUN_AS_NODE]" > '${told}'`),
        ['main.cjs', 'a b.phasage'],
        { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      ),
    ).toBe(0);
    expect(readFileSync(told, 'utf8')).toBe('main.cjs a b.phasage []\n');
  });

  test('one that ends badly at once could not start', async () => {
    expect(await runElectron(program('exit 127'), [], process.env)).toBe(null);
    expect(await runElectron(program('kill -ABRT $$'), [], process.env)).toBe(null);
    expect(await runElectron(join(folder(), 'absent'), [], process.env)).toBe(null);
  });
});
