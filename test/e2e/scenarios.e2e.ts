import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { findings } from './axe';
import { plain } from './pages/explained';
import { ScenariosPage } from './pages/scenarios';

const phasage = harness();

async function withScenario(title = 'Un'): Promise<OpenApp & { scenarios: ScenariosPage }> {
  const app = await phasage.open();
  const scenarios = new ScenariosPage(app.page);
  await scenarios.make(/^Nouveau/, title);
  return { ...app, scenarios };
}

test('an edit in a scenario is an override: marked, counted, listed, reverted; the base stays', async () => {
  const { page, table, window, scenarios } = await withScenario();
  await expect.poll(() => scenarios.active.innerText()).toContain('aucun écart');
  await table.write('Wifi public', 'period', 'T3 2024');
  await table.write('Portrea / supports', 'period', 'T2 2024');
  await expect.poll(() => scenarios.active.innerText()).toContain('2 écarts');
  await expect
    .poll(() => table.cell('Wifi public', 'period').getAttribute('data-overridden'))
    .toBe('true');
  await expect
    .poll(() => table.cell('Bornes CAF', 'period').getAttribute('data-overridden'))
    .toBeNull();
  await table.select('Wifi public');
  await window.details.getByText('Période : T3 2024 (plan de base : T1 2024)').waitFor();

  await scenarios.choose('Moyens constants');
  await table.expectPeriod('Wifi public', 'T1 2024');
  await expect
    .poll(() => table.cell('Wifi public', 'period').getAttribute('data-overridden'))
    .toBeNull();
  await scenarios.choose('Un');
  await table.expectPeriod('Wifi public', 'T3 2024');

  const list = await scenarios.overrides();
  expect(await findings(page)).toEqual([]);
  await list
    .getByRole('row', { name: /^Wifi public/ })
    .getByRole('button', { name: 'Revenir au plan de base' })
    .click();
  await list.getByRole('row', { name: /^Wifi public/ }).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await table.expectPeriod('Wifi public', 'T1 2024');
  await window.undo();
  await table.expectPeriod('Wifi public', 'T3 2024');
});

test('a scenario cuts or adds a step only for itself; its title changes for all', async () => {
  const { table, window, scenarios } = await withScenario('Un');
  await table.select('Wifi public');
  await window.press('Control+Delete');
  await window.expectFoot('« Wifi public » retirée du scénario « Un »');
  await table.grid.getByText('+ Nouvelle étape').click();
  await table.field.fill('Renfort');
  await table.field.press('Enter');
  await table.field.press('Escape');
  await table.write('Portrea / supports', 'title', 'Portrea');
  await expect.poll(() => scenarios.active.innerText()).toContain('2 écarts');
  await expect.poll(() => table.titles).not.toContain('Wifi public');
  await scenarios.choose('Moyens constants');
  await expect.poll(() => table.titles).toEqual(expect.arrayContaining(['Wifi public', 'Portrea']));
  await expect.poll(() => table.titles).not.toContain('Renfort');
  await scenarios.choose('Un');
  const list = await scenarios.overrides();
  await list
    .getByRole('row', { name: /^Wifi public/ })
    .getByRole('button', { name: 'Revenir au plan de base' })
    .click();
  await list.getByRole('row', { name: /^Wifi public/ }).waitFor({ state: 'detached' });
  await window.press('Escape');
  await expect.poll(() => table.titles).toEqual(expect.arrayContaining(['Wifi public', 'Renfort']));
});

test('an override goes to the base, and the other scenarios follow or keep their value', async () => {
  const { page, table, scenarios } = await withScenario('Un');
  await table.write('Wifi public', 'period', 'T3 2024');
  await table.write('Portrea / supports', 'period', 'T2 2024');
  await scenarios.make(/^Nouveau/, 'Deux');
  await scenarios.choose('Un');
  const list = await scenarios.overrides();
  await list
    .getByRole('row', { name: /^Wifi public/ })
    .getByRole('button', { name: 'Porter au plan de base' })
    .click();
  await list.getByRole('button', { name: 'Les autres suivent' }).click();
  await list
    .getByRole('row', { name: /^Portrea/ })
    .getByRole('button', { name: 'Porter au plan de base' })
    .click();
  await list.getByRole('button', { name: /^Les autres gardent/ }).click();
  await list.getByText(/^Aucun écart/).waitFor();
  await page.keyboard.press('Escape');
  await scenarios.choose('Deux');
  await table.expectPeriod('Wifi public', 'T3 2024');
  await table.expectPeriod('Portrea / supports', '2024 premier trimestre');
  await scenarios.choose('Moyens constants');
  await table.expectPeriod('Portrea / supports', 'T2 2024');
});

