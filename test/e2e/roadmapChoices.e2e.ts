/** The screen of the printed roadmap: requests it can't meet, offers, the page of changes. */
import { expect, test } from 'vitest';
import { writePhasage } from '../../shared/formats/phasage';
import { newPlan, type Plan } from '../../shared/model/plan';
import { newStep } from '../../shared/model/step';
import { acte3Plan } from '../../shared/templates/acte3';
import { harness } from './app';
import { VersionsPage } from './pages/versions';

const app = harness();

const fileOf = (plan: Plan): Buffer =>
  Buffer.from(writePhasage(plan, {}, { savedWith: 'essai', savedAt: '2024-03-08T10:00:00Z' }));

/** Acte 3 with `count` more steps, each below the first. */
function crowded(count: number): Buffer {
  const plan = acte3Plan('crowded');
  const { period } = plan.steps['portrea']!;
  const more = Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `more-${at}`,
      newStep({
        id: `more-${at}`,
        order: 'zz',
        parentId: 'remise',
        title: `Atelier numéro ${at + 1} dans les espaces sociaux communs`,
        period,
      }),
    ]),
  );
  return fileOf({ ...plan, title: 'Serré', steps: { ...plan.steps, ...more } });
}

test('offers for what does not fit work with one click each', async () => {
  const { page, window } = await app.open();
  await window.openFile({
    name: 'serre.phasage',
    mimeType: 'application/json',
    buffer: crowded(50),
  });
  await expect.poll(() => window.title.innerText()).toBe('Serré');
  await page.keyboard.press('Control+Shift+E');
  const { dialog } = window;
  const paper = dialog.getByLabel('Format');
  const status = dialog.getByText(/^Page 1 \/ \d+ · texte de/);
  const crowd = async (): Promise<void> => {
    await paper.selectOption('A4');
    await dialog.getByLabel('Mise en page').selectOption('Tout sur une page');
    await dialog.getByLabel('Niveaux d’étapes').selectOption('Tous');
    await dialog.getByRole('alert').getByText('Tout ne tient pas ainsi sur A4 à 7 pt').waitFor();
  };
  await crowd();
  // Meanwhile the preview shows every step on more pages.
  await expect.poll(() => status.innerText()).toMatch(/^Page 1 \/ [2-9]/);
  await dialog.getByRole('button', { name: /^Passer en A\d$/ }).click();
  await expect.poll(() => dialog.getByRole('alert').count()).toBe(0);
  await expect.poll(() => paper.inputValue()).toMatch(/^A[123]$/);
  await expect.poll(() => status.innerText()).toMatch(/^Page 1 \/ 1 /);
  await crowd();
  await dialog.getByRole('button', { name: /^Sur \d pages entières$/ }).click();
  await expect.poll(() => dialog.getByRole('alert').count()).toBe(0);
  await expect.poll(() => dialog.getByLabel('Mise en page').inputValue()).toBe('pages');
  await crowd();
  await dialog.getByRole('button', { name: /premier niveau seulement|niveaux seulement/ }).click();
  await expect.poll(() => dialog.getByRole('alert').count()).toBe(0);
  // The page counts the steps that the depth omits.
  await dialog.getByText(/sous-étapes plus profondes ne sont pas montrées/).waitFor();
});

test('a preset with missing scenarios says so when applied, and shows the base plan', async () => {
  const { page, window } = await app.open();
  const plan = acte3Plan('lost');
  await window.openFile({
    name: 'perdu.phasage',
    mimeType: 'application/json',
    buffer: fileOf({
      ...plan,
      title: 'Perdu',
      presets: {
        q: {
          id: 'q',
          order: 'a0',
          title: 'Ancien',
          options: { paper: 'A4', scenarioId: 'gone', compareTo: 'gone-too' },
        },
        r: { id: 'r', order: 'a1', title: 'Simple', options: { paper: 'A3' } },
      },
    }),
  });
  await expect.poll(() => window.title.innerText()).toBe('Perdu');
  await page.keyboard.press('Control+Shift+E');
  const { dialog } = window;
  await dialog.getByLabel('Reprendre').selectOption('Ancien');
  await expect
    .poll(() => dialog.getByRole('alert').allInnerTexts())
    .toEqual([
      'Le scénario que nomment ces réglages n’est plus dans ce plan : la feuille montre « Moyens constants ».',
      'Le scénario à comparer que nomment ces réglages n’est plus dans ce plan : la feuille est sans comparaison.',
    ]);
  await expect.poll(() => dialog.getByLabel('Format').inputValue()).toBe('A4');
  await dialog.getByLabel('Reprendre').selectOption('Simple');
  await expect.poll(() => dialog.getByRole('alert').count()).toBe(0);
});

