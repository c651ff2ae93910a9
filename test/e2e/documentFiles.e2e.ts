/** The document and minutes as files, read by other programs. */
import { expect, test } from 'vitest';
import { harness } from './app';
import { openDocument, PIXELS } from './documents';
import { MeetingsPage } from './pages/meetings';
import { docxPages, hasTool, pdfInfo, pdfOutline, pdfPages } from './tools';

const app = harness();
const READS = hasTool('pdftotext') && hasTool('soffice');
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
 * The page of the drawing starts with its heading, below the document's title; elsewhere that
 * heading is never alone.
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

test.skipIf(!READS)(
  'the PDF is readable for screen readers, and its contents give the right pages',
  async () => {
    const { doc } = await openDocument(app);
    // Long enough for headings anywhere on its pages.
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
    const listed = entries(pages.slice(0, 3)).filter(([title]) => !title.includes('Page '));
    expect(listed.length).toBeGreaterThan(40);
    for (const [title, number] of listed)
      expect(flat(pages[number - 1]!), title).toContain(flat(title));
    // On the last page with it, as a title is in the table of contents too.
    for (const [title, number] of listed.filter(([one]) => one.startsWith('Partie ')))
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
    expect(outline.filter((title) => listed.some(([one]) => flat(one) === title))).toHaveLength(
      listed.length,
    );
    // The outline once listed a heading twice if it began a page.
    expect(outline.filter((title) => /^(.+)\1$/.test(title))).toEqual([]);
  },
);

test.skipIf(!READS)(
  'the .docx opens in LibreOffice with the same chapters, tables, table of contents and page numbers',
  async () => {
    const { doc } = await openDocument(app);
    await doc.pasteFile('carte.png', 'image/png', PIXELS);
    await doc.preview.getByRole('img', { name: 'carte' }).waitFor();
    const { name, bytes } = await doc.make('Enregistrer le document pour Word (.docx)');
    expect(name).toBe('Acte 3, 2024-2026 – document maître.docx');
    const pages = docxPages(bytes);
    const listed = entries(pages.slice(0, 1));
    expect(listed.map(([title]) => title)).toEqual(
      expect.arrayContaining([
        'Fondamentaux',
        'Qui détient quelle solution',
        'Moyens et hypothèses',
      ]),
    );
    // The drawing is a picture, so only heading, header and footer remain as text.
    expectRoadmapUnderItsHeading(pages, (text) => linesOf(text).length === 3);
    // Estimated for the document's fonts, which this machine may lack; Word corrects the numbers.
    for (const [title, number] of listed)
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

test.skipIf(!READS)(
  'minutes are exported as PDF and .docx, without the presenter’s notes',
  async () => {
    const { page, window, doc } = await openDocument(app);
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
    for (const text of [
      flat(pdfPages(pdf.path).join(' ')),
      flat(docxPages(docx.bytes).join(' ')),
    ]) {
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
  },
);

test('the menu exports the document for Word from any view', async () => {
  const { page, window } = await app.open();
  const saved = page.waitForEvent('download');
  await window.menu('Enregistrer le document pour Word (.docx)');
  expect((await saved).suggestedFilename()).toMatch(/document maître\.docx$/);
  await window.expectFoot(/est enregistré/);
});
