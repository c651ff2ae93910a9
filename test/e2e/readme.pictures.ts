/**
 * Takes the README's pictures again, in the real app with its first plan: `npm run pictures`, after
 * a visible change.
 */
import { join } from 'node:path';
import { test } from 'vitest';
import { harness, type OpenApp } from './app';
import { ComparisonPage } from './pages/comparison';
import { HypothesesPage } from './pages/hypotheses';
import { PresentationPage } from './pages/presentation';
import { ScenariosPage } from './pages/scenarios';

const phasage = harness();

/** The content of each picture, by file name. */
const PICTURES: Readonly<Record<string, (app: OpenApp) => Promise<void>>> = {
  async 'main-window'({ chart, table }) {
    await table.select('Bornes CAF');
    await chart.pull('bornes-caf', 'middle', 92 * (await chart.pxPerDay('bornes-caf', 91)));
    await chart.tip.waitFor();
  },
  async hypotheses({ page }) {
    await new ScenariosPage(page).choose('Investissement renforcé');
    const hypotheses = new HypothesesPage(page);
    await hypotheses.open();
    await hypotheses.select('Aide de la CAF à 40 %');
    await hypotheses.turn('Aide de la CAF à 40 %');
    await hypotheses.banner.waitFor();
  },
  async comparison({ page }) {
    await new ComparisonPage(page).open();
  },
  async roadmap({ page, window }) {
    await window.press('Control+Shift+E');
    await page.locator('.roadmap-page svg').first().waitFor();
  },
  async presentation({ page, window }) {
    await window.press('F5');
    const room = new PresentationPage(page);
    await room.stage.waitFor();
    await room.press('n');
  },
};

test.each(Object.entries(PICTURES))('%s', async (name, act) => {
  const app = await phasage.open();
  await app.page
    .getByRole('region', { name: /commencer autrement/ })
    .getByRole('button', { name: 'Fermer' })
    .click();
  await act(app);
  await app.page.screenshot({
    path: join(import.meta.dirname, `../../build/pictures/${name}.png`),
    animations: 'disabled',
  });
});
