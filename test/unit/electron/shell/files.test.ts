/** The page's requests to make and keep files: prints, and files where the user chooses. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtFolder, start } from '../standIn/load';
import { preventable } from '../standIn/events';
import { frame, type StandInWindow } from '../standIn/window';

const SYSTEMS = ['win32', 'darwin', 'linux'] as const;
const JOB = { kind: 'roadmap', plan: { title: 'L’été' } };

test.each(SYSTEMS)(
  '%s: prints a document in a hidden window, locked like the other, without preload, and closes it',
  async (platform) => {
    const { ask, electron } = await start({}, { platform });
    expect(await ask('printPdf', { job: JOB })).toEqual({
      ok: true,
      value: {
        pages: 1,
        title: 'Feuille de route',
        problem: null,
        base64: Buffer.from('%PDF-1.4').toString('base64'),
      },
    });
    const [, hidden] = electron.windows;
    expect(hidden!.options).toMatchObject({
      show: false,
      webPreferences: {
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      },
    });
    expect(hidden!.options.webPreferences).not.toHaveProperty('preload');
    expect(hidden!.loaded).toEqual(['app://phasage/print.html']);
    expect(hidden!.webContents.ran).toEqual([`window.phasagePrint.show(${JSON.stringify(JOB)})`]);
    expect(hidden!.webContents.printed).toEqual({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    expect(hidden!.did).toEqual(['destroy']);
    expect(await ask('printPdf', { job: { kind: 'unknown' } })).toMatchObject({ ok: false });
    expect(electron.windows).toHaveLength(2);
  },
);

test('if there is nothing to print, or the window ends early, the page gets the reason', async () => {
  const { ask, electron, window } = await start();
  const print = async (during: (hidden: StandInWindow) => void): Promise<unknown> => {
    const answered = ask('printPdf', { job: JOB });
    during(electron.windows.at(-1)!);
    const answer = await answered;
    expect(electron.windows.at(-1)!.did).toContain('destroy');
    return answer;
  };
  const closed = { ok: false, code: 'print.closed', params: {} };
  expect(
    await print((hidden) => {
      hidden.webContents.shown = async () => ({
        pages: 0,
        title: '',
        problem: { code: 'roadmap.noStep', params: {} },
      });
    }),
  ).toEqual({ ok: false, code: 'roadmap.noStep', params: {} });
  expect(
    await print((hidden) => {
      hidden.webContents.shown = async () => {
        throw new Error('Out of memory');
      };
    }),
  ).toEqual({ ok: false, code: 'print.failed', params: { reason: 'Out of memory' } });
  const never = (hidden: StandInWindow): void => {
    hidden.webContents.shown = () => new Promise(() => undefined);
  };
  expect(
    await print((hidden) => {
      never(hidden);
      hidden.destroy();
    }),
  ).toEqual(closed);
  expect(
    await print((hidden) => {
      never(hidden);
      hidden.webContents.emit('render-process-gone', preventable(), {
        reason: 'crashed',
        exitCode: 1,
      });
    }),
  ).toEqual(closed);
  expect(
    await print((hidden) => {
      never(hidden);
      window.emit('closed');
    }),
  ).toEqual(closed);
});

test.each(SYSTEMS)(
  '%s: writes bytes where the user chooses; several side by side, without replacing others',
  async (platform) => {
    const folder = await builtFolder();
    const chosen = join(folder, 'feuille.svg');
    const { ask } = await start({ chosen }, { platform }, folder);
    const question = (...parts: string[]) => ({
      suggestedName: 'feuille.svg',
      mime: 'image/svg+xml',
      parts: parts.map((text) => Buffer.from(text).toString('base64')),
    });
    expect(await ask('saveFiles', question('été'))).toEqual({
      ok: true,
      value: { name: 'feuille.svg' },
    });
    expect(readFileSync(chosen, 'utf8')).toBe('été');
    expect(await ask('saveFiles', question('un', 'deux'))).toEqual({
      ok: true,
      value: { name: 'feuille-1.svg' },
    });
    expect(readFileSync(join(folder, 'feuille-2.svg'), 'utf8')).toBe('deux');
    expect(await ask('saveFiles', question('3', '4'))).toEqual({
      ok: false,
      code: 'files.existsBeside',
      params: { name: 'feuille-1.svg' },
    });
    expect(readFileSync(join(folder, 'feuille-1.svg'), 'utf8')).toBe('un');
    const gaveUp = await start({ chosen: null }, { platform }, folder);
    expect(await gaveUp.ask('saveFiles', question('x'))).toEqual({ ok: true, value: null });
    const absent = await start({ chosen: join(folder, 'absent', 'a.pdf') }, { platform }, folder);
    expect(await absent.ask('saveFiles', question('x'))).toEqual({
      ok: false,
      code: 'files.unwritable',
      params: { name: 'a.pdf' },
    });
  },
);

test.each(SYSTEMS)(
  '%s: the page opens, writes and receives files only by token, and never sees a path',
  async (platform) => {
    const folder = await builtFolder();
    const [chosen, given] = [join(folder, 'choisi.phasage'), join(folder, 'donné.phasage')];
    writeFileSync(chosen, '{"plan":1}');
    writeFileSync(given, '{"plan":2}');
    const { ask, electron } = await start(
      { chosen },
      { platform, args: ['/opt/app', given] },
      folder,
    );
    expect(await ask('hostInfo', {})).toEqual({
      ok: true,
      value: { host: 'electron', version: '0.1.0', profile: expect.any(String), hasMenu: true },
    });
    expect(await ask('takeGivenFile', { most: 1000 })).toEqual({
      ok: true,
      value: {
        token: expect.any(String),
        name: 'donné.phasage',
        base64: btoa('{"plan":2}'),
        stamp: expect.any(String),
      },
    });
    expect(await ask('takeGivenFile', { most: 1000 })).toEqual({ ok: true, value: null });
    const opened = (await ask('openFile', { extensions: ['.phasage'], most: 1000 })) as {
      value: { token: string; stamp: string };
    };
    expect(opened).toEqual({
      ok: true,
      value: {
        token: expect.any(String),
        name: 'choisi.phasage',
        base64: btoa('{"plan":1}'),
        stamp: expect.any(String),
      },
    });
    expect(
      await ask('writeTextFile', {
        token: opened.value.token,
        stamp: opened.value.stamp,
        text: '{"plan":3}',
      }),
    ).toEqual({ ok: true, value: { name: 'choisi.phasage', stamp: expect.any(String) } });
    expect(readFileSync(chosen, 'utf8')).toBe('{"plan":3}');
    for (const token of [chosen, '../secret.txt', 'autre'])
      expect(await ask('rereadFile', { token, most: 1000 })).toMatchObject({ ok: false });
    electron.app.emit('open-file', preventable(), join(folder, 'secret.txt'));
    expect(await ask('takeGivenFile', { most: 1000 })).toEqual({ ok: true, value: null });
    const gaveUp = await start({ chosen: null }, { platform }, folder);
    expect(await gaveUp.ask('openFile', { extensions: ['.phasage'], most: 1000 })).toEqual({
      ok: true,
      value: null,
    });
    expect(
      await gaveUp.ask('saveTextFile', {
        suggestedName: 'a.phasage',
        text: '',
        mime: 'application/json',
      }),
    ).toEqual({ ok: true, value: null });
  },
);

test.each(SYSTEMS)(
  '%s: a dropped file opens by its path and saves over it; other files, or from elsewhere, don’t',
  async (platform) => {
    const folder = await builtFolder();
    const path = join(folder, 'déposé.phasage');
    writeFileSync(path, '{"plan":1}');
    const { ask, drop } = await start({}, { platform }, folder);
    for (const other of [
      '',
      'plan.phasage',
      join(folder, 'secret.txt'),
      3,
      null,
      `${path}\0.phasage`,
    ])
      expect([other, await drop(other)]).toEqual([other, null]);
    expect(await drop(path, frame({ url: 'https://evil.example/' }))).toBeNull();
    const token = await drop(path);
    const { value } = (await ask('rereadFile', { token, most: 1000 })) as {
      value: { token: string; stamp: string; name: string };
    };
    expect(value).toMatchObject({ token, name: 'déposé.phasage', base64: btoa('{"plan":1}') });
    expect(await ask('writeTextFile', { ...value, text: '{"plan":2}' })).toMatchObject({
      ok: true,
    });
    expect(readFileSync(path, 'utf8')).toBe('{"plan":2}');
    expect(await drop(path)).toBe(token);
  },
);

test.each(SYSTEMS)(
  '%s: a file dropped while another waits is the dropped one, and the other still waits',
  async (platform) => {
    const folder = await builtFolder();
    const [waiting, dropped] = ['attend.phasage', 'déposé.phasage'].map((name) =>
      join(folder, name),
    );
    for (const path of [waiting!, dropped!]) writeFileSync(path, '{}');
    const { ask, drop, electron } = await start({}, { platform }, folder);
    electron.app.emit('open-file', preventable(), waiting!);
    const token = await drop(dropped);
    expect(await ask('rereadFile', { token, most: 1000 })).toMatchObject({
      value: { name: 'déposé.phasage' },
    });
    expect(await ask('takeGivenFile', { most: 1000 })).toMatchObject({
      value: { name: 'attend.phasage' },
    });
    expect(await ask('takeGivenFile', { most: 1000 })).toEqual({ ok: true, value: null });
  },
);

test('a dropped file that can’t be read is not listed', async () => {
  const folder = await builtFolder();
  const { ask, drop } = await start({}, {}, folder);
  const token = await drop(join(folder, 'absent.phasage'));
  expect(await ask('rereadFile', { token, most: 1000 })).toMatchObject({ ok: false });
  expect(await ask('recentFiles', {})).toEqual({ ok: true, value: { files: [] } });
});

test.each(SYSTEMS)('%s: opens files given at the same time, in order', async (platform) => {
  const folder = await builtFolder();
  const { ask, electron } = await start({}, { platform }, folder);
  const names = ['un.phasage', 'deux.phasage'];
  for (const name of names) {
    writeFileSync(join(folder, name), '{}');
    electron.app.emit('open-file', preventable(), join(folder, name));
  }
  for (const name of names)
    expect(await ask('takeGivenFile', { most: 1000 })).toMatchObject({ value: { name } });
  expect(await ask('takeGivenFile', { most: 1000 })).toEqual({ ok: true, value: null });
});

test.each(SYSTEMS)(
  '%s: the system lists the plans opened and saved, not the prints, and forgets them with Phasage',
  async (platform) => {
    const folder = await builtFolder();
    const chosen = join(folder, 'plan.phasage');
    writeFileSync(chosen, '{}');
    const settings = { chosen };
    const { ask, electron } = await start(settings, { platform }, folder);
    await ask('openFile', { extensions: ['.phasage'], most: 1000 });
    expect(electron.recent).toEqual(platform === 'linux' ? [] : [chosen]);
    settings.chosen = join(folder, 'feuille.pdf');
    await ask('saveFiles', { suggestedName: 'feuille.pdf', mime: '', parts: ['AAAA'] });
    expect(electron.recent).not.toContain(join(folder, 'feuille.pdf'));
    await ask('forgetRecentFile', { token: 'x' });
    expect(electron.recent).toEqual([]);
  },
);
