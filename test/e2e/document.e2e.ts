/** Writing the document: chapters, blocks, pictures. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { harness } from './app';
import { findings } from './axe';
import { openDocument, PIXELS } from './documents';
import { DocumentPage } from './pages/document';

const app = harness();
test('the document has the five chapters of the source, with blocks generated from the plan', async () => {
  const { doc, page } = await openDocument(app);
  await expect
    .poll(() => doc.chapters())
    .toEqual([
      'Fondamentaux',
      'Rappel historique',
      'Forces et faiblesses',
      'Objectifs réaffirmés / nouveaux',
      'Moyens et hypothèses',
    ]);
  await doc.preview
    .getByText('Comment partager les espaces-temps vacants dans les lieux ?')
    .waitFor();
  expect(await findings(page)).toEqual([]);
  await doc.go('Objectifs réaffirmés / nouveaux');
  await doc.preview.getByRole('heading', { name: '6. Portrea / supports' }).waitFor();
  await doc.preview.getByRole('img', { name: 'Feuille de route' }).first().waitFor();
});

test('adds, names, writes, moves and removes a chapter, and undoes all of it', async () => {
  const { doc, window, page } = await openDocument(app);
  await doc.view.getByRole('button', { name: '+ Chapitre' }).click();
  const title = doc.view.getByRole('textbox', { name: 'Titre du chapitre' });
  await title.fill('Annexe');
  await title.press('Enter');
  await expect.poll(() => doc.chapters()).toHaveLength(6);
  await doc.type('# Méthode\n\nDeux **ateliers**.\n');
  await doc.preview.getByRole('heading', { name: 'Méthode' }).waitFor();
  await doc.insertBlock('Cadrage');
  await doc.preview.getByText('Ambitions collectives').waitFor();
  await expect.poll(() => doc.text.inputValue()).toContain('\n\n::cadrage\n');
  await doc.leave();
  await window.expectFoot(/Chapitre « Annexe » : texte/);
  await doc.view.getByRole('button', { name: 'Monter le chapitre' }).click();
  await expect.poll(async () => (await doc.chapters())[4]).toBe('Annexe');
  await window.saved();
  await page.reload();
  await window.view('Document');
  await doc.go('Annexe');
  await expect.poll(() => doc.text.inputValue()).toContain('Deux **ateliers**.');
  await doc.view.getByRole('button', { name: 'Supprimer le chapitre' }).click();
  await expect.poll(() => doc.chapters()).toHaveLength(5);
  for (let turn = 0; turn < 3; turn += 1) await window.undo();
  await doc.go('Annexe');
  await expect.poll(() => doc.text.inputValue()).toBe('');
});

test('in a narrow window, as at 200 %, choosing a part brings it into view', async () => {
  const { page, window } = await app.open({ width: 640, height: 400 });
  await window.view('Document');
  const doc = new DocumentPage(page);
  const isSeen = (heading: Locator) =>
    heading.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return document.elementFromPoint(100, (top + bottom) / 2) === element;
    });
  await doc.go('Qui détient quelle solution');
  await expect
    .poll(() =>
      isSeen(
        doc.view.getByRole('heading', { name: 'Qui détient quelle solution', level: 2 }).last(),
      ),
    )
    .toBe(true);
  // The window itself must not scroll.
  await expect.poll(async () => (await window.title.boundingBox())!.y).toBeGreaterThanOrEqual(0);
});

test('a line with an unknown block is reported in its place', async () => {
  const { doc } = await openDocument(app);
  await doc.type('\n\n::tableau-magique');
  await doc.preview.getByText('Bloc inconnu : « ::tableau-magique »').waitFor();
});

test('a pasted picture is one edit and stays with the plan; other files are refused in place', async () => {
  const { doc, window, page } = await openDocument(app);
  await doc.pasteFile('plan.gif', 'image/gif', 'R0lGODlhAQABAAAAACw=');
  await expect.poll(() => doc.refusal.innerText()).toContain('PNG ou JPEG');
  await doc.pasteFile('abimee.png', 'image/png', PIXELS.slice(0, 40));
  await expect.poll(() => doc.refusal.innerText()).toContain('abimee.png');
  const before = await doc.text.inputValue();
  await doc.pasteFile('carte des lieux.png', 'image/png', PIXELS);
  const image = doc.preview.getByRole('img', { name: 'carte des lieux' });
  await image.waitFor();
  await window.saved();
  await page.reload();
  await window.view('Document');
  await image.waitFor();
  await expect
    .poll(() =>
      image.evaluate((shown: HTMLImageElement) => shown.decode().then(() => shown.naturalWidth)),
    )
    .toBe(2);
  await window.undo();
  await expect.poll(() => doc.text.inputValue()).toBe(before);
  await expect.poll(() => image.count()).toBe(0);
});

test('text typed while a picture loads stays, also in another chapter; undo removes only the picture', async () => {
  const { doc, window, page } = await openDocument(app);
  const letOn = await doc.holdReading();
  await doc.type('Avant.');
  await doc.pasteFile('carte.png', 'image/png', PIXELS);
  await page.keyboard.type('Pend');
  await letOn();
  const first = doc.preview.getByRole('img', { name: 'carte' });
  await first.waitFor();
  // The caret is still at its words.
  await page.keyboard.type('ant.');
  await expect
    .poll(() => doc.text.inputValue())
    .toMatch(/Avant\.\n\n!\[carte\]\(picture:[^)]+\)\n\nPendant\.$/);
  await doc.leave();
  await window.undo();
  await window.undo();
  await expect.poll(() => doc.text.inputValue()).toMatch(/Avant\.Pend$/);

  await doc.pasteFile('plan.png', 'image/png', PIXELS);
  await doc.type(' Partie.');
  await doc.go('Rappel historique');
  await letOn();
  await window.expectFoot(/plan/);
  await doc.go('Fondamentaux');
  await doc.preview.getByRole('img', { name: 'plan' }).waitFor();
  await expect
    .poll(() => doc.text.inputValue())
    .toMatch(/Avant\.Pend\n\n!\[plan\]\(picture:[^)]+\)\n\nPartie\.$/);
});
