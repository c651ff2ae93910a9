/**
 * The options of electron-builder for each system: a wrong one makes a package that does not start
 * there.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateAppRunScript } from 'app-builder-lib/out/targets/appimage/appImageUtil';
import { expect, onTestFinished, test } from 'vitest';
import { packages } from '../../../build/config/electron-builder';

const LICENCES = { from: 'dist/licences/LICENCES.txt', to: 'LICENCES.txt' };
const { win, portable, nsis, mac, linux, toolsets, electronFuses } = packages;

test('macOS: the program is signed again, ad hoc, after the fuses, without loose files', () => {
  expect(mac).toMatchObject({ identity: '-', hardenedRuntime: false, extraResources: [LICENCES] });
  for (const of of [packages, mac!]) expect(of).not.toHaveProperty('extraFiles');
});

test('Windows: a portable start has its own folder; the installer needs no administrator', () => {
  expect(portable).toMatchObject({ unpackDirName: true, requestExecutionLevel: 'user' });
  expect(nsis).toMatchObject({ perMachine: false, deleteAppDataOnUninstall: false });
  expect(win).toMatchObject({ target: ['nsis', 'portable'], extraFiles: [LICENCES] });
});

test('Windows: electron-builder makes that folder only because our option says so', () => {
  const built = createRequire(import.meta.url).resolve('app-builder-lib/package.json');
  const target = readFileSync(
    built.replace('package.json', 'out/targets/nsis/NsisTarget.js'),
    'utf8',
  );
  expect(target).toContain('if (typeof unpackDirName === "string" || !unpackDirName)');
});

test('Linux: the AppImage has the static runtime, without FUSE 2, and no argument of its own', () => {
  expect(toolsets).toEqual({ appimage: '1.0.3' });
  expect(linux).toMatchObject({ target: ['AppImage', 'deb'], extraFiles: [LICENCES] });
  for (const of of [linux!, packages.appImage ?? {}])
    expect(of).not.toHaveProperty('executableArgs');
});

test.skipIf(process.platform === 'win32')(
  'Linux: the AppImage starts in its sandbox where the system allows one, and without it elsewhere',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'phasage-appimage-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const program = (name: string, script: string): void =>
      writeFileSync(join(folder, name), script, { mode: 0o755 });
    program(
      'AppRun',
      generateAppRunScript({
        ExecutableName: 'phasage',
        ProductName: 'Phasage',
        ProductFilename: 'Phasage',
        DesktopFileName: 'phasage.desktop',
        ResourceName: 'phasage',
      }),
    );
    program('phasage', '#!/bin/sh\necho "$@"\n');
    const started = (allows: boolean): string => {
      program('unshare', `#!/bin/sh\nexit ${allows ? 0 : 1}\n`);
      return execFileSync(join(folder, 'AppRun'), ['a b.phasage'], { encoding: 'utf8' });
    };
    expect(started(true)).toBe('a b.phasage\n');
    expect(started(false)).toBe('--no-sandbox a b.phasage\n');
  },
);

test('all systems: fuses that would let other programs in are off, also cookie encryption', () => {
  expect(electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});
