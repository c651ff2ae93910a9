/**
 * A presentation goes on until the user ends it, and nothing changes it behind the presenter's
 * back.
 */
import { expect, test } from 'vitest';
import { writePhasage } from '../../shared/formats/phasage';
import { newAgendaItem, newDecision, newMeeting } from '../../shared/model/meeting';
import { acte3Plan } from '../../shared/templates/acte3';
import { emptyPlan } from '../../shared/templates/empty';
import { harness, type OpenApp } from './app';
import { MeetingsPage } from './pages/meetings';
import { PresentationPage } from './pages/presentation';

const app = harness();
const OTHER = writePhasage(
  { ...emptyPlan('other', '2024-03-08'), title: 'Autre plan' },
  {},
  { savedWith: 'test', savedAt: '2024-03-08T10:00:00Z' },
);

async function present(): Promise<OpenApp & { room: PresentationPage }> {
  const opened = await app.open({ width: 1280, height: 720 });
  return { ...opened, room: await PresentationPage.begun(opened) };
}

test('F toggles full screen; leaving full screen through the browser ends the presentation', async () => {
  const { page, room, window } = await present();
  const isWhole = () => expect.poll(() => page.evaluate(() => document.fullscreenElement !== null));
  await isWhole().toBe(true);
  await room.press('ArrowRight', 'f');
  await isWhole().toBe(false);
  await expect.poll(() => room.placeWords()).toContain('2 / 4');
  await room.press('f');
  await isWhole().toBe(true);
  await expect.poll(() => room.placeWords()).toContain('2 / 4');
  await page.evaluate(() => document.exitFullscreen());
  await window.ready();
  await expect.poll(() => room.stage.count()).toBe(0);
});

test('after a click in the foot, Space and Enter go forward; after a key the item keeps the focus', async () => {
  const { page, room } = await present();
  const items = room.stage.getByRole('navigation', { name: 'Ordre du jour' }).getByRole('button');
  await items.nth(1).click();
  await room.press('Enter');
  await expect.poll(() => room.placeWords()).toContain('3 / 4');
  await items.nth(0).click();
  await room.press(' ');
  await expect.poll(() => room.placeWords()).toContain('2 / 4');
  await items.nth(0).focus();
  await room.press('Enter');
  await expect.poll(() => room.placeWords()).toContain('1 / 4');
  await expect
    .poll(() => items.nth(0).evaluate((item) => item === document.activeElement))
    .toBe(true);
  const opening = page.waitForEvent('popup');
  await room.press('v');
  const second = await opening;
  await second.getByRole('button', { name: 'Écran noir' }).click();
  await page.getByRole('img', { name: 'Écran noir' }).waitFor();
  await second.keyboard.press(' ');
  await page.getByRole('img', { name: 'Écran noir' }).waitFor({ state: 'detached' });
  await second.keyboard.press(' ');
  await expect.poll(() => room.placeWords()).toContain('2 / 4');
  await room.press('Escape');
});

test('Shift+F5 starts at the last shown item, even after another was edited', async () => {
  const { page, window } = await app.open({ width: 1280, height: 720 });
  await window.view('Réunions');
  await new MeetingsPage(page).agenda.nth(1).getByRole('textbox', { name: 'Point' }).focus();
  await window.press('Shift+F5');
  const room = new PresentationPage(page);
  await expect.poll(() => room.placeWords()).toContain('2 / 4');
  await room.press('End');
  await expect.poll(() => room.placeWords()).toContain('4 / 4');
  await room.press('Escape');
  await room.stage.waitFor({ state: 'detached' });
  await window.press('Shift+F5');
  await expect.poll(() => room.placeWords()).toContain('4 / 4');
});

test('a read-only window says why it can’t undo; with nothing to redo it says so', async () => {
  const first = await present();
  await first.room.press('d');
  await first.page.keyboard.type('Truc');
  await first.room.press('Enter');
  await first.room.stage.getByText('Décidé sur ce point').waitFor();
  await first.room.press('Control+y');
  await expect.poll(() => first.room.said.innerText()).toBe('Rien à rétablir');
  const { page } = await app.another(first);
  await page.keyboard.press('F5');
  const room = new PresentationPage(page);
  await room.stage.getByText('Décidé sur ce point').waitFor();
  await room.press('Control+z');
  await expect.poll(() => room.said.innerText()).toContain('lecture seule');
  await expect
    .poll(() => room.stage.getByRole('listitem').filter({ hasText: 'Truc' }).count())
    .toBe(1);
});

test('a plan dropped on the stage waits until the presentation ends', async () => {
  const { page, room, window } = await present();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'autre.phasage'));
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  }, OTHER);
  await expect.poll(() => room.said.innerText()).toContain('à la fin de la présentation');
  await expect.poll(() => room.placeWords()).toContain('1 / 4');
  await room.press('Escape');
  await expect.poll(() => window.title.innerText()).toBe('Autre plan');
  // Nothing of the former plan's presentation is left.
  await window.press('Shift+F5');
  await expect.poll(() => window.dialog.innerText()).toContain('Rien à l’ordre du jour');
});

