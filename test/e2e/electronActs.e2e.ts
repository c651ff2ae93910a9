/** Tests that need a real Electron: screens, the system’s menus, files by path, quitting. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useDesktop } from './desktop';
import { PresentationPage } from './pages/presentation';

const desktop = useDesktop();

/** The main process's calls that the test intercepts instead of opening the system's windows. */
type Noted = { noted?: unknown[] };
const noted = (): Promise<unknown[]> =>
  desktop.program.evaluate(() => (globalThis as Noted).noted ?? []);

/** Makes the save dialog return this path. */
async function chooseFile(path: string): Promise<void> {
  await desktop.program.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

test('a link opens in the user’s browser, never in a window of the app', async () => {
  const { page } = await desktop.start();
  await desktop.program.evaluate(({ shell }) => {
    shell.openExternal = async (url) => {
      ((globalThis as Noted).noted ??= []).push(url);
    };
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://www.rennes.fr/acte-3';
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    document.body.append(link);
    link.click();
    link.remove();
  });
  await expect.poll(noted).toEqual(['https://www.rennes.fr/acte-3']);
  expect(desktop.program.windows()).toHaveLength(1);
});

test('the context menu of a field offers cut, copy and paste', async () => {
  const { page, window } = await desktop.start();
  await desktop.program.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup() {
      ((globalThis as Noted).noted ??= []).push(this.items.map(({ role }) => role));
    };
  });
  await window.press('Control+k');
  await page
    .getByRole('combobox')
    .or(page.getByRole('searchbox'))
    .first()
    .click({ button: 'right' });
  await expect.poll(noted).toContainEqual(expect.arrayContaining(['cut', 'copy', 'paste']));
});

test('the presenter’s window goes to full screen once the two are swapped', async () => {
  const app = await desktop.start();
  const room = await PresentationPage.begun(app);
  const opening = desktop.program.waitForEvent('window');
  await room.press('v');
  const second: Page = await opening;
  await second.locator('.presenter').waitFor();
  await second.keyboard.press('s');
  await second.locator('.stage').waitFor();
  await second.keyboard.press('f');
  await expect.poll(() => second.evaluate(() => document.fullscreenElement !== null)).toBe(true);
});

test('quitting saves text that is still in its field', async () => {
  const { table } = await desktop.start();
  await table.cell('Wifi public', 'title').dblclick();
  await table.field.fill('Wifi pour tous et toutes');
  await desktop.program.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await desktop.ended();
  const again = await desktop.start();
  await expect.poll(() => again.table.titles).toContain('Wifi pour tous et toutes');
});

test('quitting waits for a file that is being written', async () => {
  const { page } = await desktop.start();
  const path = join(desktop.folder, 'grand.phasage');
  await chooseFile(path);
  const size = 64 << 20;
  await page.evaluate((length) => {
    const { phasage } = window as unknown as {
      phasage: { ask(name: string, question: object): Promise<unknown> };
    };
    const text = 'x'.repeat(length);
    void phasage.ask('saveTextFile', { suggestedName: 'grand.phasage', text, mime: '' });
  }, size);
  await desktop.program.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await desktop.ended();
  expect((await stat(path)).size).toBe(size);
});

test('a file dropped on the window is saved in its place', async () => {
  const { page, table, window } = await desktop.start();
  const path = join(desktop.folder, 'déposé.phasage');
  await chooseFile(path);
  await window.press('Control+s');
  await expect
    .poll(() =>
      stat(path).then(
        ({ size }) => size > 0,
        () => false,
      ),
    )
    .toBe(true);
  // As another plan, so that it opens beside the first without a question.
  const file = JSON.parse(await readFile(path, 'utf8')) as { plan: { id: string; title: string } };
  Object.assign(file.plan, { id: 'plan-depose', title: 'Plan déposé' });
  await writeFile(path, JSON.stringify(file));
  await page.evaluate(() => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', id: 'drop-here' });
    document.body.append(input);
  });
  await page.locator('#drop-here').setInputFiles(path);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#drop-here')!;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(input.files![0]!);
    input.remove();
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
    );
  });
  await expect.poll(() => window.title.innerText()).toContain('Plan déposé');
  await table.write('Wifi public', 'title', 'Wifi déposé');
  await window.saved();
  await chooseFile(join(desktop.folder, 'ailleurs.phasage'));
  await window.press('Control+s');
  await expect.poll(() => readFile(path, 'utf8')).toContain('Wifi déposé');
});
