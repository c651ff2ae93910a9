/**
 * The restrictions of the page: its address and policy, who gets answers, what is refused and
 * permitted.
 */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { WebFrameMain } from 'electron';
import { expect, test } from 'vitest';
import { start } from '../standIn/load';
import { preventable } from '../standIn/events';
import { StandInContents, frame } from '../standIn/window';

const SYSTEMS = ['win32', 'darwin', 'linux'] as const;

test('serves the page with its policy, and nothing else of the disk', async () => {
  const { fetch, folder } = await start();
  const page = await fetch('app://phasage/');
  expect([page.status, await page.text()]).toEqual([200, '<!doctype html><title>Phasage</title>']);
  expect(page.headers.get('content-security-policy')).toContain(
    "default-src 'none'; script-src 'self'",
  );
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(
    (await fetch('app://phasage/assets/index-abcdefgh.js')).headers.get('cache-control'),
  ).toContain('immutable');
  expect(await (await fetch('app://phasage/', 'HEAD')).text()).toBe('');
  symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist/renderer/link.txt'));
  const tricks = [
    '../../secret.txt',
    '..%2f..%2fsecret.txt',
    '%2e%2e/%2e%2e/secret.txt',
    '..%5c..%5csecret.txt',
    'assets/../../../secret.txt',
    'link.txt',
    'index.html%00.txt',
    '//server/share/secret.txt',
    '%5c%5cserver%5cshare',
    'C:/Windows/win.ini',
    '%c0%ae%c0%ae/secret.txt',
    '.hidden',
    'missing.js',
    'assets',
    '%',
  ];
  for (const trick of tricks) {
    const answer = await fetch(`app://phasage/${trick}`);
    expect([trick, answer.status, await answer.text()]).toEqual([trick, 404, '404\n']);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  }
  expect((await fetch('app://phasage/', 'POST')).status).toBe(405);
  for (const foreign of [
    'app://other/',
    'app://phasage.evil/',
    'app://phasage@evil/',
    'app://phasage:80/',
  ])
    expect([foreign, (await fetch(foreign)).status]).toEqual([foreign, 403]);
});

test.each(SYSTEMS)(
  '%s: answers only the page itself, and only requests of the table',
  async (platform) => {
    const { ask, electron } = await start({}, { platform });
    const foreign = [
      null,
      frame({ url: 'https://evil.example/' }),
      frame({ url: 'app://other/' }),
      frame({ url: 'about:blank' }),
      frame({ url: 'app://phasage.evil/' }),
      frame({ parent: frame() }),
      frame({ detached: true }),
    ];
    for (const from of foreign)
      expect(await ask('clearSite', {}, from)).toEqual({
        ok: false,
        code: 'desktop.refused',
        params: {},
      });
    for (const name of ['constructor', '__proto__', 'hasOwnProperty', 'readFile', '', 3, null, {}])
      expect(await ask(name, {})).toEqual({ ok: false, code: 'desktop.noAnswer', params: {} });
    for (const question of [undefined, null, 3, 'clearSite', []])
      expect(await ask('clearSite', question)).toMatchObject({ ok: false });
    expect(electron.session.cleared).toBeNull();
    expect(await ask('clearSite', {})).toEqual({ ok: true, value: {} });
    expect(electron.session.cleared).toEqual({ storages: ['indexdb'] });
  },
);

test.each(SYSTEMS)(
  '%s: links open only outside the app; addresses with a user, files and scripts open nowhere',
  async (platform) => {
    const { electron, window } = await start({}, { platform });
    const { webContents: page } = window;
    for (const url of [
      'https://user:secret@evil.example/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'smb://server/share',
      'mailto:a@b.fr?attach=/etc/passwd',
      'app://phasage/',
      'about:blank',
    ])
      expect([url, page.open(url), electron.shown]).toEqual([url, false, []]);
    const good = ['https://www.rennes.fr/a?b#c', 'http://intranet/', 'mailto:lea@ville.fr'];
    for (const url of good) expect([url, page.open(url)]).toEqual([url, false]);
    expect(electron.shown).toEqual(good);
    // Also links of the presenter's window.
    const presenter = electron.opened(page, 'about:blank', 'phasage-presenter')!;
    expect(presenter.webContents.open('https://www.rennes.fr/')).toBe(false);
    expect(electron.shown).toHaveLength(4);
  },
);

