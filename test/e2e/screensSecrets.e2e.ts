/** Secrets never appear on the screen. */
import { expect, test } from 'vitest';
import type { Plan } from '../../shared/model/plan';
import { harness } from './app';
import { planOfAll, present, through } from './shownMeeting';

const app = harness();
/** Text fields, anywhere in the plan. */
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

/** The plan with an address, a number and a path in every text, and presenter's notes. */
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

test('whatever the plan contains, no screen, list or message shows an address, a number, a path or a note', async () => {
  const secretPlan = withSecrets(planOfAll()) as Plan;
  const notesOf = <T extends { notes: string }>(
    items: Readonly<Record<string, T>>,
  ): Record<string, T> =>
    Object.fromEntries(
      Object.entries(items).map(([id, item]) => [id, { ...item, notes: 'Confidentiel' }]),
    );
  const plan = {
    ...secretPlan,
    meetings: notesOf(secretPlan.meetings),
    agendaItems: notesOf(secretPlan.agendaItems),
  };
  const parted =
    'Écrire à anne**@ccas.fr**, anne\\_l@ccas.fr, anne&#64;ccas.fr, [ici](mailto:anne%40ccas.fr) ; tél. 02 **99** 12 34 *56*.';
  const [text, chapter] = [plan.agendaItems['kind-text']!, Object.values(plan.chapters)[0]!];
  const { room, page } = await present(
    app,
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
