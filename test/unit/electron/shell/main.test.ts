import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { WebContents } from 'electron';
import { builtFolder, runBuilt, start } from '../standIn/load';
import { preventable } from '../standIn/told';
import { StandInContents, frame, type StandInWindow } from '../standIn/window';

const MENU = { groups: [{ label: 'Fichier', items: [{ id: 'save', label: 'Enregistrer & garder', keys: 'Ctrl+s', enabled: true }, { id: 'undo', label: 'Annuler', keys: 'Ctrl+z', enabled: false }] }, { label: 'Aide', items: [{ id: 'shortcuts', label: 'Raccourcis', keys: '?', enabled: true }] }] };

test('the scheme and the sandbox are settled before Chromium is ready; the window is shut in and shows the page', async () => {
  const { electron, window } = await start();
  expect(electron.log).toEqual(['scheme', 'sandbox', 'ready']);
  expect(electron.privileges).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
  expect(electron.appended).toEqual([['host-resolver-rules', 'MAP * ~NOTFOUND']]);
  expect(window.options.webPreferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false, webSecurity: true, webviewTag: false, spellcheck: false, devTools: true });
  expect(window.options.webPreferences?.preload).toMatch(/dist\/electron\/preload\.cjs$/);
  expect(window.loaded).toEqual(['app://phasage/']);
  expect(window.did).toEqual([]);
  window.emit('ready-to-show');
  expect(window.did).toEqual(['show']);
});

test('a package has no developer tools, and does not start with an option that opens it to other programs', async () => {
  const good = await start({ packaged: true });
  expect(good.window.options.webPreferences?.devTools).toBe(false);
  const cancelled = (url: string): boolean => { let cancel = false; good.electron.session.beforeRequest!({ url }, (answer) => { cancel = answer.cancel ?? false; }); return cancel; };
  expect(cancelled('devtools://devtools/bundled/x.html')).toBe(true);
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'disable-web-security']) {
    const { electron } = await start({ packaged: true, switches: [name] });
    expect(electron.errors).toEqual([expect.stringContaining(`--${name}`)]);
    expect(electron.log).toEqual(['exit 1']);
    expect(electron.windows).toEqual([]);
  }
});

