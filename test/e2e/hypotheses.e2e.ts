import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { findings } from './axe';
import { HypothesesPage, runningTotal } from './pages/hypotheses';
import { ScenariosPage } from './pages/scenarios';

const phasage = harness();

async function open(options?: {
  width: number;
  height: number;
}): Promise<OpenApp & { hypotheses: HypothesesPage; scenarios: ScenariosPage }> {
  const app = await phasage.open(options);
  const hypotheses = new HypothesesPage(app.page);
  await hypotheses.open();
  return { ...app, hypotheses, scenarios: new ScenariosPage(app.page) };
}

test('switching a hypothesis changes the totals and the bar, records nothing, and can be stopped', async () => {
  const { page, chart, window, hypotheses } = await open();
  await window.view('Phasage');
  const before = await chart.box('bornes-caf');
  const granted = await runningTotal(page, 'si tout est accordé');
  await hypotheses.open();
  await hypotheses.add('Le prestataire tient ses délais');
  await hypotheses.select('Le prestataire tient ses délais');
  await hypotheses.addEffect('une étape est retardée');
  await hypotheses
    .effect(0)
    .getByRole('combobox', { name: 'Étape' })
    .selectOption({ label: 'Bornes CAF' });
  await hypotheses.setNumber(0, 'Retard (mois)', '6');
  await hypotheses.addEffect('une ligne change de %');
  await hypotheses
    .effect(1)
    .getByRole('combobox', { name: 'Ligne' })
    .selectOption({ label: 'Maintenance des postes et des bornes' });
  await hypotheses.setNumber(1, 'De combien (%)', '10 %');
  await hypotheses.expectText('Le prestataire tient ses délais', 'rests', '3 600 € · 2 étapes');
  await hypotheses.details.getByText('Bornes CAF : + 6 mois').waitFor();
  const edits = await window.foot.innerText();

  await hypotheses.turn('Le prestataire tient ses délais');
  await hypotheses.banner.getByText('« Le prestataire tient ses délais » échoue').waitFor();
  await expect.poll(() => runningTotal(page, 'si tout est accordé')).not.toBe(granted);
  await expect
    .poll(async () => (await hypotheses.banner.innerText()).replace(/\s/g, ' '))
    .toContain(
      'Reste à charge si tout est accordé : + 3 600 € · Reste à charge assuré : + 3 600 € · 1 étape déplacée',
    );
  await expect.poll(() => window.foot.innerText()).toBe(edits);
  await window.view('Phasage');
  await expect.poll(async () => (await chart.box('bornes-caf')).x).toBeGreaterThan(before.x + 40);
  expect(await findings(page)).toEqual([]);

  await hypotheses.banner.getByRole('button', { name: 'Arrêter la simulation' }).click();
  await hypotheses.banner.waitFor({ state: 'detached' });
  await expect.poll(() => runningTotal(page, 'si tout est accordé')).toBe(granted);
  await expect.poll(async () => (await chart.box('bornes-caf')).x).toBe(before.x);
});

test('the effects of the CAF’s refusal become a scenario of their own; undo removes it', async () => {
  const { page, window, hypotheses, scenarios } = await open();
  const ofBase = await runningTotal(page, 'si tout est accordé');
  await scenarios.choose('Investissement renforcé');
  // The totals follow the scenario with a short delay.
  await expect.poll(() => runningTotal(page, 'si tout est accordé')).not.toBe(ofBase);
  const hoped = await runningTotal(page, 'si tout est accordé');
  await hypotheses.turn('Aide de la CAF à 40 %');
  await expect.poll(() => runningTotal(page, 'si tout est accordé')).not.toBe(hoped);
  const failed = await runningTotal(page, 'si tout est accordé');
  await hypotheses.banner.getByRole('button', { name: 'Garder comme scénario…' }).click();
  await scenarios.name('Sans la CAF');
  await hypotheses.banner.waitFor({ state: 'detached' });
  await expect.poll(() => scenarios.active.innerText()).toContain('Sans la CAF');
  await expect.poll(() => runningTotal(page, 'si tout est accordé')).toBe(failed);
  await hypotheses.expectText('Aide de la CAF à 40 %', 'status', 'infirmée');
  await hypotheses.select('Aide de la CAF à 40 %');
  await hypotheses.details.getByText('Statut : infirmée (plan de base : à vérifier)').waitFor();
  await hypotheses.details.getByRole('button', { name: 'Revenir au plan de base' }).click();
  await expect.poll(() => runningTotal(page, 'si tout est accordé')).toBe(hoped);
  for (let times = 0; times < 3; times += 1) await window.undo();
  await expect.poll(() => scenarios.titles).not.toContain('Sans la CAF');
});

