/** The registers of the document, typed and pasted. */
import { expect, test } from 'vitest';
import { harness } from './app';
import { findings } from './axe';
import { openDocument } from './documents';

const app = harness();
test('the framing and the two registers have screens of their own, and the document shows them', async () => {
  const { doc, window, page } = await openDocument(app);
  await doc.go('Cadrage');
  expect(await findings(page)).toEqual([]);
  const add = doc.view.getByRole('textbox', { name: 'Ajouter : Ambitions collectives' });
  await add.fill('Ouvrir un lieu par quartier');
  await add.press('Enter');
  await doc.view
    .getByRole('listitem', { name: 'Ouvrir un lieu par quartier' })
    .getByRole('combobox', { name: 'Priorité' })
    .selectOption({ index: 1 });
  await doc.go('État de l’art');
  expect(await findings(page)).toEqual([]);
  const wifi = doc.view.getByRole('listitem', { name: 'Wifi public' });
  await wifi.getByRole('combobox', { name: 'État' }).selectOption({ label: 'ne fonctionne pas' });
  await wifi.getByRole('combobox', { name: 'Acteur' }).selectOption({ label: 'ARCS' });
  await doc.go('Qui détient quelle solution');
  expect(await findings(page)).toEqual([]);
  const more = doc.view.getByRole('textbox', { name: 'Ajouter une solution' });
  await more.fill('Prêt de matériel');
  await more.press('Enter');
  const solution = doc.view.getByRole('listitem', { name: 'Prêt de matériel' });
  await solution.getByRole('textbox', { name: 'Problème' }).fill('Associations sans ordinateur');
  await solution.getByRole('textbox', { name: 'Problème' }).press('Enter');
  await doc.go('Rappel historique');
  await doc.preview.getByRole('row', { name: /Wifi public ARCS .*ne fonctionne pas/ }).waitFor();
  await doc.preview
    .getByRole('row', { name: /à désigner Prêt de matériel Associations sans ordinateur/ })
    .waitFor();
  await doc.go('Fondamentaux');
  await doc.preview.getByText('Ouvrir un lieu par quartier').waitFor();
  for (let turn = 0; turn < 4; turn += 1) await window.undo();
  await doc.go('Rappel historique');
  await doc.preview.getByRole('row', { name: /Wifi public fonctionne en partie/ }).waitFor();
});

test('copies a register and pastes it after a preview, in one edit; keeps unreadable words', async () => {
  const { doc, window, page } = await openDocument(app);
  await doc.go('État de l’art');
  await doc.view.getByRole('button', { name: 'Copier vers un tableur' }).click();
  await window.expectFoot(/copiées, à coller dans un tableur/);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\r\n')[0]).toBe('Offre\tActeur\tLieux\tPriorités et piliers\tÉtat\tNotes');
  // The field for a new item accepts rows, without a click elsewhere.
  const add = doc.view.getByRole('textbox', { name: 'Ajouter une offre' });
  const paste = async (rows: string): Promise<void> => {
    await page.evaluate((value) => navigator.clipboard.writeText(value), rows);
    await add.focus();
    await page.keyboard.press('Control+v');
  };
  await paste(text);
  await window.expectFoot(/Rien à changer/);
  await paste(
    'Offre\tActeur\tÉtat\nWifi public\tARCS\ten rade\nAtelier smartphone\tMaison de quartier\tfonctionne',
  );
  await window.dialog.getByText(/« en rade » n’est pas un état connu/).waitFor();
  await window.dialog.getByText('1 cellule non lue : ses mots sont gardés').waitFor();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect
    .poll(() => doc.view.getByRole('listitem', { name: 'Atelier smartphone' }).count())
    .toBe(0);
  await paste(
    'Offre\tActeur\tÉtat\nWifi public\tARCS\tne fonctionne pas\nAtelier smartphone\tMaison de quartier\tfonctionne',
  );
  await window.dialog.getByRole('button', { name: 'Coller' }).click();
  await window.expectFoot(/en plus : 1 ; modifiées : 1/);
  const added = doc.view.getByRole('listitem', { name: 'Atelier smartphone' });
  await expect
    .poll(() =>
      added.getByRole('combobox', { name: 'Acteur' }).locator('option:checked').innerText(),
    )
    .toBe('Maison de quartier');
  await expect
    .poll(() =>
      doc.view
        .getByRole('listitem', { name: 'Wifi public' })
        .getByRole('combobox', { name: 'État' })
        .locator('option:checked')
        .innerText(),
    )
    .toBe('ne fonctionne pas');
  await window.undo();
  await added.waitFor({ state: 'detached' });
  await expect
    .poll(() =>
      doc.view
        .getByRole('listitem', { name: 'Wifi public' })
        .getByRole('combobox', { name: 'État' })
        .locator('option:checked')
        .innerText(),
    )
    .toBe('fonctionne en partie');
  await doc.go('Qui détient quelle solution');
  await page.evaluate(() =>
    navigator.clipboard.writeText('CAF\tBorne de secours\tPannes\t2.1 Wifi public'),
  );
  await doc.view.getByRole('heading', { name: 'Qui détient quelle solution' }).click();
  await page.keyboard.press('Control+v');
  await window.dialog.getByRole('button', { name: 'Coller' }).click();
  await doc.view
    .getByRole('listitem', { name: 'Borne de secours' })
    .getByRole('button', { name: /Retirer .*Wifi public/ })
    .waitFor();
});
