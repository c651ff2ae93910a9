/** Differences between systems at the program's start. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { portableFolder, profileFolder } from '../../../../electron/shell/profileFolder';
import { packages } from '../../../../build/config/electron-builder';
import { builtFolder, start } from '../standIn/load';

const SYSTEMS = ['win32', 'darwin', 'linux'] as const;

function freshFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'phasage-systems-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
function write(path: string, text = ''): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

afterEach(() => {
  vi.useRealTimers();
});

test.each(SYSTEMS)(
  '%s: the window is shown once, when it is ready, when its page has loaded, or after two seconds',
  async (platform) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const shown = async (): Promise<{ first(event: 'ready' | 'loaded' | 'late'): string[] }> => {
      const { window } = await start({}, { platform });
      return {
        first: (event) => {
          expect(window.did).toEqual([]);
          if (event === 'ready') window.emit('ready-to-show');
          if (event === 'loaded') window.webContents.emit('did-finish-load');
          if (event === 'late') vi.advanceTimersByTime(2000);
          expect(window.did).toEqual(['show']);
          window.emit('ready-to-show');
          window.webContents.emit('did-finish-load');
          vi.advanceTimersByTime(5000);
          return window.did;
        },
      };
    };
    for (const event of ['ready', 'loaded', 'late'] as const)
      expect([event, (await shown()).first(event)]).toEqual([event, ['show']]);
    const closed = await start({}, { platform });
    closed.window.destroy();
    vi.advanceTimersByTime(5000);
    expect(closed.window.did).toEqual(['destroy']);
  },
);

test.each(SYSTEMS)(
  '%s: the program opens its page, serves and answers it, prints, and ends once',
  async (platform) => {
    const { ask, electron, fetch, window } = await start({}, { platform });
    expect(window.loaded).toEqual(['app://phasage/']);
    expect(electron.modelId).toBe(platform === 'win32' ? packages.appId : null);
    expect((await fetch('app://phasage/')).status).toBe(200);
    expect(await ask('hostInfo', {})).toMatchObject({ value: { host: 'electron', hasMenu: true } });
    const job = { kind: 'roadmap', plan: { title: 'L’été' } };
    expect(await ask('printPdf', { job })).toMatchObject({ ok: true, value: { pages: 1 } });
    window.close();
    await expect.poll(() => electron.log.filter((what) => what === 'quit')).toEqual(['quit']);
    expect(electron.windows.every((one) => one.isDestroyed())).toBe(true);
    expect([electron.errors, electron.stderr, electron.boxes]).toEqual([[], [], []]);
  },
);

test.each(SYSTEMS)('%s: a refusal is seen, in a window of the system', async (platform) => {
  const refused = { packaged: true, switches: ['inspect'] };
  const { electron, folder } = await start(refused, { platform });
  await expect.poll(() => electron.errors).toEqual([expect.stringContaining('--inspect')]);
  expect([electron.stderr, electron.log.at(-1), electron.windows]).toEqual([[], 'exit 1', []]);
  expect(readdirSync(folder).filter((name) => name.startsWith('phasage-refused'))).toEqual([]);
});

test.each(SYSTEMS)(
  '%s: the program keeps a "--no-sandbox" it was given, and requests the sandbox otherwise',
  async (platform) => {
    const given = await start({ switches: ['no-sandbox'] }, { platform });
    expect(given.electron.log).not.toContain('sandbox');
    expect(given.electron.switches.has('no-sandbox')).toBe(true);
    expect((await start({}, { platform })).electron.log).toContain('sandbox');
  },
);

test.each(SYSTEMS)(
  '%s: spelling is checked where the system does it without fetching anything',
  async (platform) => {
    const { electron, window } = await start({}, { platform });
    const isMac = platform === 'darwin';
    expect([electron.session.spellChecker, window.options.webPreferences?.spellcheck]).toEqual([
      isMac,
      isMac,
    ]);
  },
);

test('Windows: the profile lies on this machine, the rest where Electron puts it; the lock and the version go with it', async () => {
  const at = await builtFolder();
  const windows = await start({}, { platform: 'win32' }, at);
  const local = join(at, 'local/Phasage');
  expect(windows.electron.app.getPath('userData')).toBe(local);
  expect(windows.electron.app.getPath('sessionData')).toBe(local);
  expect(existsSync(join(local, 'profile.json'))).toBe(true);
  for (const platform of ['darwin', 'linux'] as const)
    expect((await start({}, { platform }, at)).electron.paths.size).toBe(0);
  // A profile named by the user is kept.
  const named = await start({ switches: ['user-data-dir'] }, { platform: 'win32' }, at);
  expect(named.electron.paths.size).toBe(0);
});

test('Windows: a profile of before is moved once, with what says who wrote it', async () => {
  const at = await builtFolder();
  const [former, local] = [join(at, 'userData'), join(at, 'local/Phasage')];
  write(join(former, 'IndexedDB/app_phasage_0.indexeddb.leveldb/000003.log'), 'plans');
  write(join(former, 'Local Storage/leveldb/000003.log'), 'marks');
  write(join(former, 'profile.json'), '{"profile":1,"app":"0.0.9","electron":44}');
  write(join(former, 'backups/copy.phasage'), 'copy');
  await start({}, { platform: 'win32' }, at);
  const log = 'app_phasage_0.indexeddb.leveldb/000003.log';
  expect(readFileSync(join(local, 'IndexedDB', log), 'utf8')).toBe('plans');
  expect(readFileSync(join(local, 'Local Storage/leveldb/000003.log'), 'utf8')).toBe('marks');
  expect(existsSync(join(former, 'IndexedDB'))).toBe(false);
  // Copies stay: they are for the day the machine is lost.
  expect(readFileSync(join(former, 'backups/copy.phasage'), 'utf8')).toBe('copy');
  // Data that an older version writes there later does not replace it.
  write(join(former, 'IndexedDB', log), 'older');
  await start({}, { platform: 'win32' }, at);
  expect(readFileSync(join(local, 'IndexedDB', log), 'utf8')).toBe('plans');
});

test('Windows: a profile of a newer Phasage is refused after the move too', async () => {
  const at = await builtFolder();
  write(join(at, 'userData/IndexedDB/x'), 'plans');
  write(join(at, 'userData/profile.json'), '{"profile":1,"app":"9.0.0","electron":99}');
  const { electron } = await start({}, { platform: 'win32' }, at);
  expect(electron.errors).toEqual([expect.stringContaining('Electron 99')]);
});

test('a profile that can’t be moved is used where it is', async () => {
  const at = await builtFolder();
  write(join(at, 'userData/IndexedDB/x'), 'plans');
  // A folder is in the way of a file.
  write(join(at, 'local/Phasage/window.json/y'), '');
  write(join(at, 'userData/window.json'), '{}');
  const errors = vi.spyOn(console, 'error').mockReturnValue();
  const { electron } = await start({}, { platform: 'win32' }, at);
  expect(errors).toHaveBeenCalled();
  errors.mockRestore();
  expect(electron.app.getPath('sessionData')).toBe(join(at, 'userData'));
  expect(readFileSync(join(at, 'userData/IndexedDB/x'), 'utf8')).toBe('plans');
});

test('the portable program keeps everything beside it where the user made the folder for it', async () => {
  const beside = freshFolder();
  const env = { PORTABLE_EXECUTABLE_DIR: beside, PHASAGE_DATA: '' };
  expect(portableFolder(env)).toBeNull();
  const kept = join(beside, 'Phasage-donnees');
  mkdirSync(kept);
  expect(portableFolder(env)).toBe(kept);
  const { ask, electron } = await start({}, { platform: 'win32', env });
  expect(electron.app.getPath('sessionData')).toBe(join(kept, 'profil'));
  await ask('writeSentinel', {
    profile: 'electron',
    sentinel: { version: 1, writtenAt: '2026-01-01T00:00:00Z', plans: [] },
  });
  expect(await ask('listBackups', {})).toMatchObject({
    value: { where: join(kept, 'backups') },
  });
});

test('the portable program with its folder leaves this machine’s plans where they are, and says so until it has its own', async () => {
  const log = 'IndexedDB/app_phasage_0.indexeddb.leveldb/000003.log';
  for (const place of ['local/Phasage', 'userData']) {
    const at = await builtFolder();
    const beside = freshFolder();
    const profile = join(beside, 'Phasage-donnees/profil');
    mkdirSync(profile, { recursive: true });
    write(join(at, place, log), 'plans');
    const env = { PORTABLE_EXECUTABLE_DIR: beside, PHASAGE_DATA: '' };
    const told = async (): Promise<string[]> => {
      const { electron, window } = await start({}, { platform: 'win32', env }, at);
      expect(electron.boxes).toEqual([]);
      window.emit('ready-to-show');
      return electron.boxes.map(({ detail }) => detail ?? '');
    };
    expect(await told()).toEqual([expect.stringContaining(join(at, place))]);
    expect(readFileSync(join(at, place, log), 'utf8')).toBe('plans');
    expect(existsSync(join(profile, 'IndexedDB'))).toBe(false);
    write(join(profile, log), 'own');
    expect(await told()).toEqual([]);
    // Without its folder, the program shows this machine's plans.
    rmSync(join(beside, 'Phasage-donnees'), { recursive: true });
    expect(await told()).toEqual([]);
    expect(readFileSync(join(at, 'local/Phasage', log), 'utf8')).toBe('plans');
  }
});

test('the profile’s folder by system; without LOCALAPPDATA it is made of the home', () => {
  const of = (platform: NodeJS.Platform, env: Record<string, string> = {}): string | null =>
    profileFolder({ platform, env, home: '/home/lea' });
  expect(of('win32', { LOCALAPPDATA: '/l' })).toBe(join('/l', 'Phasage'));
  expect(of('win32')).toBe(join('/home/lea', 'AppData', 'Local', 'Phasage'));
  expect([of('darwin'), of('linux')]).toEqual([null, null]);
});