test('the page is served with its policy; nothing else of the disk is', async () => {
  const { fetch, folder } = await start();
  const page = await fetch('app://phasage/');
  expect([page.status, await page.text()]).toEqual([200, '<!doctype html><title>Phasage</title>']);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect((await fetch('app://phasage/assets/index-abcdefgh.js')).headers.get('cache-control')).toContain('immutable');
  expect(await (await fetch('app://phasage/', 'HEAD')).text()).toBe('');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist/renderer/link.txt'));
  const tricks = ['../../secret.txt', '..%2f..%2fsecret.txt', '%2e%2e/%2e%2e/secret.txt', '..%5c..%5csecret.txt', 'assets/../../../secret.txt', 'link.txt', 'index.html%00.txt', '//server/share/secret.txt',
    '%5c%5cserver%5cshare', 'C:/Windows/win.ini', '%c0%ae%c0%ae/secret.txt', '.hidden', 'missing.js', 'assets', '%'];
  for (const trick of tricks) {
    const answer = await fetch(`app://phasage/${trick}`);
    expect([trick, answer.status, await answer.text()]).toEqual([trick, 404, '404\n']);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
  expect((await fetch('app://phasage/', 'POST')).status).toBe(405);
  for (const foreign of ['app://other/', 'app://phasage.evil/', 'app://phasage@evil/', 'app://phasage:80/']) expect([foreign, (await fetch(foreign)).status]).toEqual([foreign, 403]);
});

test('only the page itself is answered, by the table and nothing else', async () => {
  const { ask, electron } = await start();
  const link = { url: 'https://www.rennes.fr/' };
  const foreign = [null, frame({ url: 'https://evil.example/' }), frame({ url: 'app://other/' }), frame({ url: 'about:blank' }), frame({ url: 'app://phasage.evil/' }), frame({ parent: frame() }), frame({ detached: true })];
  for (const from of foreign) expect(await ask('openLink', link, from)).toEqual({ ok: false, code: 'desktop.refused', params: {} });
  expect(electron.shown).toEqual([]);
  for (const name of ['constructor', '__proto__', 'hasOwnProperty', 'readFile', '', 3, null, {}]) expect(await ask(name, {})).toEqual({ ok: false, code: 'desktop.noAnswer', params: {} });
  for (const question of [undefined, null, {}, { url: 3 }, { url: 'file:///etc/passwd' }, { url: 'javascript:alert(1)' }, { url: `https://a/${'x'.repeat(2000)}` }]) expect(await ask('openLink', question)).toMatchObject({ ok: false });
  for (const url of ['https://user:secret@evil.example/', 'https://']) expect(await ask('openLink', { url })).toMatchObject({ ok: false });
  expect(electron.shown).toEqual([]);
  expect(await ask('openLink', link)).toEqual({ ok: true, value: {} });
  expect(electron.shown).toEqual([link.url]);
  expect(electron.session.cleared).toBeNull();
  expect(await ask('clearSite', {})).toEqual({ ok: true, value: {} });
  expect(electron.session.cleared).toEqual({ storages: ['indexdb'] });
});

test('the network, other pages, windows, webviews, devices and downloads are refused', async () => {
  const { electron } = await start();
  const { session } = electron;
  const cancelled = (url: string): boolean => { let cancel = false; session.beforeRequest!({ url }, (answer) => { cancel = answer.cancel ?? false; }); return cancel; };
  for (const url of ['https://example.org/', 'http://127.0.0.1/', 'ws://localhost/', 'file:///etc/passwd', 'app://other/', 'chrome://settings/', 'blob:https://evil.example/1', 'ftp://x/']) expect([url, cancelled(url)]).toEqual([url, true]);
  for (const url of ['app://phasage/', 'app://phasage/assets/a.js', 'blob:app://phasage/1', 'data:image/png;base64,', 'devtools://devtools/bundled/x.html']) expect([url, cancelled(url)]).toEqual([url, false]);
  const contents = new StandInContents();
  electron.app.emit('web-contents-created', preventable(), contents as unknown as WebContents);
  for (const [url, frameName] of [['app://phasage/', ''], ['app://phasage/', 'phasage-presenter'], ['https://example.org/', 'phasage-presenter'], ['about:blank', ''], ['about:blank#x', 'phasage-presenter'], ['javascript:alert(1)', 'phasage-presenter']] as const) expect([url, frameName, contents.openHandler!({ url, frameName } as never)]).toEqual([url, frameName, { action: 'deny' }]);
  // The presenter's window alone, which can ask the host nothing.
  expect(contents.openHandler!({ url: 'about:blank', frameName: 'phasage-presenter' } as never)).toMatchObject({ action: 'allow', overrideBrowserWindowOptions: { webPreferences: { preload: '', sandbox: true, contextIsolation: true, nodeIntegration: false } } });
  for (const [url, isMainFrame, stopped] of [['app://phasage/', true, false], ['app://phasage/#a', true, false], ['app://phasage/', false, true], ['app://phasage/assets/a.js', true, true], ['https://example.org/', true, true], ['file:///etc/passwd', true, true], ['javascript:alert(1)', true, true]] as const) {
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
      const details = preventable({ url, isMainFrame });
      contents.emit(name, details);
      expect([name, url, isMainFrame, details.defaultPrevented]).toEqual([name, url, isMainFrame, stopped]);
    }
  }
  const webview = preventable();
  contents.emit('will-attach-webview', webview, {}, {});
  expect(webview.defaultPrevented).toBe(true);
  for (const [url, stopped] of [['blob:app://phasage/1', false], ['app://phasage/index.html', true], ['https://example.org/a.exe', true]] as const) {
    const event = preventable();
    session.emit('will-download', event, { getURL: () => url });
    expect([url, event.defaultPrevented]).toEqual([url, stopped]);
  }
  expect(session.device!({} as never)).toBe(false);
  session.certificate!({} as never, (result) => expect(result).toBe(-2));
  expect(session.spellChecker).toBe(false);
});

