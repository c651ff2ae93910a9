/**
 * The end: the page writes its pending edits, the program asks the user if that fails, and waits
 * for the files that it is writing.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeUnderWay } from '../../../../electron/shell/closing';
import { builtFolder, start, type Started } from '../standIn/load';
import { preventable } from '../standIn/events';

const SYSTEMS = ['win32', 'darwin', 'linux'] as const;
const END = { reasons: ['logoff' as const] };
/** Tells the program that the page has a plan open, and whether edits are unsaved. */
const opened = ({ ask }: Started, unsaved = false): Promise<unknown> =>
  ask('setUnsaved', { unsaved });
const pause = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each(SYSTEMS)(
  '%s: a closing window makes its page write first, waits two seconds, and asks nothing',
  async (platform) => {
    const app = await start({}, { platform });
    await opened(app);
    app.window.close();
    app.window.close();
    expect(app.sent()).toEqual([['closing', {}]]);
    await pause(1900);
    expect(app.window.did).not.toContain('close');
    await app.ask('flushed', { unsaved: false });
    await pause(0);
    expect(app.window.did).toContain('close');
    expect(app.electron.log.at(-1)).toBe('quit');
    expect(app.electron.boxes).toEqual([]);

    const hung = await start({}, { platform });
    await opened(hung);
    hung.window.close();
    await pause(1999);
    expect(hung.window.did).not.toContain('close');
    await pause(1);
    expect(hung.window.did).toContain('close');
  },
);

test.each(SYSTEMS)(
  '%s: a window without a plan, or with a crashed page, closes at once',
  async (platform) => {
    const app = await start({}, { platform });
    app.window.close();
    await pause(0);
    expect(app.electron.log.at(-1)).toBe('quit');
    const crashed = await start({}, { platform });
    await opened(crashed, true);
    crashed.window.webContents.emit('render-process-gone', preventable(), {
      reason: 'crashed',
      exitCode: 1,
    });
    crashed.window.close();
    await pause(0);
    // The crashed screen's edits are gone, so there is nothing to ask about.
    expect([crashed.electron.log.at(-1), crashed.electron.boxes]).toEqual(['quit', []]);
  },
);

test.each(SYSTEMS)(
  '%s: quitting from the menu waits in the same way, and then goes on',
  async (platform) => {
    const app = await start({}, { platform });
    await opened(app);
    app.electron.app.quit();
    expect(app.electron.log).not.toContain('quit');
    await app.ask('flushed', { unsaved: false });
    await pause(0);
    expect(app.electron.log.at(-1)).toBe('quit');
  },
);

test.each(SYSTEMS)(
  '%s: asks the user once about unsaved edits, even if only the flush finds them',
  async (platform) => {
    const app = await start({ boxes: [0, 1] }, { platform });
    await opened(app);
    app.window.close();
    await app.ask('flushed', { unsaved: true });
    await pause(0);
    expect(app.electron.boxes[0]!.buttons).toEqual(['Revenir au plan', 'Fermer et les perdre']);
    expect(app.window.did).not.toContain('close');
    app.window.holdsBack = true;
    app.window.close();
    await app.ask('flushed', { unsaved: true });
    await pause(0);
    expect(app.window.did).toContain('close');
    expect(app.electron.boxes).toHaveLength(2);
  },
);

test.each(SYSTEMS)('%s: also asks about a page that prevents its own closing', async (platform) => {
  const app = await start({ boxes: [1, 0] }, { platform });
  for (const [stays, asked] of [
    [true, 1],
    [false, 2],
  ] as const) {
    const unload = preventable();
    app.window.webContents.emit('will-prevent-unload', unload);
    expect([unload.defaultPrevented, app.electron.boxes.length]).toEqual([stays, asked]);
  }
});

test('at the end of a Windows session it asks nothing and delays nothing', async () => {
  const app = await start({}, { platform: 'win32' });
  await opened(app, true);
  const event = preventable(END);
  app.window.emit('query-session-end', event);
  expect(event.defaultPrevented).toBe(false);
  expect(app.sent()).toEqual([['closing', {}]]);
  app.window.emit('session-end', preventable(END));
  app.window.close();
  expect(app.window.did).toContain('close');
  expect(app.electron.boxes).toEqual([]);
});

test.each(SYSTEMS)(
  '%s: the program ends after writing its file, not during it',
  async (platform) => {
    const folder = await builtFolder();
    const chosen = join(folder, 'plan.phasage');
    const app = await start({ chosen }, { platform }, folder);
    const text = 'x'.repeat(8 << 20);
    const saved = app.ask('saveTextFile', { suggestedName: 'plan.phasage', text, mime: '' });
    app.window.close();
    await pause(0);
    expect(app.window.did).toContain('close');
    expect(app.electron.log).not.toContain('quit');
    expect(await saved).toMatchObject({ ok: true });
    await pause(0);
    expect(readFileSync(chosen, 'utf8')).toBe(text);
    expect(app.electron.log.filter((what) => what === 'quit')).toEqual(['quit']);
  },
);

