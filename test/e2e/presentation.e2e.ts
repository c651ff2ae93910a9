/** Presentation mode: the third meeting of the Acte 3 plan. */
import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { findings } from './axe';
import { MeetingsPage } from './pages/meetings';
import { PresentationPage, wordsOf } from './pages/presentation';

const app = harness();
const SHOTS = 'test-results/presentation';

async function present(
  options: { width?: number; height?: number } = { width: 1280, height: 720 },
): Promise<OpenApp & { room: PresentationPage }> {
  const opened = await app.open(options);
  return { ...opened, room: await PresentationPage.begun(opened) };
}

const place = (room: PresentationPage) => expect.poll(() => room.placeWords());

test('F5 shows the agenda from its start; each key goes to its place', async () => {
  const { room, window, table } = await present();
  await place(room).toContain('1 / 4');
  await expect
    .poll(() => room.title.innerText())
    .toContain('Remarques et commentaires sur le compte-rendu de la 2ème rencontre');
  await room.press('ArrowRight');
  await place(room).toContain('2 / 4');
  for (const [key, there] of [
    ['ArrowLeft', '1 / 4'],
    ['ArrowDown', '2 / 4'],
    ['ArrowUp', '1 / 4'],
    [' ', '2 / 4'],
    ['PageUp', '1 / 4'],
    ['PageDown', '2 / 4'],
    ['p', '1 / 4'],
    ['n', '2 / 4'],
    ['Home', '1 / 4'],
    ['Enter', '2 / 4'],
    ['End', '4 / 4'],
    ['F5', '4 / 4'],
  ] as const) {
    await room.press(key);
    await place(room).toContain(there);
  }
  await room.press('3', 'g');
  await place(room).toContain('3 / 4');
  await room.press('g', '1', 'Enter');
  await place(room).toContain('1 / 4');
  await room.press('9', 'g');
  await expect.poll(() => room.said.innerText()).toContain('pas de point 9');
  await room.title.click();
  await place(room).toContain('2 / 4');
  await room.press('Escape');
  await window.ready();
  await expect.poll(() => table.titles).toContain('Portrea / supports');
  await room.press('Shift+F5');
  await place(room).toContain('2 / 4');
});

test('black, white, overview and help cover the screen, one at a time', async () => {
  const { room, page } = await present();
  await room.press('b');
  await page.getByRole('img', { name: 'Écran noir' }).waitFor();
  await room.press('w');
  await page.getByRole('img', { name: 'Écran blanc' }).waitFor();
  await room.press('ArrowRight');
  await expect.poll(() => page.locator('.stage-cover').count()).toBe(0);
  await place(room).toContain('1 / 4');
  await room.press('.');
  await page.getByRole('img', { name: 'Écran noir' }).waitFor();
  await room.press('Escape', 'o');
  await room.overview.waitFor();
  await expect.poll(() => room.faults()).toEqual([]);
  expect(await findings(page)).toEqual([]);
  await room.press('ArrowRight', 'ArrowRight', 'Enter');
  await place(room).toContain('3 / 4');
  await room.press('?');
  await page.getByRole('region', { name: 'Touches de la présentation' }).waitFor();
  await expect.poll(() => room.faults()).toEqual([]);
  await room.press('Escape');
  await room.stage.waitFor();
});

test.each([
  [1280, 720],
  [1920, 1080],
])('every screen is readable at %i by %i: no text below 20, none cut', async (width, height) => {
  const { room, page } = await present({ width, height });
  mkdirSync(SHOTS, { recursive: true });
  for (let screen = 1; screen < 20; screen += 1) {
    await room.settled();
    const now = await room.place.innerText();
    await page.screenshot({ path: `${SHOTS}/${width}-${screen}.png` });
    await expect
      .poll(async () => ({ now, faults: await room.faults() }))
      .toEqual({ now, faults: [] });
    expect(await findings(page)).toEqual([]);
    await room.press('ArrowRight');
    await room.settled();
    if ((await room.place.innerText()) === now) break;
  }
  await place(room).toContain('4 / 4');
  await room.press('2', 'g');
  for (const [key, name] of [
    ['d', 'Décision'],
    ['t', 'Date'],
    ['h', 'Hypothèse'],
    ['c', 'Scénario'],
    ['z', 'Montrer'],
  ] as const) {
    await room.press(key);
    await room.bar(name).waitFor();
    await room.settled();
    await expect.poll(() => room.faults()).toEqual([]);
    expect(await findings(page)).toEqual([]);
    await page.screenshot({ path: `${SHOTS}/${width}-${key}.png` });
    await room.press('Escape');
  }
});

test('the roadmap zooms to a theme, with its sub-steps, and to a year', async () => {
  const { room } = await present();
  await room.press('ArrowRight');
  await room.stage.getByText('Portrea / supports').waitFor();
  await expect.poll(() => room.stage.getByText('Bornes CAF').count()).toBe(0);
  await room.press('z');
  await room.bar('Montrer').getByRole('button', { name: 'Remettre à niveau les services' }).click();
  await room.stage.getByText('Bornes CAF').waitFor();
  await expect.poll(() => room.faults()).toEqual([]);
  await room.press('z');
  await room.bar('Montrer').getByRole('button', { name: '2026' }).click();
  await room.stage.getByText(/étapes hors de cette période/).waitFor();
  await expect.poll(() => room.faults()).toEqual([]);
});