test('four permissions, for the page alone', async () => {
  const { session } = (await start()).electron;
  const asked = (permission: string, requestingUrl: string, isMainFrame = true): boolean => {
    let granted: boolean | null = null;
    session.permissionRequest!({} as never, permission as never, (answer) => { granted = answer; }, { requestingUrl, isMainFrame });
    expect(session.permissionCheck!(null, permission as never, new URL(requestingUrl).href, { isMainFrame })).toBe(granted);
    return granted!;
  };
  for (const good of ['fullscreen', 'clipboard-sanitized-write', 'window-management', 'persistent-storage']) {
    expect([good, asked(good, 'app://phasage/')]).toEqual([good, true]);
    expect([good, asked(good, 'https://evil.example/'), asked(good, 'app://phasage/', false)]).toEqual([good, false, false]);
  }
  for (const bad of ['clipboard-read', 'geolocation', 'media', 'notifications', 'openExternal', 'fileSystem', 'usb', 'display-capture', 'unknown']) expect([bad, asked(bad, 'app://phasage/')]).toEqual([bad, false]);
});

test('the menu bar is made from what the page sent; an entry chosen is told to the page', async () => {
  const { ask, electron, told } = await start();
  expect(electron.menu.map((bar) => bar.label)).toEqual(['Fenêtre']);
  expect(await ask('setMenu', MENU)).toEqual({ ok: true, value: {} });
  expect(electron.menu.map((bar) => bar.label)).toEqual(['Fichier', 'Aide', 'Fenêtre']);
  const items = electron.menu[0]!.submenu as Electron.MenuItemConstructorOptions[];
  expect(items[0]).toMatchObject({ label: 'Enregistrer && garder', accelerator: 'CmdOrCtrl+S', registerAccelerator: false, enabled: true });
  expect(items[1]).toMatchObject({ enabled: false });
  items[0]!.click!({} as never, undefined, {} as never);
  expect(told()).toEqual([['actionChosen', { id: 'save' }]]);
});

test('a second start hands its file to the first, and leaves', async () => {
  const second = await start({ first: false }, { args: ['/opt/app', '/home/lea/plan.phasage'] });
  expect(second.electron.handed).toEqual({ file: '/home/lea/plan.phasage' });
  expect(second.electron.log).toEqual(['exit 0']);
  const { electron, window, told } = await start();
  electron.app.emit('second-instance', preventable(), [], '/', second.electron.handed);
  expect(told()).toEqual([['fileGiven', {}]]);
  expect(window.did).toEqual(['restore', 'show', 'focus']);
  for (const hostile of [null, 'x', { file: 3 }, { file: 'plan.phasage' }, { file: '/etc/passwd' }, { file: '/a\0.phasage' }]) electron.app.emit('second-instance', preventable(), [], '/', hostile);
  expect(told()).toHaveLength(1);
  const event = preventable();
  electron.app.emit('open-file', event, '/home/lea/autre.phasage');
  expect(event.defaultPrevented).toBe(true);
  expect(told()).toHaveLength(2);
});

const JOB = { kind: 'roadmap', plan: { title: 'L’été' } };

test('a document is printed in a hidden window, shut in like the other and without its preload, gone afterwards', async () => {
  const { ask, electron } = await start();
  expect(await ask('printPdf', { job: JOB })).toEqual({ ok: true, value: { pages: 1, title: 'Feuille de route', problem: null, base64: Buffer.from('%PDF-1.4').toString('base64') } });
  const [, hidden] = electron.windows;
  expect(hidden!.options).toMatchObject({ show: false, webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true, webviewTag: false } });
  expect(hidden!.options.webPreferences).not.toHaveProperty('preload');
  expect(hidden!.loaded).toEqual(['app://phasage/print.html']);
  expect(hidden!.webContents.ran).toEqual([`window.phasagePrint.show(${JSON.stringify(JOB)})`]);
  expect(hidden!.webContents.printed).toEqual({ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true });
  expect(hidden!.did).toEqual(['destroy']);
  expect(await ask('printPdf', { job: { kind: 'unknown' } })).toMatchObject({ ok: false });
  expect(electron.windows).toHaveLength(2);
});