test.each(SYSTEMS)('%s: a missing answer delays the end for ten seconds', async (platform) => {
  const app = await start({}, { platform });
  const held = app.ask('printPdf', { job: { kind: 'roadmap', plan: {} } });
  app.electron.windows.at(-1)!.webContents.shown = () => new Promise(() => undefined);
  const never = vi.spyOn(app.electron.windows.at(-1)!, 'destroy').mockReturnValue();
  await pause(0);
  for (const window of app.electron.windows) window.did.push('destroy');
  app.electron.app.quit();
  await pause(9999);
  expect(app.electron.log).not.toContain('quit');
  await pause(1);
  expect(app.electron.log.at(-1)).toBe('quit');
  never.mockRestore();
  void held;
});

test('counts answers until they settle, well or not', async () => {
  const underWay = makeUnderWay();
  expect(underWay.settled()).toBeNull();
  let [done, fail] = [(): void => undefined, (): void => undefined];
  void underWay.during(new Promise<void>((resolve) => (done = resolve)));
  const bad = underWay.during(new Promise<void>((_, reject) => (fail = () => reject(new Error()))));
  const settled = underWay.settled();
  done();
  fail();
  await expect(bad).rejects.toThrow();
  await settled;
  expect(underWay.settled()).toBeNull();
});

test('keeps the window’s place, also on a screen removed since', async () => {
  const app = await start();
  app.window.emit('ready-to-show');
  app.window.maximize();
  app.window.close();
  await pause(0);
  const file = join(app.folder, 'userData/window.json');
  const kept = (): unknown => JSON.parse(readFileSync(file, 'utf8'));
  expect(kept()).toEqual({
    x: 240,
    y: 70,
    width: 1440,
    height: 900,
    maximised: true,
    fullScreen: false,
  });
  const place = { x: 2500, y: 100, width: 1000, height: 700, maximised: true, fullScreen: false };
  writeFileSync(file, JSON.stringify(place));
  const workAreas = [
    { x: 0, y: 0, width: 1920, height: 1040 },
    { x: 1920, y: 0, width: 1920, height: 1080 },
  ];
  const onTwo = await start({ workAreas }, {}, app.folder);
  expect(onTwo.window.options).toMatchObject({ x: 2500, y: 100, width: 1000, height: 700 });
  const small = [{ x: 0, y: 0, width: 1366, height: 728 }];
  const onOne = await start({ workAreas: small }, {}, app.folder);
  expect(onOne.window.options).toMatchObject({ x: 183, y: 14, width: 1000, height: 700 });
  onOne.window.emit('ready-to-show');
  expect(onOne.window.did).toEqual(['maximize', 'show']);
});

test.each(SYSTEMS)(
  '%s: does not keep the full screen of a presentation, but keeps the window’s own',
  async (platform) => {
    const app = await start({}, { platform });
    const kept = (): unknown =>
      JSON.parse(readFileSync(join(app.electron.app.getPath('userData'), 'window.json'), 'utf8'));
    app.window.emit('enter-html-full-screen');
    app.window.inFullScreen = true;
    app.window.close();
    await pause(0);
    expect(kept()).toMatchObject({ fullScreen: false });
    const again = await start({}, { platform }, app.folder);
    again.window.emit('enter-html-full-screen');
    again.window.emit('leave-html-full-screen');
    again.window.inFullScreen = true;
    again.window.close();
    await pause(0);
    expect(kept()).toMatchObject({ fullScreen: true });
  },
);

const WAYLAND = { WAYLAND_DISPLAY: 'wayland-0' };
test.each([
  ['a Wayland session', true, { XDG_SESSION_TYPE: 'wayland' }],
  ['a Wayland screen in a session without a type', true, { XDG_SESSION_TYPE: '', ...WAYLAND }],
  ['a Wayland screen in a console', true, { XDG_SESSION_TYPE: 'tty', ...WAYLAND }],
  ['an X11 session beside a Wayland screen', false, { XDG_SESSION_TYPE: 'x11', ...WAYLAND }],
  ['neither', false, { XDG_SESSION_TYPE: '', WAYLAND_DISPLAY: '' }],
  ['--ozone-platform=x11', false, { XDG_SESSION_TYPE: 'wayland' }, 'x11'],
  ['--ozone-platform=wayland', true, { XDG_SESSION_TYPE: 'x11' }, 'wayland'],
  ['--ozone-platform=auto', true, { XDG_SESSION_TYPE: 'wayland' }, 'auto'],
] as const)(
  'under %s, which does not tell a program its window’s place: %s',
  async (_name, isOnWayland, env, platform?: string) => {
    const folder = await builtFolder();
    const file = join(folder, 'userData/window.json');
    mkdirSync(join(folder, 'userData'));
    const place = { x: 100, y: 50, width: 1000, height: 700, maximised: false, fullScreen: false };
    writeFileSync(file, JSON.stringify(place));
    const switchValues = { ...(platform !== undefined && { 'ozone-platform': platform }) };
    const { window } = await start({ switchValues }, { env }, folder);
    // What the system says of its place: the wrong one, where it does not know it.
    vi.spyOn(window, 'getNormalBounds').mockReturnValue({ x: 7, y: 8, width: 1100, height: 800 });
    window.close();
    await pause(0);
    const { x, y } = isOnWayland ? place : { x: 7, y: 8 };
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ x, y, width: 1100 });
  },
);

test.each(['win32', 'darwin'] as const)('%s: a window’s place is known', async (platform) => {
  const env = { XDG_SESSION_TYPE: 'wayland', ...WAYLAND };
  const app = await start({}, { platform, env });
  app.window.close();
  await pause(0);
  const file = join(app.electron.app.getPath('userData'), 'window.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ x: 240, y: 70 });
});