test('the changes since a version are an additional page in the preview', async () => {
  const { page, window, table } = await app.open();
  const versions = new VersionsPage(page);
  const { dialog } = window;
  await page.keyboard.press('Control+Shift+E');
  await dialog.getByLabel('Format').waitFor();
  await expect.poll(() => dialog.getByLabel('Page « Ce qui a changé » depuis').count()).toBe(0);
  await page.keyboard.press('Escape');
  await window.menu('Versions et ce qui a changé…');
  await versions.take('COPIL de février');
  await versions.close();
  await table.write('Portrea / supports', 'period', 'T2 2024');
  await page.keyboard.press('Control+Shift+E');
  await dialog.getByLabel('Page « Ce qui a changé » depuis').selectOption('COPIL de février');
  await dialog.getByText('Page 1 / 2').waitFor();
  const changed = dialog.getByRole('group', { name: 'Page 2' });
  await changed
    .getByRole('heading', { level: 1, name: 'Ce qui a changé' })
    .waitFor({ state: 'attached' });
  const changedWords = async (): Promise<string> =>
    (await changed.innerText()).replaceAll(/\s+/g, ' ');
  await expect.poll(changedWords).toContain('« Portrea / supports » est repoussée de 3 mois');
  await expect.poll(() => changedWords()).toContain('Portrea / supports T2 2024 · + 3 mois');
});

test('no steps, a missing logo, no meeting: each is reported with a way out, and nothing is made', async () => {
  const { page, window } = await app.open();
  const { dialog } = window;
  const plan = acte3Plan('broken');
  const logo = {
    id: 'logo',
    order: 'a0',
    title: 'Ville',
    contentHash: 'c'.repeat(64),
    width: 20,
    height: 10,
    use: 'logo' as const,
  };
  await window.openFile({
    name: 'logo.phasage',
    mimeType: 'application/json',
    buffer: fileOf({ ...plan, title: 'Logo perdu', pictures: { logo } }),
  });
  await expect.poll(() => window.title.innerText()).toBe('Logo perdu');
  await page.keyboard.press('Control+Shift+E');
  await dialog.getByRole('alert').getByText('Le logo « Ville » ne peut pas être dessiné').waitFor();
  await expect
    .poll(() => dialog.getByRole('button', { name: 'Enregistrer le PDF' }).isDisabled())
    .toBe(true);
  await dialog.getByLabel('Logos', { exact: true }).uncheck();
  await expect
    .poll(() => dialog.getByRole('button', { name: 'Enregistrer le PDF' }).isEnabled())
    .toBe(true);
  await page.keyboard.press('Escape');

  const empty = newPlan({
    id: 'empty',
    baseScenarioId: 'base',
    title: 'Vide',
    horizon: { start: '2024-01-01', end: '2026-12-31' },
    baseTitle: 'Plan de base',
  });
  await window.openFile({
    name: 'vide.phasage',
    mimeType: 'application/json',
    buffer: fileOf(empty),
  });
  await expect.poll(() => window.title.innerText()).toBe('Vide');
  await page.keyboard.press('Control+Shift+E');
  await dialog
    .getByRole('alert')
    .getByText(
      'Ce plan n’a pas d’étape à imprimer dans cette période : ajoutez une étape, ou changez la période.',
    )
    .waitFor();
  for (const name of ['Enregistrer le PDF', 'SVG', 'PNG', 'Imprimer…'])
    await expect
      .poll(() => dialog.getByRole('button', { name, exact: true }).isDisabled())
      .toBe(true);
  await page.keyboard.press('Escape');
  await window.view('Réunions');
  await page.getByRole('main').waitFor();
  await expect
    .poll(() => page.getByRole('button', { name: 'Enregistrer le compte rendu en PDF' }).count())
    .toBe(0);
});

