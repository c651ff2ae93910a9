/**
 * The plan's own file: saved over, changed by another program, opened from the recent ones; all
 * plans exported into one file.
 */
import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { findings } from './axe';
import { PlansPage } from './pages/plans';

const app = harness();

/**
 * Tests can't drive the browser's pickers, so these return a file of the origin's private folder.
 */
async function withFile(): Promise<OpenApp> {
  const opened = await app.open();
  await opened.page.evaluate(async () => {
    const handle = await (
      await navigator.storage.getDirectory()
    ).getFileHandle('plan.phasage', { create: true });
    Object.assign(handle, {
      queryPermission: async () => 'granted',
      requestPermission: async () => 'granted',
    });
    Object.assign(window, {
      showSaveFilePicker: async () => handle,
      showOpenFilePicker: async () => [handle],
    });
  });
  return opened;
}
const fileText = ({ page }: OpenApp): Promise<string> =>
  page.evaluate(async () =>
    (
      await (await (await navigator.storage.getDirectory()).getFileHandle('plan.phasage')).getFile()
    ).text(),
  );

test('a plan saved to a file is saved over it from then on, without a question', async () => {
  const opened = await withFile();
  await opened.window.press('Control+s');
  await opened.window.expectFoot(/Copie enregistrée : plan\.phasage/);
  await opened.table.write('Portrea / supports', 'title', 'Portrea gardé');
  await opened.window.press('Control+s');
  await opened.window.expectFoot(/Enregistré dans plan\.phasage/);
  await expect.poll(() => fileText(opened)).toContain('Portrea gardé');
});

test('a change by another program is noticed, and not overwritten without a question', async () => {
  const opened = await withFile();
  await opened.window.press('Control+s');
  await opened.window.expectFoot(/Copie enregistrée/);
  await opened.page.evaluate(async () => {
    const file = await (
      await (await navigator.storage.getDirectory()).getFileHandle('plan.phasage')
    ).createWritable();
    await file.write('autre chose');
    await file.close();
  });
  await opened.page.evaluate(() => {
    window.dispatchEvent(new Event('focus'));
  });
  await opened.page.getByText('a été changé sur le disque').waitFor();
  await opened.window.press('Control+s');
  const dialog = opened.page.getByRole('dialog', { name: 'Le fichier a changé sur le disque' });
  await dialog.waitFor();
  expect(await findings(opened.page)).toEqual([]);
  expect(await fileText(opened)).toBe('autre chose');
  await dialog.getByRole('button', { name: 'Remplacer' }).click();
  await opened.window.expectFoot(/Enregistré dans/);
  expect(await fileText(opened)).toContain('"format": "phasage"');
});

test('a changed file that the user opened and cancelled still asks before it is overwritten', async () => {
  const opened = await withFile();
  await opened.window.press('Control+s');
  await opened.window.expectFoot(/Copie enregistrée/);
  const theirs = (await fileText(opened)).replace('Wifi public', 'Wifi d’une collègue');
  await opened.page.evaluate(async (text) => {
    const file = await (
      await (await navigator.storage.getDirectory()).getFileHandle('plan.phasage')
    ).createWritable();
    await file.write(text);
    await file.close();
  }, theirs);
  await opened.page.evaluate(() => {
    window.dispatchEvent(new Event('focus'));
  });
  await opened.page.getByRole('button', { name: 'Ouvrir cette version' }).click();
  await opened.page
    .getByRole('dialog', { name: 'Ce plan est déjà sur ce poste' })
    .getByRole('button', { name: 'Annuler' })
    .click();
  await opened.window.press('Control+s');
  const dialog = opened.page.getByRole('dialog', { name: 'Le fichier a changé sur le disque' });
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  expect(await fileText(opened)).toBe(theirs);
  await opened.window.reload();
  await opened.page.getByText('a été changé sur le disque').waitFor();
});

test('an ignored change on disk is not reported again, but asks before it is overwritten', async () => {
  const opened = await withFile();
  await opened.window.press('Control+s');
  await opened.window.expectFoot(/Copie enregistrée/);
  await opened.page.evaluate(async () => {
    const file = await (
      await (await navigator.storage.getDirectory()).getFileHandle('plan.phasage')
    ).createWritable();
    await file.write('autre chose');
    await file.close();
  });
  const focus = (): Promise<void> =>
    opened.page.evaluate(() => {
      window.dispatchEvent(new Event('focus'));
    });
  const notice = opened.page.getByText('a été changé sur le disque');
  await focus();
  await notice.waitFor();
  await opened.page.getByRole('button', { name: 'Ignorer' }).click();
  await notice.waitFor({ state: 'detached' });
  await focus();
  await opened.window.press('Control+s');
  await opened.page
    .getByRole('dialog', { name: 'Le fichier a changé sur le disque' })
    .getByRole('button', { name: 'Annuler' })
    .click();
  await expect.poll(() => notice.count()).toBe(0);
});

test('the palette finds and opens a recent file', async () => {
  const opened = await withFile();
  await opened.window.press('Control+s');
  await opened.window.expectFoot(/Copie enregistrée/);
  await opened.table.write('Portrea / supports', 'title', 'Depuis le fichier');
  await opened.window.press('Control+k');
  await opened.window.dialog.getByRole('combobox').fill('plan.phasage');
  await opened.page.getByRole('option', { name: /plan\.phasage fichier récent/ }).click();
  await opened.page.getByRole('button', { name: 'Remplacer' }).click();
  await opened.window.expectFoot(/ouvert\./);
  await expect.poll(() => opened.table.titles).toContain('Portrea / supports');
});

test('all plans are exported into one file, and opened from it in another browser', async () => {
  const opened = await app.open();
  await opened.window.menu('Nouveau plan de trois ans');
  await expect.poll(() => opened.window.title.innerText()).toContain('Plan d’action');
  const downloading = opened.page.waitForEvent('download');
  await opened.window.menu('Emporter tous mes plans…');
  const path = await (await downloading).path();
  const other = await app.open();
  await other.window.openFile(path);
  await other.window.expectFoot(/plans apportés/);
  const plans = new PlansPage(other.page);
  await plans.open();
  await expect.poll(async () => (await plans.titles()).length).toBe(3);
});

test('a file held over the window shows what dropping it will do; a picture does not', async () => {
  const { page } = await app.open();
  const drag = (type: string, event: string): Promise<void> =>
    page.evaluate(
      ([kind, name]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['x'], 'x', { type: kind }));
        document.body.dispatchEvent(
          new DragEvent(name, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
      },
      [type, event] as const,
    );
  const cue = page.getByText('Déposez le fichier : le plan s’ouvrira.');
  await drag('', 'dragover');
  await cue.waitFor();
  await drag('', 'dragleave');
  await cue.waitFor({ state: 'detached' });
  await drag('', 'dragover');
  await cue.waitFor();
  await drag('image/png', 'dragover');
  await cue.waitFor({ state: 'detached' });
  await drag('', 'dragover');
  await cue.waitFor();
  await drag('', 'drop');
  await cue.waitFor({ state: 'detached' });
  await page.getByRole('dialog', { name: 'Le fichier n’a pas été ouvert' }).waitFor();
});