test('a hypothesis settled in a scenario where it fails holds there too; names those that differ', async () => {
  const { page, room, window } = await present();
  const outcomes = room.bar('Hypothèse');
  const refuted = outcomes.locator('option').filter({ hasText: '(infirmée)' });
  const simulate = async (): Promise<void> => {
    await room.press('h');
    await outcomes
      .getByRole('combobox', { name: 'Devient' })
      .selectOption({ label: 'simuler son échec (non enregistré)' });
    await room.press('Enter');
    await room.stage.getByRole('region', { name: 'Simulation, non enregistrée' }).waitFor();
    await room.press('Escape');
    await window.ready();
    await page.getByRole('button', { name: 'Garder comme scénario' }).click();
    await window.press('F5');
    await room.stage.waitFor();
  };
  const settle = async (id: string): Promise<string> => {
    await room.press('h');
    await outcomes.getByRole('combobox', { name: 'Hypothèse' }).selectOption(id);
    await outcomes.getByRole('combobox', { name: 'Devient' }).selectOption({ label: 'confirmée' });
    await room.press('Enter');
    await outcomes.waitFor({ state: 'detached' });
    return (await room.said.innerText()).replaceAll(/\s/g, ' ');
  };
  await simulate();
  await room.press('h');
  const id = (await refuted.getAttribute('value'))!;
  await room.press('Escape');
  expect(await settle(id)).toMatch(/^« .+ » : confirmée\. Ctrl\+Z/);
  await room.press('h');
  await expect.poll(() => refuted.count()).toBe(0);
  await room.press('Escape', 'Control+z', 'h');
  await expect.poll(() => refuted.count()).toBe(1);
  await room.press('Escape', 'c');
  await room.bar('Scénario').getByRole('combobox').selectOption({ label: 'Moyens constants' });
  await room.stage.getByRole('button', { name: 'Montrer seulement' }).click();
  expect(await settle(id)).toMatch(/^« .+ » : confirmée \(reste infirmée dans « .+ »\)/);
});

test('the presenter’s window has the look of the main one, and follows it', async () => {
  const { page, room } = await present();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  const opening = page.waitForEvent('popup');
  await room.press('v');
  const second = await opening;
  await second.getByRole('main', { name: 'Vue de l’animateur' }).waitFor();
  const paper = (): Promise<string> =>
    second.locator('.presenter').evaluate((view) => getComputedStyle(view).backgroundColor);
  await expect.poll(() => second.locator('html').getAttribute('data-theme')).toBe('dark');
  const dark = await paper();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => second.locator('html').getAttribute('data-theme')).toBe('light');
  await expect.poll(() => paper()).not.toBe(dark);
  await room.press('Escape');
});

test('shows all years of the means in several tables, and open decisions of earlier meetings', async () => {
  const { page, window } = await app.open({ width: 1280, height: 720 });
  const plan = acte3Plan('long');
  const meetings = Object.fromEntries(
    [
      ['early', '2024-01-10'],
      ['now', '2024-03-20'],
      ['late', '2024-06-10'],
    ].map(([id, date]) => [
      id!,
      newMeeting({ id: id!, order: 'a0', title: `Réunion ${id}`, date: date! }),
    ]),
  );
  const items = Object.fromEntries(
    (['means', 'decisions'] as const).map((shows, at) => [
      shows,
      newAgendaItem({
        id: shows,
        meetingId: 'now',
        order: `a${at}`,
        title: shows === 'means' ? 'Moyens' : 'Relevé',
        shows,
      }),
    ]),
  );
  const decisions = Object.fromEntries(
    ['early', 'now', 'late', null].map((meetingId) => [
      `d-${meetingId}`,
      newDecision({
        id: `d-${meetingId}`,
        order: 'a0',
        title: `Décidé ${meetingId ?? 'ailleurs'}`,
        meetingId,
      }),
    ]),
  );
  const text = writePhasage(
    {
      ...plan,
      title: 'Dix ans',
      horizon: { start: '2024-01-01', end: '2033-12-31' },
      meetings,
      agendaItems: items,
      decisions,
    },
    {},
    { savedWith: 'test', savedAt: '2024-03-08T10:00:00Z' },
  );
  await window.openFile({
    name: 'dix.phasage',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect.poll(() => window.title.innerText()).toBe('Dix ans');
  await window.press('F5');
  const room = new PresentationPage(page);
  await room.stage.locator('.figures').first().waitFor();
  await expect
    .poll(() =>
      room.stage
        .locator('.figures')
        .evaluateAll((tables) =>
          tables.map((table) =>
            [...table.querySelectorAll('thead th[scope]')].map((head) => head.textContent.trim()),
          ),
        ),
    )
    .toEqual([
      ['2024', '2025', '2026', '2027', '2028'],
      ['2029', '2030', '2031', '2032', '2033', '10 ans'],
    ]);
  for (let before = ''; before !== (await room.placeWords()); await room.press('ArrowRight')) {
    before = await room.placeWords();
    await room.settled();
    await expect
      .poll(async () => ({ before, faults: await room.faults() }))
      .toEqual({ before, faults: [] });
  }
  await expect.poll(() => room.placeWords()).toContain('2 / 2');
  const parts = (await room.stage.getByRole('main').innerText())
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^Décidé|^Encore/.test(line));
  expect(parts).toEqual([
    'Décidé now',
    'Encore à faire, des réunions d’avant',
    'Décidé early',
    'Encore à faire, hors réunion',
    'Décidé ailleurs',
  ]);
});
