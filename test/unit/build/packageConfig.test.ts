/**
 * What electron-builder is told for each system, where a wrong word makes a package that does not
 * start there.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { packages } from '../../../build/config/electron-builder';

const LICENCES = { from: 'dist/licences/LICENCES.txt', to: 'LICENCES.txt' };
const { win, portable, nsis, mac, linux, toolsets, electronFuses } = packages;

test('macOS: what the fuses change is signed again, ad hoc, and no loose file breaks the signature', () => {
  expect(mac).toMatchObject({ identity: '-', hardenedRuntime: false, extraResources: [LICENCES] });
  for (const of of [packages, mac!]) expect(of).not.toHaveProperty('extraFiles');
});

test('Windows: each start of the portable program has a folder of its own; the installer asks for no administrator and keeps the plans', () => {
  expect(portable).toMatchObject({ unpackDirName: true, requestExecutionLevel: 'user' });
  expect(nsis).toMatchObject({ perMachine: false, deleteAppDataOnUninstall: false });
  expect(win).toMatchObject({ target: ['nsis', 'portable'], extraFiles: [LICENCES] });
});

test('Windows: electron-builder gives the portable program a folder for each start only where it is told so', () => {
  const built = createRequire(import.meta.url).resolve('app-builder-lib/package.json');
  const target = readFileSync(
    built.replace('package.json', 'out/targets/nsis/NsisTarget.js'),
    'utf8',
  );
  expect(target).toContain('if (typeof unpackDirName === "string" || !unpackDirName)');
});

test('Linux: the AppImage has the runtime that needs no FUSE 2, and does not ask to be started without its sandbox', () => {
  expect(toolsets).toEqual({ appimage: '1.0.3' });
  expect(linux).toMatchObject({ target: ['AppImage', 'deb'], extraFiles: [LICENCES] });
  expect(JSON.stringify(packages)).not.toContain('no-sandbox');
});

test('every system: the fuses that let another program in are off, and so is the encryption of cookies, which nobody signs', () => {
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