test('where there is nothing to print, or the window is closed or crashes meanwhile, the page is told why and no window stays', async () => {
  const { ask, electron, window } = await start();
  const print = async (during: (hidden: StandInWindow) => void): Promise<unknown> => {
    const answered = ask('printPdf', { job: JOB });
    during(electron.windows.at(-1)!);
    const answer = await answered;
    expect(electron.windows.at(-1)!.did).toContain('destroy');
    return answer;
  };
  const closed = { ok: false, code: 'print.closed', params: {} };
  expect(await print((hidden) => { hidden.webContents.shown = async () => ({ pages: 0, title: '', problem: { code: 'roadmap.noStep', params: {} } }); })).toEqual({ ok: false, code: 'roadmap.noStep', params: {} });
  expect(await print((hidden) => { hidden.webContents.shown = async () => { throw new Error('Out of memory'); }; })).toEqual({ ok: false, code: 'print.failed', params: { reason: 'Out of memory' } });
  const never = (hidden: StandInWindow): void => { hidden.webContents.shown = () => new Promise(() => undefined); };
  expect(await print((hidden) => { never(hidden); hidden.destroy(); })).toEqual(closed);
  expect(await print((hidden) => { never(hidden); hidden.webContents.emit('render-process-gone', preventable(), { reason: 'crashed', exitCode: 1 }); })).toEqual(closed);
  expect(await print((hidden) => { never(hidden); window.emit('closed'); })).toEqual(closed);
});

test('bytes are written where the user chooses, whole; several beside each other, never over one that is there', async () => {
  const folder = await builtFolder();
  const chosen = join(folder, 'feuille.svg');
  const { ask } = await start({ chosen }, {}, folder);
  const question = (...parts: string[]) => ({ suggestedName: 'feuille.svg', mime: 'image/svg+xml', parts: parts.map((text) => Buffer.from(text).toString('base64')) });
  expect(await ask('saveFiles', question('été'))).toEqual({ ok: true, value: { name: 'feuille.svg' } });
  expect(readFileSync(chosen, 'utf8')).toBe('été');
  expect(await ask('saveFiles', question('un', 'deux'))).toEqual({ ok: true, value: { name: 'feuille-1.svg' } });
  expect(readFileSync(join(folder, 'feuille-2.svg'), 'utf8')).toBe('deux');
  expect(await ask('saveFiles', question('3', '4'))).toEqual({ ok: false, code: 'files.existsBeside', params: { name: 'feuille-1.svg' } });
  expect(readFileSync(join(folder, 'feuille-1.svg'), 'utf8')).toBe('un');
  const gaveUp = await start({ chosen: null }, {}, folder);
  expect(await gaveUp.ask('saveFiles', question('x'))).toEqual({ ok: true, value: null });
  const absent = await start({ chosen: join(folder, 'absent', 'a.pdf') }, {}, folder);
  expect(await absent.ask('saveFiles', question('x'))).toEqual({ ok: false, code: 'files.unwritable', params: { name: 'a.pdf' } });
});

