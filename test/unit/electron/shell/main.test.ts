import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFolder, runBuilt, start } from '../standIn/load';
import { preventable } from '../standIn/events';

const SYSTEMS = ['win32', 'darwin', 'linux'] as const;

test.each(SYSTEMS)(
  '%s: sets scheme and sandbox before Chromium is ready; the window is locked and shows the page',
  async (platform) => {
    const { electron, window } = await start({}, { platform });
    expect(electron.log).toEqual(['scheme', 'sandbox', 'ready']);
    expect(electron.privileges).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
      },
    ]);
    expect(electron.appended).toEqual([
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
      ['lang', 'fr'],
    ]);
    expect(window.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: platform === 'darwin',
      devTools: true,
    });
    expect(window.options.webPreferences?.preload).toMatch(/dist\/electron\/preload\.cjs$/);
    expect(window.loaded).toEqual(['app://phasage/']);
    expect(window.did).toEqual([]);
    window.emit('ready-to-show');
    expect(window.did).toEqual(['show']);
  },
);

test.each(SYSTEMS)(
  '%s: a package has no developer tools, and refuses options that open it to other programs',
  async (platform) => {
    const good = await start({ packaged: true }, { platform });
    expect(good.window.options.webPreferences?.devTools).toBe(false);
    const cancelled = (url: string): boolean => {
      let cancel = false;
      good.electron.session.beforeRequest!({ url }, (answer) => {
        cancel = answer.cancel ?? false;
      });
      return cancel;
    };
    expect(cancelled('devtools://devtools/bundled/x.html')).toBe(true);
    for (const name of [
      'remote-debugging-port',
      'remote-debugging-pipe',
      'inspect',
      'disable-web-security',
    ]) {
      const { electron } = await start({ packaged: true, switches: [name] }, { platform });
      await expect.poll(() => electron.errors).toEqual([expect.stringContaining(`--${name}`)]);
      // Linux shows a dialog only after it is ready.
      expect(electron.log).toEqual(platform === 'linux' ? ['ready', 'exit 1'] : ['exit 1']);
      expect(electron.windows).toEqual([]);
    }
  },
);

test.each(SYSTEMS)(
  '%s: a second start passes its file to the first, and ends',
  async (platform) => {
    const second = await start(
      { first: false },
      { platform, args: ['/opt/app', '/home/lea/plan.phasage'] },
    );
    expect(second.electron.handed).toEqual({ file: '/home/lea/plan.phasage' });
    expect(second.electron.log).toEqual(['exit 0']);
    const { electron, window, sent } = await start({}, { platform });
    electron.app.emit('second-instance', preventable(), [], '/', second.electron.handed);
    expect(sent()).toEqual([['fileGiven', {}]]);
    expect(window.did).toEqual(['restore', 'show', 'focus']);
    for (const hostile of [
      null,
      'x',
      { file: 3 },
      { file: 'plan.phasage' },
      { file: '/etc/passwd' },
      { file: '/a\0.phasage' },
    ])
      electron.app.emit('second-instance', preventable(), [], '/', hostile);
    expect(sent()).toHaveLength(1);
    const event = preventable();
    electron.app.emit('open-file', event, '/home/lea/autre.phasage');
    expect(event.defaultPrevented).toBe(true);
    expect(sent()).toHaveLength(2);
  },
);

test.each(SYSTEMS)(
  '%s: reopens a crashed page at once; after several crashes it asks the user',
  async (platform) => {
    const { electron, window, ask } = await start({ boxes: [0, 1] }, { platform });
    const crash = async (reason: 'crashed' | 'clean-exit' = 'crashed'): Promise<void> => {
      window.webContents.emit('render-process-gone', preventable(), { reason, exitCode: 1 });
      await Promise.resolve();
      await Promise.resolve();
    };
    await ask('setUnsaved', { unsaved: true });
    await crash('clean-exit');
    expect(window.loaded).toHaveLength(1);
    for (let time = 0; time < 3; time += 1) await crash();
    expect(window.loaded).toHaveLength(4);
    expect(electron.boxes).toEqual([]);
    await crash();
    expect(electron.boxes).toHaveLength(1);
    expect(window.loaded).toHaveLength(5);
    for (let time = 0; time < 4; time += 1) await crash();
    expect(window.did).toContain('destroy');
  },
);