test('a preset is saved, applied after reopening, renamed and removed, each with its undo', async () => {
  const { page, window } = await app.open();
  const { dialog } = window;
  const [taken, name, mode] = [
    dialog.getByLabel('Reprendre'),
    dialog.getByLabel('Nom', { exact: true }),
    dialog.getByLabel('Mise en page'),
  ];
  await page.keyboard.press('Control+Shift+E');
  await mode.selectOption('Mosaïque à coller');
  await dialog.getByLabel('Texte au moins de').selectOption('9 pt');
  const month = dialog.getByLabel('Un mois sur (mm)');
  await month.fill('2');
  await month.press('Enter');
  await dialog.getByText('Donnez une largeur de 3 à 70 mm.').waitFor();
  await month.fill('25,4');
  await month.press('Enter');
  // 27 months of 72 points are wider than one A3.
  await dialog.getByText(/^Page 1 \/ [2-9]/).waitFor();
  await name.fill('Mur');
  await dialog.getByRole('button', { name: 'Garder ces réglages' }).click();
  await dialog.getByText('Réglages « Mur » gardés.').waitFor();
  await page.keyboard.press('Escape');
  await window.saved();
  await page.reload();
  await window.ready();
  await page.keyboard.press('Control+Shift+E');
  await expect.poll(() => mode.inputValue()).toBe('one');
  await taken.selectOption('Mur');
  await expect
    .poll(async () => [
      await mode.inputValue(),
      await month.inputValue(),
      await dialog.getByLabel('Texte au moins de').inputValue(),
    ])
    .toEqual(['mosaic', '25,4', '9']);
  await name.fill('Mur de la salle');
  await dialog.getByRole('button', { name: 'Renommer « Mur »' }).click();
  await expect
    .poll(() => taken.locator('option').allInnerTexts())
    .toEqual(['Choisir…', 'Mur de la salle']);
  await dialog.getByRole('button', { name: 'Supprimer « Mur de la salle »' }).click();
  await expect.poll(() => taken.count()).toBe(0);
  await dialog.getByRole('button', { name: 'Annuler', exact: true }).click();
  await expect
    .poll(() => taken.locator('option').allInnerTexts())
    .toEqual(['Choisir…', 'Mur de la salle']);
  await expect
    .poll(() => dialog.getByRole('button', { name: 'Annuler', exact: true }).count())
    .toBe(0);
});

test('a page is shown whole, whatever the window and its orientation', async () => {
  const { page, window } = await app.open({ width: 1920, height: 1000 });
  await page.keyboard.press('Control+Shift+E');
  const [pages, sheet] = [
    window.dialog.getByRole('group', { name: 'Aperçu' }),
    window.dialog.getByRole('group', { name: 'Page 1' }),
  ];
  const isWhole = async (): Promise<boolean> => {
    const [around, own] = [await pages.boundingBox(), await sheet.boundingBox()];
    return (
      own!.x >= around!.x &&
      own!.y >= around!.y &&
      own!.x + own!.width <= around!.x + around!.width &&
      own!.y + own!.height <= around!.y + around!.height
    );
  };
  await expect.poll(isWhole).toBe(true);
  await window.dialog.getByLabel('Orientation').selectOption('Portrait');
  await expect
    .poll(() => window.dialog.locator('.sheet').getAttribute('data-paper'))
    .toBe('A3-portrait');
  await expect.poll(isWhole).toBe(true);
  await window.dialog.getByLabel('Zoom').selectOption('Toute la largeur');
  await expect.poll(isWhole).toBe(false);
});
