/** Typing and choosing during a presentation: the bars over the foot of the screen. */
import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { findings } from './axe';
import { MeetingsPage } from './pages/meetings';
import { PresentationPage, wordsOf } from './pages/presentation';

const app = harness();

async function present(): Promise<OpenApp & { room: PresentationPage }> {
  const opened = await app.open({ width: 1280, height: 720 });
  return { ...opened, room: await PresentationPage.begun(opened) };
}

const place = (room: PresentationPage) => expect.poll(() => room.placeWords());

test('a decision and an action on a step are typed while keys are letters, undone and redone', async () => {
  const { room, page, window } = await present();
  await room.press('d');
  const bar = room.bar('Décision');
  await page.keyboard.type('Le wifi public ouvre partout, non ?');
  await room.press('Enter');
  await expect.poll(() => room.said.innerText()).toContain('Le wifi public ouvre partout, non ?');
  await place(room).toContain('1 / 4');
  await room.stage.getByText('Décidé sur ce point').waitFor();
  await room.press('a', 'Enter');
  await room
    .bar('Action')
    .getByRole('alert')
    .getByText('ce qui est à faire', { exact: false })
    .waitFor();
  await room.bar('Action').getByRole('textbox', { name: 'Ce qui est à faire' }).focus();
  await page.keyboard.type('Écrire aux associations');
  await room.bar('Action').getByRole('combobox', { name: 'Qui' }).selectOption({ label: 'ARCS' });
  await room
    .bar('Action')
    .getByRole('combobox', { name: 'Étape' })
    .selectOption({ label: '2.1 Wifi public' });
  const due = room.bar('Action').getByRole('textbox', { name: 'Pour quand' });
  await due.fill('un de ces jours');
  await due.press('Enter');
  await room.bar('Action').getByRole('alert').waitFor();
  await due.fill('15 avril 2024');
  await due.press('Enter');
  await room.stage.getByText('ARCS · pour le 15 avr. 2024 · « Wifi public »').waitFor();
  await room.press('Control+z');
  const taken = room.stage.getByRole('listitem').filter({ hasText: 'Écrire aux associations' });
  await expect.poll(() => taken.count()).toBe(0);
  await room.press('Control+y');
  await taken.waitFor();
  await room.press('d', 'Escape');
  await expect.poll(() => bar.count()).toBe(0);
  await room.press('Escape');
  await window.ready();
  await window.saved();
  await window.view('Réunions');
  await expect.poll(() => new MeetingsPage(page).decisions.count()).toBe(2);
});

test('a vague date is fixed with the meeting’s words, and undone', async () => {
  const { room, page, window, table } = await present();
  await room.press('ArrowRight', 't');
  const bar = room.bar('Date');
  await bar
    .getByRole('combobox', { name: 'Étape' })
    .selectOption({ label: '3 Relance du partage des lieux : méthode et calendrier' });
  const period = bar.getByRole('textbox', { name: 'Période' });
  await period.fill('un jour');
  await period.press('Enter');
  await bar.getByRole('alert').waitFor();
  await period.fill('novembre 2024');
  await expect.poll(() => wordsOf(bar.locator('output'))).toContain('30 nov. 2024');
  await period.press('Enter');
  await room.stage.getByText('novembre 2024').first().waitFor();
  await expect.poll(() => room.faults()).toEqual([]);
  await room.press('Control+z');
  await room.stage.getByText('dernier trimestre 2024').waitFor();
  await room.press('Control+y', 'Escape');
  await window.ready();
  await table.expectPeriod('Relance du partage des lieux : méthode et calendrier', 'novembre 2024');
  await expect.poll(() => page.locator('.stage').count()).toBe(0);
});

test('a date fixed without its year is of the meeting: shown while it is typed, said afterwards', async () => {
  const { room } = await present();
  await room.press('ArrowRight', 't');
  const bar = room.bar('Date');
  const period = bar.getByRole('textbox', { name: 'Période' });
  await period.fill('15 février');
  await expect.poll(() => wordsOf(bar.locator('output'))).toContain('15 févr. 2025');
  await period.press('Enter');
  await expect.poll(() => wordsOf(room.said)).toContain('15 févr. 2025');
});

