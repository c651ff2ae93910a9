import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFolder, textFolder } from '../../../../electron/host/folder';
import { atomicWrite, writeBeside, writeTogether } from '../../../../electron/host/write';
import { makeBackups } from '../../../../shared/hosts/backups';
import { ASKED, folder } from './killed';

test('each system has its own place for data; PHASAGE_DATA overrides it', () => {
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

test('a replaced file keeps its permissions, and nothing is left beside it', async () => {
  const path = join(folder(), 'plan.phasage');
  writeFileSync(path, 'former', { mode: 0o640 });
  chmodSync(path, 0o640);
  await atomicWrite(path, 'été €');
  expect(readFileSync(path, 'utf8')).toBe('été €');
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder())).toEqual(['plan.phasage']);
});

test('if it can’t be replaced, the former file stays and nothing is left beside it', async () => {
  mkdirSync(join(folder(), 'plan.phasage'));
  await expect(atomicWrite(join(folder(), 'plan.phasage'), 'x')).rejects.toThrow();
  await expect(atomicWrite(join(folder(), 'absent', 'plan.phasage'), 'x')).rejects.toThrow(
    'ENOENT',
  );
  expect(readdirSync(folder())).toEqual(['plan.phasage']);
});

/** Runs a program that writes, with one function of the file system replaced. */
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
  test('the older file is complete', () => {
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

  test('the older backups are listed and complete, and the next one is kept', async () => {
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

test('a text that reads back differently does not replace the former one', () => {
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

test('several files, all or none: if the second can’t be replaced, the first is as before', () => {
  const paths = ['a.png', 'b.png', 'c.png'].map((name) => join(folder(), name));
  for (const path of paths.slice(1)) writeFileSync(path, 'former');
  // Windows' error if another program has the file open.
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

test('several files, all or none: if the second can’t be written, the first is unchanged', async () => {
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