test('a step on an unsettled hypothesis shows "?" and its alternative, and links to the hypothesis', async () => {
  const { page, chart, table, window, hypotheses, scenarios } = await open();
  await window.view('Phasage');
  await scenarios.choose('Investissement renforcé');
  const marks = page.locator('.front-layer [data-step="ordinateurs"]');
  await marks.locator('.doubt-flag').waitFor({ state: 'attached' });
  await expect
    .poll(() => page.locator('.front-layer [data-step="wifi"] .doubt-flag').count())
    .toBe(0);
  await expect
    .poll(async () => (await marks.locator('text.beside').textContent())!.replaceAll('\u00a0', ' '))
    .toBe('mars à juin 2024 · si la CAF refuse : + 6 mois');
  const outline = (await marks.locator('.otherwise').boundingBox())!;
  await expect
    .poll(() =>
      table.row('Remplacement des 22 ordinateurs').getByRole('img').getAttribute('aria-label'),
    )
    .toBe('Repose sur ce qui n’est pas sûr : Aide de la CAF à 40 %');
  await table.select('Remplacement des 22 ordinateurs');
  await window.details
    .getByRole('button', { name: 'Ouvrir l’hypothèse « Aide de la CAF à 40 % »' })
    .click();
  await hypotheses.details.getByText('Remplacement des 22 ordinateurs : + 6 mois').waitFor();
  await hypotheses.turn('Aide de la CAF à 40 %');
  await window.view('Phasage');
  await expect
    .poll(async () => Math.abs((await chart.box('ordinateurs')).x - outline.x))
    .toBeLessThan(3);
  await hypotheses.banner.getByRole('button', { name: 'Arrêter la simulation' }).click();
  await hypotheses.open();
  await hypotheses.cell('Aide de la CAF à 40 %', 'status').dblclick();
  await hypotheses.grid.locator('.cell select').selectOption({ label: 'confirmée' });
  await page.keyboard.press('Enter');
  await window.view('Phasage');
  await marks.locator('.doubt-flag').waitFor({ state: 'detached' });
});

