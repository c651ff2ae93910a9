import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder, textFolder } from '../../../../electron/host/folder';
import { atomicWrite, sweep, writeBeside, writeTogether } from '../../../../electron/host/write';
import { makeBackups } from '../../../../shared/hosts/backups';
import { freshFolder } from './harness';

const folder = freshFolder();
const isRoot = process.getuid?.() === 0;
const ASKED = {
  profile: 'p1',
  planId: 'plan-1',
  title: 'Plan',
  stepCount: 3,
  sequence: 1,
  hash: 'h1',
  reason: 'changes' as const,
  at: '2024-03-08T08:00:00Z',
  text: 'one',
};

test('each system has its own place for data; PHASAGE_DATA goes before it', () => {
  const home = '/home/me';
  expect(dataFolder({ platform: 'linux', env: {}, home })).toBe('/home/me/.local/share/phasage');
  expect(dataFolder({ platform: 'linux', env: { XDG_DATA_HOME: '/data' }, home })).toBe(
    '/data/phasage',
  );
  expect(dataFolder({ platform: 'linux', env: { XDG_DATA_HOME: 'data' }, home })).toBe(
    '/home/me/.local/share/phasage',
  );
  expect(dataFolder({ platform: 'darwin', env: {}, home: '/Users/me' })).toBe(
    '/Users/me/Library/Application Support/Phasage',
  );
  expect(
    dataFolder({
      platform: 'win32',
      env: { APPDATA: 'C:\\Users\\me\\AppData\\Roaming' },
      home: 'C:\\Users\\me',
    }),
  ).toBe('C:\\Users\\me\\AppData\\Roaming\\Phasage');
  expect(dataFolder({ platform: 'win32', env: {}, home: 'C:\\Users\\me' })).toBe(
    'C:\\Users\\me\\AppData\\Roaming\\Phasage',
  );
  for (const platform of ['linux', 'darwin', 'win32'] as const)
    expect(dataFolder({ platform, env: { PHASAGE_DATA: '/elsewhere', APPDATA: 'x' }, home })).toBe(
      '/elsewhere',
    );
});

test('a file is replaced, keeps its permissions, and nothing is left beside it', async () => {
  const path = join(folder(), 'plan.phasage');
  writeFileSync(path, 'former', { mode: 0o640 });
  chmodSync(path, 0o640);
  await atomicWrite(path, 'été €');
  expect(readFileSync(path, 'utf8')).toBe('été €');
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder())).toEqual(['plan.phasage']);
});

test('where it can’t be put in its place, what was there stays and nothing is left beside', async () => {
  mkdirSync(join(folder(), 'plan.phasage'));
  await expect(atomicWrite(join(folder(), 'plan.phasage'), 'x')).rejects.toThrow();
  await expect(atomicWrite(join(folder(), 'absent', 'plan.phasage'), 'x')).rejects.toThrow(
    'ENOENT',
  );
  expect(readdirSync(folder())).toEqual(['plan.phasage']);
});

/** Runs a program that writes, with one verb of the file system turned into something else. */
function writeWith(trouble: string, act: string): ReturnType<typeof spawnSync> {
  const program = `
    const fs = await import('node:fs/promises');
    const { syncBuiltinESMExports } = await import('node:module');
    const promises = fs.default;
    ${trouble}
    syncBuiltinESMExports();
    const { atomicWrite, writeTogether } = await import('./electron/host/write.ts');
    const { textFolder } = await import('./electron/host/folder.ts');
    const { makeBackups } = await import('./shared/hosts/backups.ts');
    ${act}`;
  return spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
}
const KILL =
  'promises.rename = async () => { process.kill(process.pid, "SIGKILL"); await new Promise(() => undefined); };';

describe.skipIf(process.platform === 'win32')('killed between writing and renaming', () => {
  test('the older file is whole', () => {
    const path = join(folder(), 'plan.phasage');
    writeFileSync(path, 'former');
    const { signal, stderr } = writeWith(
      KILL,
      `await atomicWrite(${JSON.stringify(path)}, 'new'.repeat(1000));`,
    );
    expect([signal, stderr]).toEqual(['SIGKILL', '']);
    expect(readFileSync(path, 'utf8')).toBe('former');
    expect(readdirSync(folder())).toHaveLength(2);
  });

  test('the older copies are listed and whole, and the next one is kept', async () => {
    const host = makeBackups(textFolder(folder()), null);
    await host.keepBackup(ASKED);
    const { signal } = writeWith(
      KILL,
      `await makeBackups(textFolder(${JSON.stringify(folder())}), null).keepBackup(${JSON.stringify({ ...ASKED, sequence: 2, hash: 'h2' })});`,
    );
    expect(signal).toBe('SIGKILL');
    const listed = await host.listBackups({});
    expect(listed).toMatchObject({ value: { backups: [{ sequence: 1 }] } });
    expect(listed.ok && (await host.readBackup({ token: listed.value.backups[0]!.token }))).toEqual(
      { ok: true, value: { text: 'one' } },
    );
    expect(await host.keepBackup({ ...ASKED, sequence: 2, hash: 'h2', text: 'two' })).toMatchObject(
      { ok: true },
    );
    expect(await host.listBackups({})).toMatchObject({
      value: { backups: [{ sequence: expect.anything() }, { sequence: expect.anything() }] },
    });
  });
});