test('a bar does not change the screen; users can scroll to the part and the step it covers', async () => {
  const { room } = await present();
  await room.press('ArrowRight');
  const chart = room.stage.locator('.slide');
  const texts = (): Promise<string[]> => chart.locator('p').allTextContents();
  const last = chart.getByText('Republications, orientations', { exact: false });
  await last.waitFor();
  const [box, said] = [await chart.boundingBox(), await texts()];
  for (const [key, name] of [
    ['d', 'Décision'],
    ['a', 'Action'],
    ['t', 'Date'],
    ['h', 'Hypothèse'],
    ['c', 'Scénario'],
    ['z', 'Montrer'],
  ] as const) {
    await room.press(key);
    await room.bar(name).waitFor();
    await room.settled();
    await expect
      .poll(async () => ({
        name,
        place: await room.placeWords(),
        box: await chart.boundingBox(),
        said: await texts(),
      }))
      .toEqual({ name, place: '2 / 4', box, said });
    await room.press('Escape');
  }
  const isClear = async (name: string): Promise<boolean> => {
    const [text, bar] = [await last.boundingBox(), await room.bar(name).boundingBox()];
    return text!.y + text!.height <= bar!.y;
  };
  await room.press('d');
  await expect.poll(() => isClear('Décision')).toBe(false);
  await room.press('PageDown');
  await expect.poll(() => isClear('Décision')).toBe(true);
  await room.press('PageUp');
  await expect.poll(() => isClear('Décision')).toBe(false);
  await room.bar('Décision').getByRole('combobox', { name: 'Étape' }).selectOption({
    label: '8 Republications, orientations, statistiques communes, évaluation régulière',
  });
  await expect.poll(() => isClear('Décision')).toBe(true);
  await expect
    .poll(() => chart.locator('[data-about]').allTextContents())
    .toEqual([expect.stringContaining('Republications')]);
  // The screen does not show a sub-step, so it marks its parent.
  await room
    .bar('Décision')
    .getByRole('combobox', { name: 'Étape' })
    .selectOption({ label: '2.1 Wifi public' });
  await expect
    .poll(() => chart.locator('[data-about]').allTextContents())
    .toEqual([expect.stringContaining('Remise en route')]);
  // A click beside the bar does not go forward.
  await room.stage.locator('.stage-subtitle').click();
  await place(room).toBe('2 / 4');
  await room.press('Escape');
  await expect.poll(() => chart.boundingBox()).toEqual(box);
  await expect.poll(() => chart.locator('[data-about]').count()).toBe(0);
});

test('simulates a hypothesis below a stripe, then settles it; chooses a scenario; undoes both', async () => {
  const { room, page } = await present();
  await room.press('h');
  await room
    .bar('Hypothèse')
    .getByRole('combobox', { name: 'Devient' })
    .selectOption({ label: 'simuler son échec (non enregistré)' });
  await room.press('Enter');
  const stripe = room.stage.getByRole('region', { name: 'Simulation, non enregistrée' });
  await stripe.waitFor();
  expect(await findings(page)).toEqual([]);
  await stripe.getByRole('button', { name: 'Arrêter la simulation' }).click();
  await stripe.waitFor({ state: 'detached' });
  await room.press('h');
  await room
    .bar('Hypothèse')
    .getByRole('combobox', { name: 'Devient' })
    .selectOption({ label: 'infirmée' });
  await room.press('Enter');
  await expect.poll(() => room.said.innerText()).toContain('infirmée');
  await room.press('c');
  await room
    .bar('Scénario')
    .getByRole('combobox')
    .selectOption({ label: 'Investissement renforcé' });
  await room.press('Enter');
  await room.stage
    .getByText('Le scénario « Investissement renforcé » est retenu', { exact: true })
    .waitFor();
  await room.press('ArrowRight');
  await room.stage
    .locator('.stage-subtitle')
    .getByText('Scénario « Investissement renforcé »')
    .waitFor();
  // Undo shows the former scenario again, redo the chosen one.
  await room.press('Control+z');
  const subtitle = room.stage.locator('.stage-subtitle');
  await subtitle.getByText('Scénario « Moyens constants »').waitFor();
  await room.press('Control+y');
  await subtitle.getByText('Scénario « Investissement renforcé »').waitFor();
  await room.press('Control+z', 'Control+z', 'h');
  await expect
    .poll(() =>
      room
        .bar('Hypothèse')
        .locator('option')
        .filter({ hasText: 'infirmée' })
        .filter({ hasText: '(' })
        .count(),
    )
    .toBe(0);
});

test('the last act shows below the screen, not over it', async () => {
  const { room } = await present();
  await room.press('ArrowRight', 'c');
  await room
    .bar('Scénario')
    .getByRole('combobox')
    .selectOption({ label: 'Investissement renforcé' });
  await room.press('Enter');
  await room.said.getByText('Investissement renforcé').waitFor();
  const [told, shown] = [
    await room.said.boundingBox(),
    await room.stage.locator('.slide').boundingBox(),
  ];
  expect(told!.y).toBeGreaterThanOrEqual(shown!.y + shown!.height - 1);
  await expect.poll(() => room.faults()).toEqual([]);
});
