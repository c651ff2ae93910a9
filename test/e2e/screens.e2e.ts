/**
 * What a room sees, screen by screen: kept pictures of the Acte 3 meeting, every kind of item at
 * every shape of projector.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writePhasage } from '../../shared/formats/phasage';
import {
  newAgendaItem,
  newDecision,
  newMeeting,
  shownSchema,
  type AgendaItem,
} from '../../shared/model/meeting';
import type { Plan } from '../../shared/model/plan';
import { acte3Plan } from '../../shared/templates/acte3';
import { harness, type OpenApp } from './app';
import { findings } from './axe';
import { MeetingsPage } from './pages/meetings';
import { PresentationPage } from './pages/presentation';
import { apart, printOf } from './pages/screenPrint';

const app = harness();
/**
 * One picture for all sizes: the stage is the same, larger. To keep new ones: UPDATE_SCREENS=1 npm
 * run test:e2e -- screens.
 */
const KEPT = 'test/fixtures/screens';
/**
 * Signs, in the window most apart (`apart`): measured, the same screen is 0 apart at its own size
 * and up to 1.0 at another; with its shortest word hidden, 1.5 on a bar and 3 and more on paper.
 */
const MOST_APART = 1.25;

/**
 * A steering meeting with an item of each kind, some with a text, and every chapter: more than the
 * bar below can name.
 */
function planOfAll(): Plan {
  const plan = acte3Plan('plan-of-all');
  const item = (id: string, order: string, fields: Partial<AgendaItem>): AgendaItem =>
    newAgendaItem({ id, order, meetingId: 'copil', minutes: 10, ...fields });
  const kinds = shownSchema.options.map((shows, at) =>
    item(`kind-${shows}`, `a${at}`, {
      shows,
      title: `Point ${at + 1}, dont le titre est assez long pour demander une ligne entière (${shows})`,
      text: 'Un texte **montré** avec ce point :\n\n- une première remarque ;\n- une seconde.',
      scenarioIds:
        shows === 'scenario'
          ? Object.fromEntries(Object.keys(plan.scenarios).map((id) => [id, true as const]))
          : {},
    }),
  );
  const chapters = Object.values(plan.chapters).map(({ id, title }, at) =>
    item(`chapter-item-${at}`, `b${at}`, { shows: 'chapter', chapterId: id, title }),
  );
  const decisions = [1, 2, 3].map((number) =>
    newDecision({
      id: `d${number}`,
      order: `a${number}`,
      meetingId: 'copil',
      kind: number === 2 ? 'action' : 'decision',
      title: `Ce qui est décidé en point ${number}`,
      due: '2024-04-15',
      ownerId: 'actor-arcs',
    }),
  );
  const byId = <T extends { id: string }>(items: readonly T[]): Record<string, T> =>
    Object.fromEntries(items.map((one) => [one.id, one]));
  return {
    ...plan,
    meetings: {
      copil: newMeeting({ id: 'copil', order: 'a0', title: 'COPIL 5', date: '2024-03-10' }),
    },
    agendaItems: byId([...kinds, ...chapters]),
    decisions: byId(decisions),
  };
}

async function present(
  options: { width: number; height: number },
  plan?: Plan,
): Promise<OpenApp & { room: PresentationPage }> {
  const opened = await app.open(options);
  if (plan) {
    await opened.window.openFile({
      name: 'plan.phasage',
      mimeType: 'application/json',
      buffer: Buffer.from(
        writePhasage(plan, {}, { savedWith: 'test', savedAt: '2024-03-08T09:00:00Z' }),
      ),
    });
    await opened.window.expectFoot(/ouvert/i);
  }
  return { ...opened, room: await PresentationPage.begun(opened) };
}

/** Goes through all screens, and gives where each stands. */
async function through(
  room: PresentationPage,
  each: (place: string) => Promise<void>,
): Promise<string[]> {
  const places: string[] = [];
  for (;;) {
    await room.settled();
    const place = await room.placeWords();
    if (place === places.at(-1)) return places;
    places.push(place);
    await each(place);
    await room.press('ArrowRight');
  }
}

const kept = (name: string): string => `${KEPT}/${name}.txt`;
const nameOf = (place: string): string => `screen-${place.replace(/\D+/g, '-')}`;