test('the page opens, writes and is given files by their tokens alone; a path never reaches it', async () => {
  const folder = await builtFolder();
  const [chosen, given] = [join(folder, 'choisi.phasage'), join(folder, 'donné.phasage')];
  writeFileSync(chosen, '{"plan":1}');
  writeFileSync(given, '{"plan":2}');
  const { ask, electron } = await start({ chosen }, { args: ['/opt/app', given] }, folder);
  expect(await ask('hostInfo', {})).toEqual({ ok: true, value: { host: 'electron', version: '0.1.0', profile: 'electron', hasMenu: true } });
  expect(await ask('takeGivenFile', { most: 1000 })).toEqual({ ok: true, value: { token: expect.any(String), name: 'donné.phasage', text: '{"plan":2}', stamp: expect.any(String) } });
  expect(await ask('takeGivenFile', { most: 1000 })).toEqual({ ok: true, value: null });
  const opened = await ask('openTextFile', { extensions: ['.phasage'], most: 1000 }) as { value: { token: string; stamp: string } };
  expect(opened).toEqual({ ok: true, value: { token: expect.any(String), name: 'choisi.phasage', text: '{"plan":1}', stamp: expect.any(String) } });
  expect(await ask('writeTextFile', { token: opened.value.token, stamp: opened.value.stamp, text: '{"plan":3}' })).toEqual({ ok: true, value: { name: 'choisi.phasage', stamp: expect.any(String) } });
  expect(readFileSync(chosen, 'utf8')).toBe('{"plan":3}');
  for (const token of [chosen, '../secret.txt', 'autre']) expect(await ask('rereadTextFile', { token, most: 1000 })).toMatchObject({ ok: false });
  electron.app.emit('open-file', preventable(), join(folder, 'secret.txt'));
  expect(await ask('takeGivenFile', { most: 1000 })).toEqual({ ok: true, value: null });
  const gaveUp = await start({ chosen: null }, {}, folder);
  expect(await gaveUp.ask('openTextFile', { extensions: ['.phasage'], most: 1000 })).toEqual({ ok: true, value: null });
  expect(await gaveUp.ask('saveTextFile', { suggestedName: 'a.phasage', text: '', mime: 'application/json' })).toEqual({ ok: true, value: null });
});

test('a crashed page is shown anew at once; after several crashes, the user is asked', async () => {
  const { electron, window, ask } = await start({ boxes: [0, 1] });
  const crash = async (reason: 'crashed' | 'clean-exit' = 'crashed'): Promise<void> => { window.webContents.emit('render-process-gone', preventable(), { reason, exitCode: 1 }); await Promise.resolve(); await Promise.resolve(); };
  await ask('setUnsaved', { unsaved: true });
  await crash('clean-exit');
  expect(window.loaded).toHaveLength(1);
  for (let time = 0; time < 3; time += 1) await crash();
  expect(window.loaded).toHaveLength(4);
  expect(electron.boxes).toEqual([]);
  // What was on the crashed screen is gone: nothing is left to ask about.
  window.emit('close', preventable());
  expect(electron.boxes).toEqual([]);
  await crash();
  expect(electron.boxes).toHaveLength(1);
  expect(window.loaded).toHaveLength(5);
  for (let time = 0; time < 4; time += 1) await crash();
  expect(window.did).toContain('destroy');
});

test('a page that hangs is waited for, or given up and reopened', async () => {
  const { electron, window } = await start({ boxes: [0, 1] });
  const settle = async (): Promise<void> => { for (let turn = 0; turn < 5; turn += 1) await Promise.resolve(); };
  window.emit('unresponsive');
  window.emit('unresponsive');
  await settle();
  expect([electron.boxes.length, window.webContents.crashes]).toEqual([1, 0]);
  window.emit('responsive');
  window.emit('unresponsive');
  await settle();
  expect([electron.boxes.length, window.webContents.crashes]).toEqual([2, 1]);
});

