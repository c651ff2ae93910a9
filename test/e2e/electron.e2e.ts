/**
 * The desktop window, if there is an Electron runtime; otherwise each test is skipped with the
 * reason.
 */
import { expect, test } from 'vitest';
import { useDesktop } from './desktop';

const desktop = useDesktop();

test('the window opens on the plan; an edit is kept, undone, and there again after a restart', async () => {
  const { page, table, window } = await desktop.start();
  expect(page.url()).toBe('app://phasage/');
  await table.write('Wifi public', 'title', 'Wifi pour tous');
  await window.saved();
  await window.undo();
  await expect.poll(() => table.titles).toContain('Wifi public');
  await table.write('Wifi public', 'title', 'Wifi gardé');
  await window.saved();
  await desktop.quit();
  const again = await desktop.start();
  await expect.poll(() => again.table.titles).toContain('Wifi gardé');
  expect(desktop.errors).toEqual([]);
});

test('the page can’t leave, open another page, read the disk or reach the network; a frame has no host', async () => {
  const { page } = await desktop.start();
  expect(
    await page.evaluate(() => [
      typeof (globalThis as { require?: unknown }).require,
      typeof (globalThis as { process?: unknown }).process,
    ]),
  ).toEqual(['undefined', 'undefined']);
  await page.evaluate(() => {
    window.location.href = 'https://example.org/';
  });
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  for (const url of [
    'https://example.org/',
    'http://127.0.0.1:41730/',
    'file:///etc/passwd',
    'app://phasage/..%2f..%2fpackage.json',
  ]) {
    expect([
      url,
      await page.evaluate(
        (address) =>
          fetch(address).then(
            (answer) => answer.ok,
            () => false,
          ),
        url,
      ),
    ]).toEqual([url, false]);
  }
  const inFrame = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return typeof (frame.contentWindow as unknown as { phasage?: unknown }).phasage;
  });
  expect(inFrame).toBe('undefined');
  expect(page.url()).toBe('app://phasage/');
  expect(
    await desktop.program.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
  ).toBe(1);
});

test('after a crash the page shows what was saved, and the menu bar has the actions', async () => {
  const { table, window } = await desktop.start();
  await table.write('Wifi public', 'title', 'Wifi sauvé');
  await window.saved();
  expect(
    await desktop.program.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map((bar) => bar.label),
    ),
  ).toEqual(expect.arrayContaining(['Plan', 'Fenêtre']));
  // In one call: a page that crashes never answers a script.
  await desktop.program.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((done) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!;
        webContents.once('did-finish-load', () => done());
        webContents.forcefullyCrashRenderer();
      }),
  );
  await expect
    .poll(() =>
      desktop.program.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript('document.body.innerText'),
      ),
    )
    .toContain('Wifi sauvé');
});