test('what is read back different does not take the place of what was there', () => {
  const path = join(folder(), 'plan.phasage');
  writeFileSync(path, 'former');
  const { status, stdout } = writeWith(
    'promises.readFile = async () => Buffer.from("new with a flipped bit");',
    `await atomicWrite(${JSON.stringify(path)}, 'new with a flopped bit').then(() => console.log('written'), (e) => console.log(e.code));`,
  );
  expect([status, stdout]).toEqual([0, 'EIO\n']);
  expect(readFileSync(path, 'utf8')).toBe('former');
  expect(readdirSync(folder())).toEqual(['plan.phasage']);
});

test('of several files all or none: where the second can’t be put in its place, the first is what it was, and one that was not there is not', () => {
  const paths = ['a.png', 'b.png', 'c.png'].map((name) => join(folder(), name));
  for (const path of paths.slice(1)) writeFileSync(path, 'former');
  // As Windows answers where another program has the file open.
  const open = `const rename = promises.rename; promises.rename = async (from, to) => { if (to === globalThis.locked) throw Object.assign(new Error('EPERM'), { code: 'EPERM' }); return rename(from, to); };`;
  const written = (locked: number): string =>
    String(
      writeWith(
        open,
        `
    globalThis.locked = ${JSON.stringify(paths)}[${locked}];
    await writeTogether(${JSON.stringify(paths)}.map((path) => ({ path, content: 'new' }))).then(() => console.log('written'), ({ path, cause }) => console.log(path, cause.code));`,
      ).stdout,
    );
  for (const locked of [1, 2]) {
    expect(written(locked)).toBe(`${paths[locked]} EPERM\n`);
    expect(readdirSync(folder()).sort()).toEqual(['b.png', 'c.png']);
    for (const path of paths.slice(1)) expect(readFileSync(path, 'utf8')).toBe('former');
  }
  expect(written(-1)).toBe('written\n');
  expect(readdirSync(folder()).sort()).toEqual(['a.png', 'b.png', 'c.png']);
  for (const path of paths) expect(readFileSync(path, 'utf8')).toBe('new');
});

test('of several files all or none: where the second can’t be written, not even the first has changed', async () => {
  const paths = ['a.png', 'b.png'].map((name) => join(folder(), name));
  writeFileSync(paths[0]!, 'former');
  const failing: typeof writeBeside = (path, content) =>
    path === paths[1] ? Promise.reject(new Error('ENOSPC')) : writeBeside(path, content);
  await expect(
    writeTogether(
      paths.map((path) => ({ path, content: 'new' })),
      failing,
    ),
  ).rejects.toMatchObject({ path: paths[1], cause: { message: 'ENOSPC' } });
  expect(readdirSync(folder())).toEqual(['a.png']);
  expect(readFileSync(paths[0]!, 'utf8')).toBe('former');
});

test('what a killed program left is swept after an hour; nothing else is', async () => {
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

test('what a process of this machine that is no more left is swept at once; what one alive is writing is not', async () => {
  const atWork = new RegExp(`^\\.phasage-(.*)-${process.pid}-.*\\.tmp$`);
  // Killed between the two halves of a write: what it leaves, under the name it has, is known from
  // a write of this process seen half way.
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

test('a folder is made at its first write, for the user alone', async () => {
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

test('a folder that is a file is told', async () => {
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

/** A file system in memory, mounted for a test; null where that can't be done. */
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

test('a folder that may not be used is told', async ({ skip }) => {
  const path = join(folder(), 'data');
  if (process.platform === 'win32') return skip('rights are another matter on Windows');
  // Root may do everything, except on what is mounted to be read.
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

test('on a full disk that is told, the older copies are whole, and nothing is left of the new one', async ({
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
