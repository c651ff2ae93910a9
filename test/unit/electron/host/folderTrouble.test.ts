import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { textFolder } from '../../../../electron/host/folder';
import { atomicWrite, sweep } from '../../../../electron/host/write';
import { makeBackups } from '../../../../shared/hosts/backups';
import { ASKED, folder } from './killed';

const isRoot = process.getuid?.() === 0;

test('removes leftovers of a killed program after an hour, and nothing else', async () => {
  const path = join(folder(), '.phasage-0.tmp');
  for (const name of [
    '.phasage-0.tmp',
    '.phasage-1.tmp',
    'phasage-2.tmp',
    '.other.tmp',
    'plan.phasage',
  ]) {
    writeFileSync(join(folder(), name), '');
    utimesSync(join(folder(), name), 1000, 1000);
  }
  utimesSync(path, 3000, 3000);
  await sweep(folder(), 3000_000 + 1800_000);
  expect(readdirSync(folder()).sort()).toEqual([
    '.other.tmp',
    '.phasage-0.tmp',
    'phasage-2.tmp',
    'plan.phasage',
  ]);
  await sweep(join(folder(), 'absent'), 0);
});

test('removes leftovers of an ended process of this machine at once, but not those of a living one', async () => {
  const atWork = new RegExp(`^\\.phasage-(.*)-${process.pid}-.*\\.tmp$`);
  // Killed in the middle of a write: this process's own write, interrupted, shows the name of its
  // leftover.
  const seen = new Set<string>();
  const watching = setInterval(() => {
    for (const name of readdirSync(folder())) seen.add(name);
  }, 0);
  while (![...seen].some((name) => atWork.test(name)))
    await atomicWrite(join(folder(), 'plan.phasage'), 'x'.repeat(1_000_000));
  clearInterval(watching);
  const machine = [...seen]
    .map((name) => atWork.exec(name)?.[1])
    .find((found) => found !== undefined)!;
  const gone = spawnSync(process.execPath, ['-e', '']).pid;
  for (const id of [gone, process.pid])
    writeFileSync(join(folder(), `.phasage-${machine}-${id}-0.tmp`), '');
  writeFileSync(join(folder(), `.phasage-elsewhere-${gone}-0.tmp`), '');
  await textFolder(folder()).read('plan.phasage');
  expect(readdirSync(folder()).sort()).toEqual(
    [
      `.phasage-elsewhere-${gone}-0.tmp`,
      `.phasage-${machine}-${process.pid}-0.tmp`,
      'plan.phasage',
    ].sort(),
  );
});

test('the first write creates a folder, only for the user', async () => {
  const path = join(folder(), 'deep', 'data');
  const texts = textFolder(path);
  expect(await texts.names()).toEqual([]);
  expect(await texts.read('a')).toBe(null);
  await texts.remove('a');
  expect(existsSync(path)).toBe(false);
  await texts.write('a', 'text');
  expect(await texts.read('a')).toBe('text');
  if (process.platform !== 'win32')
    expect([statSync(path).mode & 0o777, statSync(path + sep + 'a').mode & 0o777]).toEqual([
      0o700, 0o600,
    ]);
});

const keepIn = (path: string) => makeBackups(textFolder(path), null).keepBackup(ASKED);

test('reports a file in place of the folder', async () => {
  const path = join(folder(), 'data');
  writeFileSync(path, '');
  expect(await keepIn(path)).toEqual({
    ok: false,
    code: 'desktop.folderFailed',
    params: { folder: path, reason: 'ENOTDIR' },
  });
  expect(await makeBackups(textFolder(path), null).listBackups({})).toMatchObject({
    ok: false,
    code: 'desktop.folderFailed',
  });
});

/** Mounts a file system in memory for a test; null if that is impossible. */
function mounted(path: string, options: string): (() => void) | null {
  try {
    mkdirSync(path);
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'ignore' });
    return () => {
      execFileSync('umount', [path]);
    };
  } catch {
    return null;
  }
}

const NO_MOUNT = 'no tmpfs can be mounted here (root and mount are needed)';

test('reports a folder without permission', async ({ skip }) => {
  const path = join(folder(), 'data');
  if (process.platform === 'win32') return skip('rights are another matter on Windows');
  // Root may do everything, except on a read-only mount.
  const release = isRoot
    ? mounted(path, 'ro,size=64k')
    : (mkdirSync(path, { mode: 0o000 }), () => chmodSync(path, 0o700));
  if (!release) return skip(NO_MOUNT);
  try {
    expect(await keepIn(path)).toEqual({
      ok: false,
      code: 'desktop.folderRefused',
      params: { folder: path },
    });
    if (!isRoot)
      expect(await makeBackups(textFolder(path), null).listBackups({})).toMatchObject({
        ok: false,
        code: 'desktop.folderRefused',
      });
    return undefined;
  } finally {
    release();
  }
});

test('a full disk is reported, the older backups are complete, and nothing is left of the new one', async ({
  skip,
}) => {
  const path = join(folder(), 'disk');
  const unmount = mounted(path, 'size=64k');
  if (!unmount) return skip(NO_MOUNT);
  try {
    const host = makeBackups(textFolder(path), null);
    await host.keepBackup(ASKED);
    const before = readdirSync(path).sort();
    expect(
      await host.keepBackup({ ...ASKED, sequence: 2, hash: 'h2', text: 'x'.repeat(100_000) }),
    ).toEqual({ ok: false, code: 'desktop.diskFull', params: { folder: path } });
    expect(readdirSync(path).sort()).toEqual(before);
    const listed = await host.listBackups({});
    expect(listed.ok && (await host.readBackup({ token: listed.value.backups[0]!.token }))).toEqual(
      { ok: true, value: { text: 'one' } },
    );
    return undefined;
  } finally {
    unmount();
  }
});