test('the register has the keys of every grid: add, edit, choose, switch, reorder, delete, undo', async () => {
  const { page, window, hypotheses } = await open();
  await hypotheses.grid.focus();
  await page.keyboard.press('Insert');
  await page.keyboard.type('Locaux disponibles');
  await page.keyboard.press('Enter');
  await hypotheses.row('Locaux disponibles').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await hypotheses.select('Locaux disponibles');
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect
    .poll(() => hypotheses.titles)
    .toEqual([
      'Agendas partagés ouverts aux associations',
      'Locaux disponibles',
      'Coût de maintenance stable',
      'Aide de la CAF à 40 %',
      'Poste de médiateur pourvu en avril 2024',
    ]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await hypotheses.expectText('Locaux disponibles', 'status', 'confirmée');
  await hypotheses.select('Locaux disponibles');
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await hypotheses.banner.getByText('« Locaux disponibles » échoue').waitFor();
  await page.keyboard.press('Space');
  await hypotheses.banner.waitFor({ state: 'detached' });
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect.poll(() => hypotheses.titles).not.toContain('Locaux disponibles');
  await page.keyboard.press('Control+z');
  await expect.poll(() => hypotheses.titles).toContain('Locaux disponibles');
  await window.press('Control+k');
  await page.keyboard.type('agendas part');
  await page.keyboard.press('Enter');
  await hypotheses.details.getByRole('textbox', { name: 'Énoncé' }).waitFor();
  await expect
    .poll(() => hypotheses.details.getByRole('textbox', { name: 'Énoncé' }).inputValue())
    .toBe('Agendas partagés ouverts aux associations');
});

test('bad input shows its reason at the field and changes nothing; overdue ones are marked', async () => {
  const { page, hypotheses, scenarios } = await open();
  await scenarios.choose('Investissement renforcé');
  await hypotheses.write('Aide de la CAF à 40 %', 'settleBy', 'bientôt');
  await hypotheses.grid.getByText('« bientôt » n’est pas une date').waitFor();
  await page.keyboard.press('Escape');
  await hypotheses.write('Aide de la CAF à 40 %', 'settleBy', '1er mars 2024');
  await hypotheses.expectText('Aide de la CAF à 40 %', 'settleBy', '1er mars 2024 en retard');
  await page.getByRole('button', { name: 'En retard 1' }).click();
  await expect.poll(() => hypotheses.titles).toEqual(['Aide de la CAF à 40 %']);
  await page.getByRole('button', { name: /^Infirmées/ }).click();
  await hypotheses.grid.getByText('Aucune hypothèse de ce statut.').waitFor();
  await page.getByRole('button', { name: /^Toutes/ }).click();
  await hypotheses.select('Aide de la CAF à 40 %');
  await hypotheses.setNumber(1, 'Retard (mois)', 'beaucoup');
  await hypotheses.details
    .getByText('« beaucoup » n’est pas un nombre de mois de 1 à 600.')
    .waitFor();
  await page.keyboard.press('Escape');
  await hypotheses.details.getByText('Remplacement des 22 ordinateurs : + 6 mois').waitFor();
  await hypotheses.setNumber(1, 'Retard (mois)', '8');
  await hypotheses.details.getByText('Mois : 8 (plan de base : 6)').waitFor();
});

test('the source’s grid holds lines and hypotheses, opens them, and moves them by list or drag', async () => {
  const { page, window, hypotheses, scenarios } = await open();
  await page.getByRole('button', { name: 'Grille moyens et hypothèses' }).click();
  const [now, later] = [
    hypotheses.gridCell('now', 'constant'),
    hypotheses.gridCell('threeYears', 'constant'),
  ];
  await now.getByRole('button', { name: /^Maintenance des postes et des bornes/ }).click();
  await page
    .getByRole('complementary', { name: 'Détail de la ligne' })
    .getByRole('button', { name: 'Voir dans les moyens' })
    .waitFor();
  expect(await findings(page)).toEqual([]);
  await later
    .getByRole('combobox', { name: /^Placer ici/ })
    .selectOption({ label: 'Coût de maintenance stable' });
  await later.getByRole('button', { name: /^Coût de maintenance stable/ }).click();
  await hypotheses.details.getByText('Si cela échoue, alors').waitFor();
  await window.undo();
  await now.getByRole('button', { name: /^Coût de maintenance stable/ }).waitFor();
  // In a scenario, moving a line to another cell is an override.
  await scenarios.choose('Postes supplémentaires');
  await now.getByRole('button', { name: /^Maintenance/ }).dragTo(later);
  await later.getByRole('button', { name: /^Maintenance/ }).waitFor();
  await expect.poll(() => scenarios.active.innerText()).toContain('2 écarts');
  await scenarios.choose('Moyens constants');
  await now.getByRole('button', { name: /^Maintenance/ }).waitFor();
});

test.each(['Apparence claire', 'Apparence sombre'])(
  'axe finds nothing in the view during a simulation: %s',
  async (look) => {
    const { page, window, hypotheses, scenarios } = await open();
    await window.menu(look);
    await scenarios.choose('Investissement renforcé');
    expect(await findings(page)).toEqual([]);
    await hypotheses.select('Aide de la CAF à 40 %');
    await hypotheses.turn('Aide de la CAF à 40 %');
    await hypotheses.details.getByText('Fin du plan').waitFor();
    expect(await findings(page)).toEqual([]);
  },
);

test('at 200 % zoom the register needs no sideways scroll of the window', async () => {
  const { page, hypotheses } = await open({ width: 640, height: 400 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth))
    .toBe(true);
  await hypotheses.select('Coût de maintenance stable');
  await page.keyboard.press('ArrowUp');
  await expect
    .poll(() =>
      hypotheses.row('Agendas partagés ouverts aux associations').getAttribute('data-selected'),
    )
    .toBe('true');
  const { y, height } = (await hypotheses
    .row('Agendas partagés ouverts aux associations')
    .boundingBox())!;
  expect([y >= 0, y + height <= 400]).toEqual([true, true]);
});
