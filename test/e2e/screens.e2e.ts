/** The screens of a meeting look like the kept pictures, and follow the keys. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { harness } from './app';
import { findings } from './axe';
import { MeetingsPage } from './pages/meetings';
import { apart, printOf } from './pages/screenPrint';
import { planOfAll, present, through } from './shownMeeting';

const app = harness();
/**
 * One picture for all sizes: the stage only grows. To keep new ones: UPDATE_SCREENS=1 npm run
 * test:e2e -- screens.
 */
const KEPT = 'test/fixtures/screens';
/**
 * In signs, for the window that differs most (`apart`). Measured: the same screen differs by 0 at
 * its own size and by up to 1.0 at another; with its shortest word hidden, by 1.5 on a bar and by 3
 * and more on paper.
 */
const MOST_APART = 1.25;

const kept = (name: string): string => `${KEPT}/${name}.txt`;
const nameOf = (place: string): string => `screen-${place.replace(/\D+/g, '-')}`;

test.each([
  [1280, 720],
  [1920, 1080],
])('the Acte 3 meeting looks like the kept pictures at %i by %i', async (width, height) => {
  const { room, page } = await present(app, { width, height });
  const seen: { name: string; apart: number }[] = [];
  const look = async (name: string): Promise<void> => {
    await room.settled();
    const print = await printOf(page);
    if (process.env['UPDATE_SCREENS'] && width === 1280) {
      mkdirSync(KEPT, { recursive: true });
      writeFileSync(kept(name), `${print}\n`);
    }
    seen.push({
      name,
      apart: existsSync(kept(name)) ? apart(print, readFileSync(kept(name), 'utf8')) : Infinity,
    });
  };
  // One screen per item.
  expect(await through(room, (place) => look(nameOf(place)))).toEqual([
    '1 / 4',
    '2 / 4',
    '3 / 4',
    '4 / 4',
  ]);
  await room.press('o');
  await room.overview.waitFor();
  await look('overview');
  await room.press('Escape', '2', 'g', 'd');
  await room.bar('Décision').waitFor();
  await look('decision');
  expect(seen.filter((screen) => screen.apart > MOST_APART)).toEqual([]);
});

test('a kept picture fails without the shortest text on the screen', async () => {
  const { room, page } = await present(app, { width: 1280, height: 720 });
  const passed: string[] = [];
  const places = await through(room, async (place) => {
    const hidden = await room.hideShortestText();
    const found = apart(await printOf(page), readFileSync(kept(nameOf(place)), 'utf8'));
    if (found <= MOST_APART) passed.push(`${place}: « ${hidden} » is not missed (${found})`);
  });
  expect(passed).toEqual([]);
  expect(places.length).toBe(4);
});

test.each([
  [1280, 720],
  [1024, 768],
  [1280, 800],
])(
  'all kinds of items, texts, and a long agenda are readable at %i by %i',
  async (width, height) => {
    const { room, page } = await present(app, { width, height }, planOfAll());
    const places = await through(room, async (place) => {
      await expect
        .poll(async () => ({ place, faults: await room.faults() }))
        .toEqual({ place, faults: [] });
      expect(await findings(page)).toEqual([]);
    });
    const screensOf = (item: number): number =>
      places.filter((place) => place.startsWith(`${item} /`)).length;
    // A text of several lines has a screen of its own before a chart; there is a chart for each of
    // three scenarios.
    expect([1, 2, 3, 4, 6, 7, 8, 9].map(screensOf)).toEqual([1, 2, 4, 1, 1, 1, 1, 1]);
    for (const [at, most] of [1, 1, 1, 2, 3].entries())
      expect(screensOf(10 + at)).toBeLessThanOrEqual(most);
  },
);

test('a text of one line is above the chart', async () => {
  const plan = planOfAll();
  const { room } = await present(
    app,
    { width: 1280, height: 720 },
    {
      ...plan,
      agendaItems: {
        only: {
          ...plan.agendaItems['kind-roadmap']!,
          id: 'only',
          text: 'À valider : les dates du **second semestre**.',
        },
      },
    },
  );
  await room.stage.getByText('À valider : les dates du second semestre.').waitFor();
  await room.stage.getByText('Portrea / supports').waitFor();
  await expect
    .poll(async () => (await room.place.innerText()).replaceAll(/\s/g, ' '))
    .toBe('1 / 1');
});

test('undoing the text of the current item removes its screen, but not those of its scenarios', async () => {
  const plan = planOfAll();
  const { room, page, window } = await present(
    app,
    { width: 1280, height: 720 },
    {
      ...plan,
      agendaItems: { only: { ...plan.agendaItems['kind-scenario']!, id: 'only', text: '' } },
    },
  );
  await room.press('Escape');
  await window.view('Réunions');
  const item = new MeetingsPage(page).agenda.first();
  await item.getByRole('textbox', { name: 'Texte montré' }).fill('Une ligne\n\nUne autre');
  await item.getByRole('textbox', { name: 'Point' }).focus();
  await window.press('F5');
  await expect.poll(async () => await room.placeWords()).toContain('1 / 4');
  await room.press('Control+z');
  await expect.poll(async () => await room.placeWords()).toContain('1 / 3');
  const titles: string[] = [];
  await through(room, async () => {
    titles.push((await room.stage.locator('.stage-subtitle').innerText()).split(' · ')[0]!);
  });
  // In the plan's own order, whatever the order in the file.
  expect(titles).toEqual(
    ['Moyens constants', 'Postes supplémentaires', 'Investissement renforcé'].map(
      (title) => `Scénario « ${title} »`,
    ),
  );
});

test('a closed meeting can be presented too, with its zoom by year', async () => {
  const plan = planOfAll();
  const { room, page, window } = await present(app, { width: 1280, height: 720 }, plan);
  await room.press('Escape');
  await window.view('Réunions');
  await page.getByRole('button', { name: 'Clore la réunion' }).click();
  await window.expectFoot(/figée/);
  await window.press('F5');
  await room.stage.waitFor();
  await room.press('z');
  await expect.poll(() => room.said.innerText()).toContain('feuille de route');
  await room.press('8', 'g');
  await room.stage.getByText('Rien n’a changé depuis.').waitFor();
  await room.press('d');
  await page.keyboard.type('Décidé après coup');
  await room.press('Enter');
  await room.bar('Décision').getByText('est close : rouvrez-la pour la modifier').waitFor();
});
