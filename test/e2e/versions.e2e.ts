/**
 * Frozen versions, changes since, ghosts on the chart, and a read-only look at an earlier version.
 */
import { expect, test } from 'vitest';
import { harness, type OpenApp } from './app';
import { findings } from './axe';
import { VersionsPage } from './pages/versions';

const app = harness();
type Opened = OpenApp & { versions: VersionsPage };

async function openVersions(): Promise<Opened> {
  const opened = await app.open();
  await opened.window.menu('Versions et ce qui a changé…');
  return { ...opened, versions: new VersionsPage(opened.page) };
}

/** Freezes "Avant", moves "Bornes CAF" by three months, then freezes "Après". */
async function withTwoVersions(): Promise<Opened> {
  const opened = await openVersions();
  const { page, versions, table, window } = opened;
  await versions.take('Avant');
  await versions.close();
  await table.write('Bornes CAF', 'period', 'juillet à septembre 2024');
  await table.expectPeriod('Bornes CAF', 'juillet à septembre 2024');
  await window.menu('Versions et ce qui a changé…');
  // Versions are in the order of their time.
  await page.clock.setFixedTime(new Date('2024-03-08T11:00:00+01:00'));
  await versions.take('Après');
  return opened;
}

const plain = (texts: string[]): string[] => texts.map((text) => text.replace(/\s/g, ' '));

test('without versions the dialog explains how to make one', async () => {
  const { page, versions } = await openVersions();
  await versions.dialog.getByText('Aucune version n’est encore figée.').waitFor();
  expect(await findings(page)).toEqual([]);
});

test('shows the changes since a version as sentences; names, removes and restores a version', async () => {
  const { page, versions, window } = await withTwoVersions();
  await versions.dialog.getByText('Rien n’a changé depuis.').waitFor();
  await versions.choose('Avant');
  await expect
    .poll(async () => plain(await versions.sentences.allInnerTexts()))
    .toEqual([
      '« Bornes CAF » est repoussée de 3 mois : 1er juil. → 30 sept. 2024, au lieu de 1er avr. → 30 juin 2024.',
    ]);
  expect(await findings(page)).toEqual([]);
  const name = versions.dialog.getByRole('textbox', { name: 'Nom de la version' });
  await name.fill('COTECH de mars');
  await name.press('Enter');
  await versions.list.filter({ hasText: 'COTECH de mars' }).waitFor();
  await versions.press('Supprimer');
  await expect.poll(() => versions.list.count()).toBe(1);
  await versions.close();
  await window.undo();
  await window.undo();
  await window.menu('Versions et ce qui a changé…');
  await expect
    .poll(async () => (await versions.list.allInnerTexts()).map((text) => text.split('\n')[0]))
    .toEqual(['Après', 'Avant']);
});

test('a version stays readable after a restart', async () => {
  const { versions, window } = await withTwoVersions();
  await versions.close();
  await window.saved();
  await window.reload();
  await window.menu('Versions et ce qui a changé…');
  await versions.choose('Avant');
  await expect.poll(() => versions.sentences.count()).toBe(1);
});

test('closing a steering meeting freezes a version, whose page compares it with the current plan', async () => {
  const { page, window, table } = await app.open();
  await window.view('Réunions');
  await page.getByRole('combobox', { name: 'Nature' }).selectOption({ label: 'COPIL' });
  await page.getByRole('button', { name: 'Clore la réunion' }).click();
  await window.view('Phasage');
  await table.write('Wifi public', 'period', 'avril à juin 2024');
  await table.expectPeriod('Wifi public', 'avril à juin 2024');
  await window.view('Réunions');
  await page.getByRole('button', { name: 'Ce qui a changé depuis' }).click();
  const versions = new VersionsPage(page);
  await versions.dialog.getByText(/^Depuis le COPIL/).waitFor();
  await expect
    .poll(async () => plain(await versions.sentences.allInnerTexts()))
    .toEqual([expect.stringContaining('« Wifi public » est repoussée de 3 mois')]);
});

