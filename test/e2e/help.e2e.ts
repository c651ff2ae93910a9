import { expect, test } from 'vitest';
import { harness } from './app';
import { findings } from './axe';
import { HelpPage } from './pages/help';

const phasage = harness();

test('F1 opens the help, a search filters its pages, Escape goes back to the plan', async () => {
  const { page, window } = await phasage.open();
  const help = new HelpPage(page);
  await window.press('F1');
  await help.text('Premiers pas').waitFor();
  expect(await findings(page)).toEqual([]);
  await help.search.fill('sauvegarde');
  await expect.poll(() => help.titles).toEqual(['Fichiers et copies']);
  await help.text('Fichiers et copies').getByRole('table').waitFor();
  await help.search.fill('');
  await help.choose('Écrire une date');
  await help.text('Écrire une date').getByText('dernier trimestre 2025').first().waitFor();
  await window.press('Escape');
  await help.dialog.waitFor({ state: 'detached' });
});
