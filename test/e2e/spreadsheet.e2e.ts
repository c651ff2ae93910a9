import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';

const phasage = harness();

async function paste({ page }: OpenApp, text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('Control+v');
}

const TEN_ROWS = [
  'N°\tÉtape\tPériode\tFait\tPorteur\tNotes',
  '1\tFormation\tT1 2025\t10 %\tARCS\t',
  '1.1\tModule A\tjanvier 2025\t\t\t"première ligne\nseconde ligne"',
  '1.2\tModule B\tfévrier 2025\t\t\t',
  '2\tCommunication\tdébut 2025\t\tNouvel acteur\t',
  '3\tBilan\tfin 2025\t\t\t',
  '4\t"Titre ""entre guillemets"""\tmars 2025\t\t\t',
  '5\tImpossible\t31 avril 2025\t\t\t',
  '6\tWifi public\tT1 2024\t25 %\t\t',
  '7\tSuite\td’ici juin 2025\t\t\t',
  '8\tDernière\tà caler\t\t\t',
].join('\n');

test('ten rows with a quoted line break are pasted after a preview, and undone together', async () => {
  const app = await phasage.open({ height: 1500 });
  const { page, table, window } = app;
  await table.select(/^Republications/);
  await paste(app, TEN_ROWS);
  await page.getByText('9 nouvelles').waitFor();
  await page.getByText('1 modifiée').waitFor();
  await page.getByText('1 cellule non lue').waitFor();
  await page.getByText('Colonnes reconnues : N°, Étape, Période, Fait, Porteur, Notes.').waitFor();
  await page.getByText('ce jour n’existe pas').waitFor();
  await page.getByRole('button', { name: 'Coller' }).click();
  await table.expectPeriod('Module A', 'janvier 2025');
  await table.expectPeriod('Impossible', '31 avril 2025');
  await expect.poll(() => table.cell('Module A', 'wbs').innerText()).toBe('9.1');
  await expect.poll(() => table.cell('Wifi public', 'progress').innerText()).toMatch(/^25\s%$/);
  await expect.poll(() => table.titles).toContain('Titre "entre guillemets"');
  await table.select('Module A');
  await window.details.getByText('seconde ligne').waitFor();
  await table.grid.focus();
  await window.press('Control+z');
  await expect.poll(() => table.titles).not.toContain('Module A');
  await expect.poll(() => table.cell('Wifi public', 'progress').innerText()).toBe('—');
});

test('a copy is text and an HTML table; on the same rows it makes copies, undone together', async () => {
  const app = await phasage.open({ height: 1500 });
  const { page, table, window } = app;
  await table.select(/^Synergie/);
  await page.keyboard.press('Control+c');
  const [text, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(
      ['text/plain', 'text/html'].map(async (type) => (await item!.getType(type)).text()),
    );
  });
  expect(text).toContain('Niveau départemental');
  expect(html).toContain('<table>');
  const before = await table.titles;
  await page.keyboard.press('Control+v');
  await expect.poll(async () => (await table.titles).length).toBe(before.length + 5);
  await table.row(/^Synergie.*\(copie\)$/).waitFor();
  await window.press('Control+z');
  await expect.poll(() => table.titles).toEqual(before);
});
