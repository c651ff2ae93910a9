import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { DebugLogger } from 'builder-util';
import { build, Platform } from 'electron-builder';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config';
import { expect, onTestFinished, test } from 'vitest';
import { packages } from '../../../build/config/electron-builder';
import { ensureBuilt } from '../../../build/scripts/build';
import { icnsOf, icoOf } from '../../../build/scripts/iconFiles';
import { licences, licencesText, writeLicences } from '../../../build/scripts/licences';
import { makePackages, packageOptions } from '../../../build/scripts/package';
import { ROOT } from '../../../build/scripts/targets';
import { say } from '../../../shared/i18n/words';

/**
 * The fuses in Electron's program: a mark, the version of the format, its length, each fuse as "0"
 * or "1".
 */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'phasage-package-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** The shape of an Electron runtime for Linux, with a program that can't run. */
function runtime(): string {
  const path = folder();
  for (const name of ['resources', 'locales']) mkdirSync(join(path, name));
  for (const locale of ['fr', 'en-US', 'de', 'ja'])
    writeFileSync(join(path, 'locales', `${locale}.pak`), locale);
  writeFileSync(
    join(path, 'electron'),
    Buffer.concat([Buffer.from('\x7fELF not a program '), FUSES, Buffer.alloc(64)]),
    { mode: 0o755 },
  );
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'version'])
    writeFileSync(join(path, name), name);
  return path;
}

test('the configuration of the packages is one that electron-builder takes; a misspelt one is not', async () => {
  await expect(validateConfiguration(packages, new DebugLogger(false))).resolves.toBeUndefined();
  await expect(
    validateConfiguration({ ...packages, filez: [] } as never, new DebugLogger(false)),
  ).rejects.toThrow(/filez/);
});

test('on a given runtime the unpacked application is made: the built files alone in its archive, its fuses set, its licences beside it', async () => {
  await ensureBuilt(['renderer', 'electron']);
  writeLicences();
  const output = folder();
  await makePackages({ systems: ['linux'], unpacked: true, electronDist: runtime(), output });
  const made = join(output, 'linux-unpacked');
  const wire = (await getCurrentFuseWire(join(made, 'phasage'))) as unknown as Record<
    number,
    number
  >;
  const on = (fuse: FuseV1Options): boolean => String.fromCharCode(wire[fuse]!) === '1';
  expect(on(FuseV1Options.RunAsNode)).toBe(false);
  expect(on(FuseV1Options.EnableCookieEncryption)).toBe(false);
  expect(on(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
  expect(on(FuseV1Options.EnableNodeCliInspectArguments)).toBe(false);
  expect(on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(true);
  expect(on(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
  expect(on(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
  const archive = join(made, 'resources/app.asar');
  const files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  expect(
    files.filter((path) => !/^\/(dist(\/(electron|renderer)(\/.*)?)?|package\.json)$/.test(path)),
  ).toEqual([]);
  const { main } = JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as {
    main: string;
  };
  expect(files).toEqual(
    expect.arrayContaining([`/${main}`, '/dist/electron/preload.cjs', '/dist/renderer/index.html']),
  );
  expect(extractFile(archive, main).equals(readFileSync(join(ROOT, main)))).toBe(true);
  expect(readFileSync(join(made, 'LICENCES.txt'), 'utf8')).toContain('frappe-gantt 1.2.2 : MIT');
  expect(readFileSync(join(made, 'locales/fr.pak'), 'utf8')).toBe('fr');
  expect(() => readFileSync(join(made, 'locales/ja.pak'))).toThrow();
});

test('the AppImage asks to be started in its sandbox, on the static runtime', async () => {
  await ensureBuilt(['renderer', 'electron']);
  writeLicences();
  const entries: string[] = [];
  await build({
    projectDir: ROOT,
    targets: Platform.LINUX.createTarget(['AppImage']),
    // Stops before the tools that put the image together, which would be downloaded.
    effectiveOptionComputed: async (computed: { desktop: string }) => {
      entries.push(computed.desktop);
      return true;
    },
    config: {
      ...structuredClone(packages),
      electronDist: runtime(),
      directories: { ...packages.directories, output: folder() },
    },
  });
  expect(entries).toHaveLength(1);
  for (const line of ['Exec=AppRun %U', 'StartupWMClass=phasage'])
    expect(entries[0]!.split('\n')).toContain(line);
});

test('every package that goes with the application has a licence that lets it, with its text', () => {
  const all = licences(ROOT);
  expect(all.length).toBeGreaterThan(50);
  const good =
    /^\(?(MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|OFL-1\.1|MPL-2\.0|CC0-1\.0|Unlicense|BlueOak-1\.0\.0|Zlib)\b/;
  expect(
    all
      .filter(({ licence }) => !good.test(licence))
      .map(({ name, licence }) => `${name}: ${licence}`),
  ).toEqual([]);
  expect(licencesText(all)).toContain('SIL OPEN FONT LICENSE');
});

test('the options of the command are these and no others', () => {
  const env = { ELECTRON_OVERRIDE_DIST_PATH: '/e' };
  expect(packageOptions(['--dir', '--win'], env, 'linux')).toEqual({
    systems: ['win'],
    unpacked: true,
    electronDist: '/e',
  });
  expect(packageOptions(['--publish'], {}, 'linux')).toBe(say('host.packageUsage'));
});

test('a package for macOS is made on a Mac alone, as nothing else signs it', () => {
  for (const platform of ['linux', 'win32'] as const)
    for (const args of [['--mac'], ['--mac', '--dir'], ['--win', '--mac']])
      expect(packageOptions(args, {}, platform)).toBe(say('host.packageMac'));
  expect(say('host.packageMac')).not.toContain('\n');
  expect(packageOptions(['--mac'], {}, 'darwin')).toMatchObject({ systems: ['mac'] });
  expect(packageOptions([], {}, 'darwin')).toMatchObject({ systems: [] });
});

test('icons are lists of PNG images, each where its head says', () => {
  const png = (size: number): Buffer => Buffer.from(`\x89PNG of ${size}`, 'latin1');
  const ico = icoOf([16, 256].map((size) => ({ size, png: png(size) })));
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4), ico[6], ico[22]]).toEqual([1, 2, 16, 0]);
  expect(
    ico
      .subarray(ico.readUInt32LE(34), ico.readUInt32LE(34) + ico.readUInt32LE(30))
      .equals(png(256)),
  ).toBe(true);
  const icns = icnsOf(png);
  expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  for (const [file, mark] of [
    ['icon.ico', '00000100'],
    ['icon.icns', '69636e73'],
  ] as const)
    expect(readFileSync(join(ROOT, 'build/icons', file)).toString('hex', 0, 4)).toBe(mark);
});