test.each(SYSTEMS)(
  '%s: refuses the network, other pages, windows, webviews, devices and downloads',
  async (platform) => {
    const { electron, window } = await start({}, { platform });
    const { session } = electron;
    const cancelled = (url: string): boolean => {
      let cancel = false;
      session.beforeRequest!({ url }, (answer) => {
        cancel = answer.cancel ?? false;
      });
      return cancel;
    };
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1/',
      'ws://localhost/',
      'file:///etc/passwd',
      'app://other/',
      'chrome://settings/',
      'blob:https://evil.example/1',
      'ftp://x/',
    ])
      expect([url, cancelled(url)]).toEqual([url, true]);
    for (const url of [
      'app://phasage/',
      'app://phasage/assets/a.js',
      'blob:app://phasage/1',
      'data:image/png;base64,',
      'devtools://devtools/bundled/x.html',
    ])
      expect([url, cancelled(url)]).toEqual([url, false]);
    const { webContents: contents } = window;
    for (const [url, frameName] of [
      ['app://phasage/', ''],
      ['app://phasage/', 'phasage-presenter'],
      ['https://example.org/', 'phasage-presenter'],
      ['about:blank', ''],
      ['about:blank#x', 'phasage-presenter'],
      ['javascript:alert(1)', 'phasage-presenter'],
    ] as const)
      expect([url, frameName, contents.open(url, frameName)]).toEqual([url, frameName, false]);
    // Only the presenter's window, which can't send requests to the host.
    const presenter = electron.opened(contents, 'about:blank', 'phasage-presenter')!;
    expect(presenter.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
    expect(presenter.options.webPreferences).not.toHaveProperty('preload');
    for (const [url, isMainFrame, stopped] of [
      ['app://phasage/', true, false],
      ['app://phasage/#a', true, false],
      ['app://phasage/', false, true],
      ['app://phasage/assets/a.js', true, true],
      ['https://example.org/', true, true],
      ['file:///etc/passwd', true, true],
      ['javascript:alert(1)', true, true],
    ] as const) {
      for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
        const details = preventable({ url, isMainFrame });
        contents.emit(name, details);
        expect([name, url, isMainFrame, details.defaultPrevented]).toEqual([
          name,
          url,
          isMainFrame,
          stopped,
        ]);
      }
    }
    const webview = preventable();
    contents.emit('will-attach-webview', webview, {}, {});
    expect(webview.defaultPrevented).toBe(true);
    for (const [url, stopped] of [
      ['blob:app://phasage/1', false],
      ['app://phasage/index.html', true],
      ['https://example.org/a.exe', true],
    ] as const) {
      const event = preventable();
      session.emit('will-download', event, { getURL: () => url });
      expect([url, event.defaultPrevented]).toEqual([url, stopped]);
    }
    expect(session.device!({} as never)).toBe(false);
    session.certificate!({} as never, (result) => expect(result).toBe(-2));
    expect(session.spellChecker).toBe(platform === 'darwin');
  },
);

test.each(SYSTEMS)(
  '%s: grants four permissions, to the page and the presenter’s window that it opened',
  async (platform) => {
    const { electron, window } = await start({}, { platform });
    const { session } = electron;
    const { webContents: page } = window;
    const at = (committed: string, opener: WebFrameMain | null = null): StandInContents =>
      Object.assign(new StandInContents(), { committed, opener });
    const checked = (permission: string, origin: string, isMainFrame = true): boolean =>
      session.permissionCheck!(null, permission as never, origin, { isMainFrame });
    const evil = at('https://evil.example/');
    for (const good of [
      'fullscreen',
      'clipboard-sanitized-write',
      'window-management',
      'persistent-storage',
    ])
      for (const [by, isMainFrame, granted] of [
        [page, true, true],
        [evil, true, false],
        [page, false, false],
      ] as const)
        expect([
          good,
          by.committed,
          session.requested(by, good, isMainFrame),
          checked(good, by.committed, isMainFrame),
        ]).toEqual([good, by.committed, granted, granted]);
    for (const bad of [
      'clipboard-read',
      'geolocation',
      'media',
      'notifications',
      'openExternal',
      'fileSystem',
      'usb',
      'display-capture',
      'unknown',
    ])
      expect([bad, session.requested(page, bad), checked(bad, page.committed)]).toEqual([
        bad,
        false,
        false,
      ]);
    // The presenter's window, as Electron opens it: blank, whatever the page draws in it.
    const { webContents: presenter } = electron.opened(page, 'about:blank', 'phasage-presenter')!;
    expect(presenter.committed).not.toMatch(/^app:/);
    expect(session.requested(presenter, 'fullscreen')).toBe(true);
    expect(session.requested(presenter, 'media')).toBe(false);
    // Before any commit Chromium may also give an empty address.
    expect(session.requested(at('', frame()), 'fullscreen')).toBe(true);
    for (const opener of [
      null,
      frame({ url: 'https://evil.example/' }),
      frame({ parent: frame() }),
    ])
      for (const blank of ['', 'about:blank'])
        expect(session.requested(at(blank, opener), 'fullscreen')).toBe(false);
    // Once elsewhere, it is no longer the presenter's.
    expect(session.requested(at('https://evil.example/', frame()), 'fullscreen')).toBe(false);
  },
);