test.each([
  [1280, 720],
  [1920, 1080],
])('the Acte 3 meeting looks as it was kept at %i by %i', async (width, height) => {
  const { room, page } = await present({ width, height });
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
  // One screen for each item.
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

test('a kept picture fails when the shortest text of what is shown is not there', async () => {
  const { room, page } = await present({ width: 1280, height: 720 });
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
  'each kind of item, texts, and more items than the bar holds can be read at %i by %i',
  async (width, height) => {
    const { room, page } = await present({ width, height }, planOfAll());
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

/** Fields that people write in, wherever they stand in the plan. */
const WRITTEN: ReadonlySet<string> = new Set([
  'title',
  'shortTitle',
  'text',
  'notes',
  'body',
  'words',
  'problem',
  'sourceWording',
  'sentence',
  'minutes',
  'otherPresent',
  'otherAbsent',
  'place',
]);
const SECRET = /anne|02 ?99 ?12|Confidentiel|@ccas/i;

/**
 * The plan with an address, a number and a path in all that can be written, and the presenter's
 * notes.
 */
function withSecrets(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return WRITTEN.has(key)
      ? `${value} anne@ccas.fr 02 99 12 34 56 C:\\Users\\anne\\plan.docx`
      : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => withSecrets(inner));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withSecrets(inner, name)]),
  );
}

test('whatever is written anywhere in the plan, no screen, list or message holds an address, a number, a path or a note', async () => {
  const told = withSecrets(planOfAll()) as Plan;
  const notesOf = <T extends { notes: string }>(
    items: Readonly<Record<string, T>>,
  ): Record<string, T> =>
    Object.fromEntries(
      Object.entries(items).map(([id, item]) => [id, { ...item, notes: 'Confidentiel' }]),
    );
  const plan = {
    ...told,
    meetings: notesOf(told.meetings),
    agendaItems: notesOf(told.agendaItems),
  };
  const parted =
    'Écrire à anne**@ccas.fr**, anne\\_l@ccas.fr, anne&#64;ccas.fr, [ici](mailto:anne%40ccas.fr) ; tél. 02 **99** 12 34 *56*.';
  const [text, chapter] = [plan.agendaItems['kind-text']!, Object.values(plan.chapters)[0]!];
  const { room, page } = await present(
    { width: 1280, height: 720 },
    {
      ...plan,
      agendaItems: { ...plan.agendaItems, [text.id]: { ...text, text: parted } },
      chapters: {
        ...plan.chapters,
        [chapter.id]: { ...chapter, body: `${parted}\n\n> ${parted}\n\n${chapter.body}` },
      },
    },
  );
  const leaks = async (): Promise<string[]> =>
    page.evaluate((pattern) => {
      const secret = new RegExp(pattern, 'i');
      const stage = document.querySelector('.stage')!;
      const blocks = [
        ...stage.querySelectorAll<HTMLElement>(
          'p, li, td, th, h1, h2, h3, h4, option, button, output, label, [title], [aria-label], a, input',
        ),
      ];
      return blocks
        .flatMap((block) => [
          block.textContent,
          block.title,
          block.getAttribute('aria-label') ?? '',
          block.getAttribute('href') ?? '',
          (block as HTMLInputElement).value,
        ])
        .filter((said) => typeof said === 'string' && secret.test(said))
        .concat(secret.test(stage.innerHTML) ? [stage.innerHTML.match(secret)![0]] : []);
    }, SECRET.source);
  await through(room, async (place) => {
    await expect.poll(async () => ({ place, leaks: await leaks() })).toEqual({ place, leaks: [] });
  });
  await room.press('1', 'g');
  await expect.poll(() => room.stage.locator('.paged').innerText()).toContain('[adresse masquée]');
  await room.press('2', 'g');
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
    await expect.poll(async () => ({ name, leaks: await leaks() })).toEqual({ name, leaks: [] });
    await room.press('Escape');
  }
  await room.press('o');
  await room.overview.waitFor();
  await expect.poll(() => leaks()).toEqual([]);
  await room.press('Escape', 'c', 'Enter');
  await expect.poll(() => room.said.innerText()).toContain('masquée');
  await expect.poll(() => leaks()).toEqual([]);
});

test('a text of one line stands above the chart', async () => {
  const plan = planOfAll();
  const { room } = await present(
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

test('a text whose writing is undone while it is shown takes its screen with it: each scenario named has its own still', async () => {
  const plan = planOfAll();
  const { room, page, window } = await present(
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
  // In the plan's own order, whatever order the file has them in.
  expect(titles).toEqual(
    ['Moyens constants', 'Postes supplémentaires', 'Investissement renforcé'].map(
      (title) => `Scénario « ${title} »`,
    ),
  );
});

test('a meeting that is closed is presented as well, and is told from what can be looked at by year', async () => {
  const plan = planOfAll();
  const { room, page, window } = await present({ width: 1280, height: 720 }, plan);
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
  await expect.poll(() => room.said.innerText()).toContain('Décidé après coup');
});