test('ghosts are in the bars’ former places, with their shifts', async () => {
  const { page, versions, chart } = await withTwoVersions();
  await versions.choose('Avant');
  await versions.press('Montrer sur le calendrier');
  await versions.ghost('bornes-caf').waitFor({ state: 'attached' });
  await expect
    .poll(async () =>
      (await versions.ghost('bornes-caf').locator('text').textContent())?.replace(/\s/g, ' '),
    )
    .toBe('+ 3 mois');
  const ghost = await versions.ghost('bornes-caf').locator('.ghost').boundingBox();
  const bar = await chart.box('bornes-caf');
  // Beside its bar and label, never below the table.
  const words = await versions.ghost('bornes-caf').locator('text').boundingBox();
  expect(words!.x).toBeGreaterThan(bar.x + bar.width);
  // April to June ends where July begins.
  expect(Math.abs(ghost!.x + ghost!.width - bar.x)).toBeLessThan(4);
  await expect.poll(() => versions.ghost('wifi').count()).toBe(0);
  await page.getByRole('button', { name: 'Masquer' }).click();
  await expect.poll(() => page.locator('.ghost-layer').count()).toBe(0);
});

test('F5 in a look at a version presents nothing and says why', async () => {
  const { page, versions, window } = await withTwoVersions();
  await versions.choose('Avant');
  await versions.press('Regarder cette version');
  await versions.bar.waitFor();
  for (const key of ['F5', 'Shift+F5']) {
    await window.press(key);
    await window.expectFoot(/Échap y revient d’abord/);
    await expect.poll(() => page.locator('.stage').count()).toBe(0);
  }
  await window.press('Control+z');
  await window.expectFoot(/elle ne se modifie pas/);
  await page.keyboard.press('Escape');
  await window.ready();
  await window.press('F5');
  await page.locator('.stage').waitFor();
});

test('the slider goes through the versions, read-only; Escape goes back to the plan', async () => {
  const { page, versions, chart, window } = await withTwoVersions();
  const now = await chart.box('bornes-caf');
  await versions.choose('Avant');
  await versions.press('Regarder cette version');
  await expect.poll(async () => (await chart.box('bornes-caf')).x).toBeLessThan(now.x - 20);
  await expect.poll(() => versions.slider.getAttribute('aria-valuetext')).toBe('Avant');
  expect(await findings(page)).toEqual([]);
  // Nothing can be changed here.
  await chart.drag('bornes-caf', 'middle', 60);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.locator('.undo-buttons').count()).toBe(0);
  await versions.slider.focus();
  // An animation moves the bar; the browser reports it, so the test needs no clock.
  await page.evaluate(() => {
    const play = Element.prototype.animate;
    Object.assign(window, { glided: [] });
    Element.prototype.animate = function (frames, options) {
      const running = play.call(this, frames, options);
      const step = this.closest('[data-step]')?.getAttribute('data-step');
      (window as unknown as { glided: unknown[] }).glided.push([
        step,
        JSON.stringify(frames),
        document.getAnimations().includes(running),
      ]);
      return running;
    };
  });
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => versions.slider.getAttribute('aria-valuetext')).toBe('Après');
  const glided = await page.evaluate(
    () => (window as unknown as { glided: [string, string, boolean][] }).glided,
  );
  // It starts three months to the left of its place, and is on its way.
  expect(glided).toContainEqual(['bornes-caf', expect.stringMatching(/translate\(-\d/), true]);
  expect(glided.some(([step]) => step === 'portrea')).toBe(false);
  await expect
    .poll(async () => Math.abs((await chart.box('bornes-caf')).x - now.x))
    .toBeLessThan(2);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => versions.slider.getAttribute('aria-valuetext')).toBe('Maintenant');
  await page.keyboard.press('Escape');
  await window.ready();
  await expect.poll(() => versions.bar.count()).toBe(0);
  await expect
    .poll(async () => Math.abs((await chart.box('bornes-caf')).x - now.x))
    .toBeLessThan(2);
});