test.each(SYSTEMS)('%s: waits for a page that hangs, or reopens it', async (platform) => {
  const { electron, window } = await start({ boxes: [0, 1] }, { platform });
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  window.emit('unresponsive');
  window.emit('unresponsive');
  await settle();
  expect([electron.boxes.length, window.webContents.crashes]).toEqual([1, 0]);
  window.emit('responsive');
  window.emit('unresponsive');
  await settle();
  expect([electron.boxes.length, window.webContents.crashes]).toEqual([2, 1]);
});

test('data of a newer Phasage or Electron stays, with a message; older data is marked as ours', async () => {
  const folder = await builtFolder();
  mkdirSync(join(folder, 'userData'));
  const file = join(folder, 'userData/profile.json');
  for (const [kept, words] of [
    [{ profile: 2, app: '3.0.0', electron: 45 }, /plus récente de Phasage \(3\.0\.0\)/],
    [{ profile: 1, app: '0.1.0', electron: 46 }, /Electron 46, ici 45/],
  ] as const) {
    writeFileSync(file, JSON.stringify(kept));
    const { electron } = await start({}, {}, folder);
    await expect.poll(() => electron.errors).toEqual([expect.stringMatching(words)]);
    expect(electron.log).toEqual(['ready', 'exit 1']);
    // Chromium starts for the dialog, but must not open the data either.
    expect(electron.app.getPath('sessionData')).not.toBe(join(folder, 'userData'));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(kept);
  }
  for (const kept of ['{"profile":1,"app":"0.0.9","electron":44}', '{"profile":', '']) {
    writeFileSync(file, kept);
    expect((await start({}, {}, folder)).electron.windows).toHaveLength(1);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      profile: 1,
      app: '0.1.0',
      electron: 45,
    });
  }
});

test('the preload gives the page three functions; only the host gets a dropped file’s path', async () => {
  const folder = await builtFolder();
  const seen: Record<
    string,
    {
      ask(name: string, question: unknown): Promise<unknown>;
      hear(listener: (...args: unknown[]) => void): () => void;
      drop(file: File): Promise<unknown>;
    }
  > = {};
  const asked: unknown[][] = [];
  const listeners = new Map<string, (...args: unknown[]) => void>();
  const ipcRenderer = {
    invoke: async (...args: unknown[]) => {
      asked.push(args);
      return 'answer';
    },
    on: (channel: string, listener: (...args: unknown[]) => void) => {
      listeners.set(channel, listener);
    },
    off: (channel: string, listener: unknown) => {
      if (listeners.get(channel) === listener) listeners.delete(channel);
    },
  };
  runBuilt(folder, 'preload.cjs', {
    ipcRenderer,
    webUtils: { getPathForFile: ({ name }: File) => `/home/lea/${name}` },
    contextBridge: {
      exposeInMainWorld: (name: string, given: never) => {
        seen[name] = given;
      },
    },
  });
  expect(Object.entries(seen).map(([name, given]) => [name, Object.keys(given)])).toEqual([
    ['phasage', ['ask', 'drop', 'hear']],
  ]);
  expect(await seen['phasage']!.ask('hostInfo', {})).toBe('answer');
  expect(asked).toEqual([['phasage:ask', 'hostInfo', {}]]);
  expect(await seen['phasage']!.drop(new File([], 'plan.phasage'))).toBe('answer');
  expect(asked[1]).toEqual(['phasage:drop', '/home/lea/plan.phasage']);
  const heard: unknown[][] = [];
  const stop = seen['phasage']!.hear((...args) => heard.push(args));
  listeners.get('phasage:tell')!({ sender: 'ipcRenderer' }, 'fileGiven', {});
  expect(heard).toEqual([['fileGiven', {}]]);
  stop();
  expect(listeners.size).toBe(0);
});
