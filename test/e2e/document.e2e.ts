/**
 * The master document: written, filled from the plan, and taken out as PDF and .docx, which are
 * read again as others will.
 */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { findings } from './axe';
import { DocumentPage } from './pages/document';
import { MeetingsPage } from './pages/meetings';
import { docxPages, hasTool, pdfInfo, pdfOutline, pdfPages } from './tools';

const app = harness();
const READS = hasTool('pdftotext') && hasTool('soffice');
/** A PNG of two pixels by one. */
const PIXELS =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGOQi1pwIkoEAAgdAk8oGhlmAAAAAElFTkSuQmCC';

async function openDocument(): Promise<OpenApp & { doc: DocumentPage }> {
  const opened = await app.open();
  await opened.window.view('Document');
  const doc = new DocumentPage(opened.page);
  await doc.view.waitFor();
  return { ...opened, doc };
}

/** The lines of a table of contents: title and page. */
const entries = (pages: readonly string[]): [string, number][] =>
  pages.flatMap((page) =>
    [...page.matchAll(/^ *(\S.*?)[ .]{2,}(\d+)$/gm)].map(([, title, number]): [string, number] => [
      title!.trim(),
      Number(number),
    ]),
  );
const flat = (text: string): string => text.replace(/\s+/g, ' ');
/**
 * The page of the drawing begins with its heading, below the title of the document; nowhere else
 * does that stand alone.
 */
const expectRoadmapUnderItsHeading = (
  pages: readonly string[],
  isDrawing: (page: string) => boolean,
): void => {
  const places = pages.map((text) => linesOf(text).indexOf('Feuille de route'));
  expect(places.filter((place) => place >= 0)).toEqual([1]);
  expect(isDrawing(pages[places.indexOf(1)]!)).toBe(true);
};
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