test('duplicates, derives, reorders, archives, removes and restores scenarios; keeps the current one', async () => {
  const { page, window, scenarios } = await withScenario('Un');
  await scenarios.make(/^Dériver/, 'Un bis');
  await scenarios.act('Dupliquer');
  await scenarios.name('Un ter');
  await expect
    .poll(() => scenarios.titles)
    .toEqual([
      'Moyens constants',
      'Postes supplémentaires',
      'Investissement renforcé',
      'Un',
      'Un bis',
      'Un ter',
    ]);
  await scenarios.act('Déplacer à gauche');
  await expect
    .poll(() => scenarios.titles)
    .toEqual([
      'Moyens constants',
      'Postes supplémentaires',
      'Investissement renforcé',
      'Un',
      'Un ter',
      'Un bis',
    ]);
  await scenarios.act('Supprimer');
  await expect
    .poll(() => scenarios.titles)
    .toEqual([
      'Moyens constants',
      'Postes supplémentaires',
      'Investissement renforcé',
      'Un',
      'Un bis',
    ]);
  await expect.poll(() => scenarios.active.innerText()).toContain('Moyens constants');
  await window.undo();
  await expect
    .poll(() => scenarios.titles)
    .toEqual([
      'Moyens constants',
      'Postes supplémentaires',
      'Investissement renforcé',
      'Un',
      'Un ter',
      'Un bis',
    ]);
  await scenarios.choose('Un ter');
  await scenarios.act('Archiver');
  await expect
    .poll(() => scenarios.titles)
    .toEqual([
      'Moyens constants',
      'Postes supplémentaires',
      'Investissement renforcé',
      'Un',
      'Un bis',
    ]);
  await scenarios.bar.getByRole('button', { name: /^1 archivé/ }).click();
  await page.getByRole('menuitem', { name: 'Un ter' }).click();
  await scenarios.act('Sortir des archives');
  await expect
    .poll(() => scenarios.titles)
    .toEqual([
      'Moyens constants',
      'Postes supplémentaires',
      'Investissement renforcé',
      'Un',
      'Un ter',
      'Un bis',
    ]);
  await window.press('Control+Alt+PageDown');
  await expect.poll(() => scenarios.active.innerText()).toContain('Un bis');
  await window.saved();
  await window.reload();
  await expect
    .poll(() => scenarios.titles)
    .toEqual([
      'Moyens constants',
      'Postes supplémentaires',
      'Investissement renforcé',
      'Un',
      'Un ter',
      'Un bis',
    ]);
});

test('overrides of a step deleted from the base are orphans: they come back with it, or are removed', async () => {
  const { page, table, window, scenarios } = await withScenario('Un');
  await table.write('Wifi public', 'period', 'T3 2024');
  await scenarios.choose('Moyens constants');
  await table.select('Wifi public');
  await window.press('Control+Delete');
  await table.row('Wifi public').waitFor({ state: 'detached' });
  await scenarios.choose('Un');
  let list = await scenarios.overrides();
  const orphans = list.getByRole('region', { name: /^Écarts orphelins/ });
  await expect
    .poll(() =>
      orphans
        .getByRole('listitem')
        .allInnerTexts()
        .then((texts) => texts.map(plain)),
    )
    .toEqual(['Wifi public, Période : T3 2024']);
  expect(await findings(page)).toEqual([]);
  await window.press('Escape');
  // After undo, the step has its override again.
  await window.undo();
  await table.expectPeriod('Wifi public', 'T3 2024');
  await window.redo();
  list = await scenarios.overrides();
  await orphans.getByRole('button', { name: 'Retirer ces écarts orphelins' }).click();
  await list.getByText(/^Aucun écart/).waitFor();
  await window.press('Escape');
  await window.undo();
  await window.undo();
  await table.expectPeriod('Wifi public', 'T3 2024');
});

test('a scenario derived from an archived one still overlays it, and shows who overrides what', async () => {
  const { table, window, scenarios } = await withScenario('Un');
  await table.write('Wifi public', 'period', 'T3 2024');
  await scenarios.make(/^Dériver/, 'Un bis');
  await scenarios.choose('Un');
  await scenarios.act('Archiver');
  await expect
    .poll(() => scenarios.titles)
    .toEqual(['Moyens constants', 'Postes supplémentaires', 'Investissement renforcé', 'Un bis']);
  await scenarios.choose('Un bis');
  await table.expectPeriod('Wifi public', 'T3 2024');
  const list = await scenarios.overrides();
  await list
    .getByRole('row', { name: /^Wifi public/ })
    .getByText('(de « Un »)')
    .waitFor();
  await window.press('Escape');
  await window.saved();
  await window.reload();
  await scenarios.choose('Un bis');
  await table.expectPeriod('Wifi public', 'T3 2024');
});
