/**
 * The options of electron-builder for each system: a wrong one makes a package that does not start
 * there.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
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

test('Linux: the AppImage needs no FUSE 2, and does not start without its sandbox', () => {
  expect(toolsets).toEqual({ appimage: '1.0.3' });
  expect(linux).toMatchObject({ target: ['AppImage', 'deb'], extraFiles: [LICENCES] });
  expect(JSON.stringify(packages)).not.toContain('no-sandbox');
});

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
