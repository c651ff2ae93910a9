/** Meetings: their agenda, what is decided, minutes pasted into the plan, a meeting closed. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { findings } from './axe';
import { MeetingsPage } from './pages/meetings';
import { ScenariosPage } from './pages/scenarios';
import { VersionsPage } from './pages/versions';

const app = harness();
const SOURCE = readFileSync('test/fixtures/acte3-reunion3.txt', 'utf8');

async function openMeetings(): Promise<OpenApp & { meetings: MeetingsPage }> {
  const opened = await app.open();
  await opened.window.view('Réunions');
  const meetings = new MeetingsPage(opened.page);
  await meetings.view.waitFor();
  return { ...opened, meetings };
}

test('the Acte 3 plan brings the third meeting and its agenda', async () => {
  const { page, meetings } = await openMeetings();
  await expect
    .poll(async () => (await meetings.titles())[0])
    .toBe('Remarques et commentaires sur le compte-rendu de la 2ème rencontre');
  await expect.poll(() => meetings.titles()).toHaveLength(4);
  expect(await findings(page)).toEqual([]);
});

test('a meeting is prepared: day, people, items; all of it undone step by step', async () => {
  const { meetings, window } = await openMeetings();
  await meetings.write('Date', '14 mars 2024');
  await expect
    .poll(() => meetings.view.getByRole('textbox', { name: 'Date', exact: true }).inputValue())
    .toContain('14');
  await meetings.write('Date', 'un de ces jours');
  await meetings.view.getByRole('alert').waitFor();
  await meetings.view
    .getByRole('combobox', { name: 'Ajouter…' })
    .first()
    .selectOption({ label: 'CAF' });
  await meetings.view.getByRole('button', { name: 'Retirer CAF' }).waitFor();
  await meetings.write('Ajouter un point', 'Calendrier du COPIL 4');
  await expect.poll(() => meetings.titles()).toHaveLength(5);
  await meetings.view.getByRole('button', { name: 'Monter Calendrier du COPIL 4' }).click();
  await expect.poll(async () => (await meetings.titles())[3]).toBe('Calendrier du COPIL 4');
  for (let turn = 0; turn < 3; turn += 1) await window.undo();
  await expect.poll(() => meetings.titles()).toHaveLength(4);
  await expect
    .poll(() => meetings.view.getByRole('button', { name: 'Retirer CAF' }).count())
    .toBe(0);
});

test('an item is carried by Alt+arrows with its focus; a length is read as it is written, after a title too', async () => {
  const { meetings, page, window } = await openMeetings();
  const title = meetings.agenda.nth(2).getByRole('textbox', { name: 'Point' });
  const before = await meetings.titles();
  await title.fill('Moyens');
  await title.press('Alt+ArrowUp');
  await expect.poll(async () => (await meetings.titles())[1]).toBe('Moyens');
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value))
    .toBe('Moyens');
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => (await meetings.titles())[2]).toBe('Moyens');
  for (let turn = 0; turn < 3; turn += 1) await window.undo();
  await expect.poll(() => meetings.titles()).toEqual(before);
  const length = meetings.agenda.nth(1).getByRole('textbox', { name: 'durée' });
  await length.fill('1h30');
  await length.press('Enter');
  await expect.poll(() => length.inputValue()).toBe('1 h 30');
  await length.fill('bientôt');
  await length.press('Enter');
  await meetings.view.getByText('Écrivez une durée, par exemple « 15 mn » ou « 1h30 ».').waitFor();
  await meetings.write('Ajouter un point', 'Tour de table - 20mn');
  await expect.poll(async () => (await meetings.titles())[4]).toBe('Tour de table');
  await expect
    .poll(() => meetings.agenda.nth(4).getByRole('textbox', { name: 'durée' }).inputValue())
    .toBe('20 mn');
});

test('the source pasted whole into an empty plan gives its eight steps, in one edit', async () => {
  const opened = await app.open();
  await opened.window.menu('Nouveau plan de trois ans');
  await expect.poll(() => opened.window.title.innerText()).toContain('Plan d’action');
  await opened.window.view('Réunions');
  const meetings = new MeetingsPage(opened.page);
  await meetings.paste(SOURCE);
  await expect.poll(() => meetings.proposals.count()).toBe(8);
  await meetings.accept();
  await opened.window.view('Phasage');
  await expect.poll(() => opened.table.titles).toContain('Portrea / supports');
  await expect.poll(async () => (await opened.table.titles).length).toBeGreaterThanOrEqual(8);
  await opened.table.expectPeriod('Relance partage des lieux', 'dernier trimestre');
  await opened.window.undo();
  await expect.poll(() => opened.table.titles).toEqual([]);
});

test('minutes give decisions with who and when; those left unticked stay out', async () => {
  const { meetings } = await openMeetings();
  await meetings.paste(
    'Le comité décide de reporter le remplacement des 22 ordinateurs à septembre 2024.\n- ARCS doit envoyer le calendrier d’ici fin mars 2024\n- Ouverture de la borne du Blosne : 15 octobre 2024',
  );
  // What is put off by a decision is a new date too.
  await expect.poll(() => meetings.proposals.count()).toBe(4);
  expect(await findings(meetings.dialog.page())).toEqual([]);
  await meetings.proposals.filter({ hasText: 'Blosne' }).getByRole('checkbox').uncheck();
  await meetings.accept();
  await expect.poll(() => meetings.decisions.count()).toBe(2);
  await expect
    .poll(() =>
      meetings.decisions
        .nth(1)
        .getByRole('combobox', { name: 'Qui' })
        .locator('option:checked')
        .innerText(),
    )
    .toBe('ARCS');
  await meetings.decisions
    .first()
    .getByText(
      '« Le comité décide de reporter le remplacement des 22 ordinateurs à septembre 2024. »',
    )
    .waitFor();
});

test('whole minutes pasted into a plan make their meeting, the next one, and what was decided there', async () => {
  const opened = await app.open();
  await opened.window.menu('Nouveau plan de trois ans');
  await expect.poll(() => opened.window.title.innerText()).toContain('Plan d’action');
  await opened.window.view('Réunions');
  const meetings = new MeetingsPage(opened.page);
  await meetings.paste(readFileSync('test/fixtures/minutes/word-1.txt', 'utf8'));
  await meetings.proposals.filter({ hasText: 'Commander les bungalows' }).waitFor();
  await expect
    .poll(() => meetings.proposals.first().innerText())
    .toContain('14 h 30 · Mairie, salle des mariages · présents : C. Vasseur');
  expect(await findings(opened.page)).toEqual([]);
  await meetings.accept();
  // The holidays of a plan without a zone are not read: that decision is left unticked.
  await expect.poll(() => meetings.decisions.count()).toBe(6);
  await expect
    .poll(() => meetings.written('Ce qui est décidé'))
    .toContain('Envoyer le planning aux directrices (D. Nguyen)');
  await expect
    .poll(() =>
      meetings.view.getByRole('textbox', { name: 'Autres absents', exact: true }).inputValue(),
    )
    .toBe('M. Fournier (excusé·e), B. Colin');
  await expect
    .poll(() =>
      meetings.view.getByRole('textbox', { name: 'Heure et lieu', exact: true }).inputValue(),
    )
    .toBe('14 h 30, Mairie, salle des mariages');
  await meetings.view.getByRole('navigation').getByText('Rencontre du 4 mars 2025').waitFor();
  await opened.window.undo();
  await expect.poll(() => meetings.view.getByText('Aucune réunion').count()).toBe(1);
});

test('minutes of another day are taken for a new meeting, or for the one chosen', async () => {
  const { meetings } = await openMeetings();
  await meetings.view.getByRole('textbox', { name: 'Date', exact: true }).fill('5 mai 2024');
  await meetings.view.getByRole('textbox', { name: 'Date', exact: true }).press('Enter');
  await meetings.paste('COPIL du 12 mars 2024, Mairie\n\nLe comité valide le calendrier.');
  const target = meetings.dialog.getByRole('combobox', { name: 'Réunion de ce texte' });
  await expect
    .poll(() => target.locator('option:checked').innerText())
    .toBe('une nouvelle réunion');
  await target.selectOption({ label: '3ème rencontre autour de l’acte 3 (5 mai 2024)' });
  await meetings.accept();
  await expect.poll(() => meetings.decisions.count()).toBe(1);
  await expect
    .poll(() => meetings.view.getByRole('navigation').getByRole('button').allInnerTexts())
    .not.toContainEqual(expect.stringContaining('COPIL du 12 mars'));
});

test('the source pasted into its own meeting, whose items it has, proposes nothing as good; all are ticked or none at once', async () => {
  const { meetings } = await openMeetings();
  await meetings.paste(SOURCE);
  await expect.poll(() => meetings.proposals.count()).toBe(11);
  const ticked = (): Promise<number> =>
    meetings.dialog.getByRole('checkbox', { checked: true }).count();
  await expect.poll(() => ticked()).toBe(0);
  await meetings.dialog.getByRole('button', { name: 'Tout cocher' }).click();
  await expect.poll(ticked).toBe(11);
  await meetings.dialog.getByRole('button', { name: 'Ne rien cocher' }).click();
  await expect.poll(ticked).toBe(0);
});

test('a text without a sign is told so, one too long is said to be read in part, and what enters a scenario alone is said before', async () => {
  const { meetings, page } = await openMeetings();
  await meetings.paste('Bonjour à tous,\nmerci de votre présence.');
  await meetings.dialog.getByText('Rien n’a été reconnu').waitFor();
  await expect
    .poll(() => meetings.dialog.getByRole('button', { name: /^Reprendre/ }).isDisabled())
    .toBe(true);
  await meetings.dialog
    .getByRole('textbox', { name: 'Texte' })
    .fill(`Forum : juin 2024\n${'Texte courant sans rien. '.repeat(9000)}`);
  await meetings.dialog.getByText('Seuls les 200 000 premiers signes sont lus').waitFor();
  await meetings.dialog.getByRole('button', { name: 'Annuler' }).click();
  await new ScenariosPage(page).choose('Investissement renforcé');
  await meetings.paste('- Atelier des aidants : juin 2024');
  await meetings.dialog.getByText('que dans le scénario « Investissement renforcé »').waitFor();
});

test('a meeting stays to be dated; who is absent is no longer present; closed again it has a version of its own', async () => {
  const { meetings, window, page } = await openMeetings();
  const day = meetings.view.getByRole('textbox', { name: 'Date', exact: true });
  await expect.poll(() => day.getAttribute('placeholder')).toBe('à caler');
  await meetings.write('Date', '14 mars 2024');
  await meetings.view.getByRole('navigation').getByText('14 mars 2024', { exact: false }).waitFor();
  await day.fill('');
  await day.press('Enter');
  await meetings.view
    .getByRole('navigation')
    .getByText('à caler', { exact: false })
    .first()
    .waitFor();
  const add = meetings.view.getByRole('combobox', { name: 'Ajouter…' });
  await add.first().selectOption({ label: 'CAF' });
  await meetings.view.getByRole('button', { name: 'Retirer CAF' }).waitFor();
  await add.nth(1).selectOption({ label: 'CAF' });
  await expect
    .poll(() => meetings.view.getByRole('button', { name: 'Retirer CAF' }).count())
    .toBe(1);
  for (const turn of [1, 2]) {
    await meetings.view.getByRole('button', { name: 'Clore la réunion' }).click();
    await meetings.view.getByRole('button', { name: 'Rouvrir' }).waitFor();
    if (turn === 1) await meetings.view.getByRole('button', { name: 'Rouvrir' }).click();
  }
  await window.menu('Versions et ce qui a changé…');
  await expect.poll(() => new VersionsPage(page).list.count()).toBe(2);
});

test('closing a meeting freezes a version; reopened, it can be closed again', async () => {
  const { meetings, window, page } = await openMeetings();
  await meetings.view.getByRole('button', { name: 'Clore la réunion' }).click();
  await window.expectFoot(/figée/);
  await meetings.view.getByRole('button', { name: 'Rouvrir' }).click();
  await meetings.view.getByRole('button', { name: 'Clore la réunion' }).waitFor();
  await window.saved();
  await page.reload();
  await window.view('Réunions');
  await meetings.view.getByRole('button', { name: 'Clore la réunion' }).waitFor();
});

test('a date tells who said it: the sentence and the meeting, one click away', async () => {
  const { page, table, window } = await app.open();
  await table.select('Portrea / supports');
  await window.details.getByText('> Portrea / supports - 2024 premier trimestre').waitFor();
  await window.details
    .getByRole('button', { name: 'Réunion « 3ème rencontre autour de l’acte 3 », date à caler' })
    .click();
  const meetings = new MeetingsPage(page);
  await meetings.view.waitFor();
  await expect.poll(() => meetings.titles()).toHaveLength(4);
});

test('what is taken from minutes tells its meeting and its sentence', async () => {
  const { page, meetings, window, table } = await openMeetings();
  await meetings.paste('Bornes CAF : d’ici octobre 2024');
  await expect.poll(() => meetings.proposals.count()).toBe(1);
  await meetings.dialog.getByRole('checkbox').setChecked(true);
  await meetings.accept();
  await window.view('Phasage');
  await table.select('Bornes CAF');
  await window.details
    .getByText('Bornes CAF : d’ici octobre 2024', { exact: false })
    .first()
    .waitFor();
  await window.details.getByRole('button', { name: /^Réunion « 3ème rencontre/ }).waitFor();
  await window.undo();
  await table.expectPeriod('Bornes CAF', 'avril à juin 2024');
  expect(await findings(page)).toEqual([]);
});

test('a day without its year is near the meeting: told while it is typed, said once it is kept', async () => {
  const { meetings } = await openMeetings();
  await meetings.write('Date', '20 novembre 2026');
  await meetings.paste('Action : envoyer le devis pour le 15 décembre');
  await meetings.proposals.getByText('pour le 15 déc. 2026').waitFor();
  await meetings.accept();
  const due = meetings.decisions.first().getByRole('textbox', { name: 'pour quand' });
  await expect.poll(() => due.inputValue()).toContain('2026');
  await due.fill('5 janvier');
  await meetings.decisions.first().locator('output', { hasText: '2027' }).waitFor();
  await due.press('Enter');
  await expect.poll(() => due.inputValue()).toContain('2027');
});

test('minutes say their own day; a date outside the plan keeps its year, told and left unticked', async () => {
  const { meetings } = await openMeetings();
  await meetings.paste(
    'Compte rendu du COPIL du 12 mars 2025\n\n- Bilan des ateliers : 15 avril\n- Portrait : 2019 premier trimestre',
  );
  await expect.poll(() => meetings.proposals.count()).toBe(3);
  await meetings.proposals.nth(0).getByText('COPIL du 12 mars 2025', { exact: true }).waitFor();
  await meetings.proposals.nth(1).getByText('15 avr. 2025', { exact: false }).waitFor();
  await meetings.proposals.nth(2).getByText('hors de l’horizon', { exact: false }).waitFor();
  await meetings.proposals.nth(2).getByText('31 mars 2019', { exact: false }).waitFor();
  await expect
    .poll(() =>
      meetings.proposals
        .getByRole('checkbox')
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked)),
    )
    .toEqual([true, true, false]);
  expect(await findings(meetings.dialog.page())).toEqual([]);
});