test('the five chapters of the source are there, their blocks filled from the plan', async () => {
  const { doc, page } = await openDocument();
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

test('a chapter is added, named, written, moved and taken away; all of it undone', async () => {
  const { doc, window, page } = await openDocument();
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

test('in a narrow window, as at 200 %, a part chosen in the list is brought before the eyes', async () => {
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
  // The window itself has not moved.
  await expect.poll(async () => (await window.title.boundingBox())!.y).toBeGreaterThanOrEqual(0);
});

test('a line that names no block is told in its place', async () => {
  const { doc } = await openDocument();
  await doc.type('\n\n::tableau-magique');
  await doc.preview.getByText('Bloc inconnu : « ::tableau-magique »').waitFor();
});

test('a picture pasted is kept with the plan, in one edit; what is no picture is refused where one writes', async () => {
  const { doc, window, page } = await openDocument();
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

test('what is typed while a picture is read stays, after it and in a chapter left meanwhile; undo takes the picture alone', async () => {
  const { doc, window, page } = await openDocument();
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

test('the framing and the two registers are filled on screens of their own, and fill the document', async () => {
  const { doc, window, page } = await openDocument();
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

test('a register is copied to a spreadsheet and pasted from it, in one act; a cell that can’t be read changes nothing', async () => {
  const { doc, window, page } = await openDocument();
  await doc.go('État de l’art');
  await doc.view.getByRole('button', { name: 'Copier vers un tableur' }).click();
  await window.expectFoot(/copiées, à coller dans un tableur/);
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\r\n')[0]).toBe('Offre\tActeur\tLieux\tPriorités et piliers\tÉtat\tNotes');
  // The place of a new item takes rows, without a click elsewhere.
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
  await window.dialog.getByText('ligne 2, État : « en rade » n’est pas un état connu').waitFor();
  expect(await findings(page)).toEqual([]);
  await window.dialog.getByRole('button', { name: 'Fermer' }).last().click();
  await expect
    .poll(() => doc.view.getByRole('listitem', { name: 'Atelier smartphone' }).count())
    .toBe(0);
  await paste(
    'Offre\tActeur\tÉtat\nWifi public\tARCS\tne fonctionne pas\nAtelier smartphone\tMaison de quartier\tfonctionne',
  );
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
  await doc.view
    .getByRole('listitem', { name: 'Borne de secours' })
    .getByRole('button', { name: /Retirer .*Wifi public/ })
    .waitFor();
});

test.skipIf(!READS)(
  'the PDF has its text, its pages as the table of contents says, and can be read by a screen reader',
  async () => {
    const { doc } = await openDocument();
    // Long enough for its headings to fall anywhere on its pages.
    await doc.type(
      `\n\n${Array.from({ length: 24 }, (_, index) => `## Partie ${index + 1}\n\n${'Une phrase assez longue pour tenir sur plusieurs lignes. '.repeat(3 + ((index * 7) % 11))}\n\n- un\n- deux`).join('\n\n')}`,
    );
    await doc.leave();
    await doc.pasteFile('carte.png', 'image/png', PIXELS);
    await doc.preview.getByRole('img', { name: 'carte' }).waitFor();
    const { name, path } = await doc.make('Enregistrer le document en PDF');
    expect(name).toBe('Acte 3, 2024-2026 – document maître.pdf');
    const info = pdfInfo(path);
    expect(info).toMatchObject({ title: 'Acte 3, 2024-2026', tagged: true });
    const pages = pdfPages(path);
    expect(pages).toHaveLength(info.pages);
    const told = entries(pages.slice(0, 3)).filter(([title]) => !title.includes('Page '));
    expect(told.length).toBeGreaterThan(40);
    for (const [title, number] of told)
      expect(flat(pages[number - 1]!), title).toContain(flat(title));
    // On the last page that has it: a title may also stand in the table of contents.
    for (const [title, number] of told.filter(([one]) => one.startsWith('Partie ')))
      expect(
        pages.findLastIndex((text) => text.split('\n').some((line) => line.trim() === title)) + 1,
        title,
      ).toBe(number);
    expect(pages.filter((text) => text.includes(`sur ${pages.length}`)).length).toBeGreaterThan(
      pages.length - 3,
    );
    const all = flat(pages.join(' '));
    for (const words of [
      'Remettre à niveau tous les services prévus depuis 2018',
      'Qui détient quelle solution',
      'Mots de la source : « 6 mois -> maintenant à juin 2024 »',
      'Remise en route des services libres et en autonomie 6 mois -> maintenant à juin 2024',
      'Reste à charge assuré',
    ])
      expect(all).toContain(words);
    expectRoadmapUnderItsHeading(
      pages,
      (text) => text.includes('tours de collectage') && text.includes(`sur ${pages.length}`),
    );
    const outline = pdfOutline(path).map(flat);
    expect(outline.filter((title) => told.some(([one]) => flat(one) === title))).toHaveLength(
      told.length,
    );
    // A heading that begins a page was told twice there.
    expect(outline.filter((title) => /^(.+)\1$/.test(title))).toEqual([]);
  },
);

test.skipIf(!READS)(
  'the .docx opens in LibreOffice with the same chapters, tables, table of contents and page numbers',
  async () => {
    const { doc } = await openDocument();
    await doc.pasteFile('carte.png', 'image/png', PIXELS);
    await doc.preview.getByRole('img', { name: 'carte' }).waitFor();
    const { name, bytes } = await doc.make('Enregistrer le document pour Word (.docx)');
    expect(name).toBe('Acte 3, 2024-2026 – document maître.docx');
    const pages = docxPages(bytes);
    const told = entries(pages.slice(0, 1));
    expect(told.map(([title]) => title)).toEqual(
      expect.arrayContaining([
        'Fondamentaux',
        'Qui détient quelle solution',
        'Moyens et hypothèses',
      ]),
    );
    // The drawing is a picture there: of the page's text, the head and the foot are left.
    expectRoadmapUnderItsHeading(pages, (text) => linesOf(text).length === 3);
    // Reckoned for the fonts of the document, which this machine may not have; Word sets them
    // right.
    for (const [title, number] of told)
      expect(flat(pages.slice(Math.max(0, number - 2), number + 1).join(' ')), title).toContain(
        flat(title),
      );
    const all = flat(pages.join(' '));
    for (const words of [
      'Remettre à niveau tous les services prévus depuis 2018',
      'fonctionne en partie',
      '6. Portrea / supports',
      'Mots de la source : « fin 2025 »',
      'Grille des moyens et hypothèses',
      `Page 2 sur ${pages.length}`,
    ])
      expect(all).toContain(words);
  },
);

test.skipIf(!READS)('minutes go out as PDF and .docx, without the presenter’s notes', async () => {
  const { page, window, doc } = await openDocument();
  await window.view('Réunions');
  const meetings = new MeetingsPage(page);
  await meetings.view.waitFor();
  await meetings.write('Ajouter une décision', 'Reporter le remplacement');
  await meetings.view
    .getByRole('button', { name: 'Écrire le compte rendu : Compte rendu' })
    .click();
  await page.keyboard.insertText('## Échanges\n\nLe calendrier est partagé.');
  await page.keyboard.press('Escape');
  await meetings.view
    .getByRole('button', { name: /^Écrire une note : Notes de l’animateur/ })
    .click();
  await page.keyboard.insertText('Ne pas dire ceci');
  await page.keyboard.press('Escape');
  const pdf = await doc.make('Enregistrer le compte rendu en PDF', meetings.view);
  const docx = await doc.make('Enregistrer le compte rendu pour Word (.docx)', meetings.view);
  for (const text of [flat(pdfPages(pdf.path).join(' ')), flat(docxPages(docx.bytes).join(' '))]) {
    for (const words of [
      'Remarques et commentaires',
      'Échanges',
      'Le calendrier est partagé.',
      'Reporter le remplacement',
      'Page 1 sur 1',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Ne pas dire');
  }
  expect(pdf.name).toMatch(/– compte rendu\.pdf$/);
});

test('the menu makes the document for Word from any view', async () => {
  const { page, window } = await app.open();
  const saved = page.waitForEvent('download');
  await window.menu('Enregistrer le document pour Word (.docx)');
  expect((await saved).suggestedFilename()).toMatch(/document maître\.docx$/);
  await window.expectFoot(/est enregistré/);
});