test('closing asks where edits are on the screen alone, once; the window’s place is kept, also for a screen since removed', async () => {
  const { electron, window, ask, folder } = await start({ boxes: [0, 1] });
  await ask('setUnsaved', { unsaved: true });
  const held = preventable();
  window.emit('close', held);
  expect(held.defaultPrevented).toBe(true);
  expect(electron.boxes[0]!.buttons).toEqual(['Revenir au plan', 'Fermer et les perdre']);
  window.emit('ready-to-show');
  window.maximize();
  const agreed = preventable();
  window.emit('close', agreed);
  expect(agreed.defaultPrevented).toBe(false);
  const unload = preventable();
  window.webContents.emit('will-prevent-unload', unload);
  expect(unload.defaultPrevented).toBe(true);
  expect(electron.boxes).toHaveLength(2);
  const file = join(folder, 'userData/window.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ x: 240, y: 70, width: 1440, height: 900, maximised: true, fullScreen: false });
  window.emit('closed');
  electron.app.emit('window-all-closed');
  expect(electron.log.at(-1)).toBe('quit');

  writeFileSync(file, JSON.stringify({ x: 2500, y: 100, width: 1000, height: 700, maximised: true, fullScreen: false }));
  const onTwo = await start({ workAreas: [{ x: 0, y: 0, width: 1920, height: 1040 }, { x: 1920, y: 0, width: 1920, height: 1080 }] }, {}, folder);
  expect(onTwo.window.options).toMatchObject({ x: 2500, y: 100, width: 1000, height: 700 });
  const onOne = await start({ workAreas: [{ x: 0, y: 0, width: 1366, height: 728 }] }, {}, folder);
  expect(onOne.window.options).toMatchObject({ x: 183, y: 14, width: 1000, height: 700 });
  onOne.window.emit('ready-to-show');
  expect(onOne.window.did).toEqual(['maximize', 'show']);
});

test('data of a newer Phasage or a newer Electron is left as it is, in a sentence; older data is marked as ours', async () => {
  const folder = await builtFolder();
  mkdirSync(join(folder, 'userData'));
  const file = join(folder, 'userData/profile.json');
  for (const [kept, words] of [[{ profile: 2, app: '3.0.0', electron: 45 }, /plus récente de Phasage \(3\.0\.0\)/], [{ profile: 1, app: '0.1.0', electron: 46 }, /Electron 46, ici 45/]] as const) {
    writeFileSync(file, JSON.stringify(kept));
    const { electron } = await start({}, {}, folder);
    expect(electron.errors).toEqual([expect.stringMatching(words)]);
    expect(electron.log).toEqual(['exit 1']);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(kept);
  }
  for (const kept of ['{"profile":1,"app":"0.0.9","electron":44}', '{"profile":', '']) {
    writeFileSync(file, kept);
    expect((await start({}, {}, folder)).electron.windows).toHaveLength(1);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ profile: 1, app: '0.1.0', electron: 45 });
  }
});

test('the preload gives the page two functions and nothing of Electron', async () => {
  const folder = await builtFolder();
  const seen: Record<string, { ask(name: string, question: unknown): Promise<unknown>; hear(told: (...args: unknown[]) => void): () => void }> = {};
  const asked: unknown[][] = [];
  const listeners = new Map<string, (...args: unknown[]) => void>();
  const ipcRenderer = {
    invoke: async (...args: unknown[]) => { asked.push(args); return 'answer'; },
    on: (channel: string, listener: (...args: unknown[]) => void) => { listeners.set(channel, listener); },
    off: (channel: string, listener: unknown) => { if (listeners.get(channel) === listener) listeners.delete(channel); },
  };
  runBuilt(folder, 'preload.cjs', { ipcRenderer, contextBridge: { exposeInMainWorld: (name: string, given: never) => { seen[name] = given; } } });
  expect(Object.entries(seen).map(([name, given]) => [name, Object.keys(given)])).toEqual([['phasage', ['ask', 'hear']]]);
  expect(await seen['phasage']!.ask('hostInfo', {})).toBe('answer');
  expect(asked).toEqual([['phasage:ask', 'hostInfo', {}]]);
  const heard: unknown[][] = [];
  const stop = seen['phasage']!.hear((...args) => heard.push(args));
  listeners.get('phasage:tell')!({ sender: 'ipcRenderer' }, 'fileGiven', {});
  expect(heard).toEqual([['fileGiven', {}]]);
  stop();
  expect(listeners.size).toBe(0);
});