test('the presenter has notes, next item and time in a second window; the room never sees them', async () => {
  const { page, window } = await app.open({ width: 1280, height: 720 });
  await window.view('Réunions');
  const meetings = new MeetingsPage(page);
  await meetings.agenda
    .first()
    .getByRole('textbox', { name: /^Notes de l’animateur/ })
    .fill('Ménager la CAF, voir anne@ccas.fr');
  await meetings.agenda
    .first()
    .getByRole('textbox', { name: 'Texte montré' })
    .fill('Contact : anne@ccas.fr, 02 99 12 34 56');
  await meetings.agenda.first().getByRole('textbox', { name: 'Point' }).focus();
  await window.press('F5');
  const room = new PresentationPage(page);
  await room.stage.getByText('[adresse masquée]').waitFor();
  const opening = page.waitForEvent('popup');
  await room.press('v');
  const second = await opening;
  await second.getByText('Ménager la CAF').waitFor();
  await second
    .getByRole('region', { name: 'Ensuite' })
    .getByText('2. Phasage à trois ans (opérationnel) : sous-étapes')
    .first()
    .waitFor();
  expect(await findings(second)).toEqual([]);
  for (const secret of ['Ménager', 'anne@', '02 99 12'])
    expect(await page.content()).not.toContain(secret);
  await second.keyboard.press('ArrowRight');
  await place(room).toContain('2 / 4');
  await second.keyboard.press('ArrowLeft');
  await place(room).toContain('1 / 4');
  await second.keyboard.press('s');
  await page.getByText('Ménager la CAF').waitFor();
  await new PresentationPage(second).stage.waitFor();
  for (const secret of ['Ménager', 'anne@', '02 99 12'])
    expect(await second.content()).not.toContain(secret);
  // Letters typed in the second window are text too.
  await second.keyboard.press('d');
  await second.keyboard.type('bon s');
  await expect
    .poll(() => second.getByRole('textbox', { name: 'Ce qui est décidé' }).inputValue())
    .toBe('bon s');
  await second.keyboard.press('Escape');
  const closed = second.waitForEvent('close');
  await room.press('Escape');
  await closed;
  await page.getByRole('main', { name: 'Réunions' }).waitFor();
});

test('an item’s time counts up, then shows its last minutes in colour and words', async () => {
  const { room, page } = await present();
  const time = room.stage.locator('.foot-time').first();
  const at = (clock: string): Promise<void> =>
    page.clock.setFixedTime(new Date(`2024-03-08T${clock}+01:00`));
  await at('10:04:30');
  await expect.poll(() => wordsOf(time)).toContain('4 min sur 15');
  await at('10:12:30');
  await expect.poll(() => wordsOf(time)).toContain('plus que 3 min sur 15');
  await expect.poll(() => time.getAttribute('data-state')).toBe('last');
  await at('10:17:10');
  await expect.poll(() => wordsOf(time)).toContain('dépassé de 2 min');
  await expect.poll(() => time.getAttribute('data-state')).toBe('over');
  expect(await findings(page)).toEqual([]);
  await expect.poll(() => room.faults()).toEqual([]);
  await room.press('ArrowRight');
  await expect.poll(() => wordsOf(time)).toContain('0 min');
});

test('without a meeting, presents the plan as it is, or makes a meeting', async () => {
  const { page, window } = await app.open({ width: 1280, height: 720 });
  await window.menu('Nouveau plan de trois ans');
  await expect.poll(() => window.title.innerText()).toContain('Plan d’action');
  await window.press('F5');
  await window.dialog.getByRole('button', { name: 'Présenter le plan tel qu’il est' }).click();
  const room = new PresentationPage(page);
  await room.stage.getByText('Ce plan n’a pas encore d’étape.').waitFor();
  await expect.poll(() => room.faults()).toEqual([]);
  await room.press('Escape');
  await window.press('F5');
  await window.dialog.getByRole('button', { name: 'Créer une réunion' }).click();
  await page
    .getByRole('main', { name: 'Réunions' })
    .getByRole('textbox', { name: 'Nom de la réunion' })
    .waitFor();
  // A meeting with an empty agenda still offers a way on.
  await window.press('F5');
  await expect.poll(() => room.said.innerText()).toContain('vide');
  await room.stage.getByText('Ce plan n’a pas encore d’étape.').waitFor();
});

test('Shift+F5 starts at the last edited item, which shows the changes since a version', async () => {
  const { page, window, table } = await app.open({ width: 1280, height: 720 });
  await window.view('Réunions');
  const meetings = new MeetingsPage(page);
  const shows = meetings.agenda.nth(2).getByRole('combobox', { name: 'Montre' });
  await shows.focus();
  await shows.selectOption({ label: 'ce qui a changé' });
  await meetings.view.getByRole('button', { name: 'Clore la réunion' }).click();
  await window.expectFoot(/figée/);
  await window.view('Phasage');
  await table.write('Portrea / supports', 'period', 'mai 2024');
  await window.view('Réunions');
  await window.press('Shift+F5');
  const room = new PresentationPage(page);
  await place(room).toContain('3 / 4');
  await room.stage
    .getByText(/Portrea \/ supports/)
    .first()
    .waitFor();
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: `${SHOTS}/changes.png` });
  await expect.poll(() => room.faults()).toEqual([]);
  expect(await findings(page)).toEqual([]);
});
