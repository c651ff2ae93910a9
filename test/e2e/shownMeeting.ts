/** Presents a meeting with every kind of screen. */
import { writePhasage } from '../../shared/formats/phasage';
import {
  type AgendaItem,
  newAgendaItem,
  newDecision,
  newMeeting,
  shownSchema,
} from '../../shared/model/meeting';
import type { Plan } from '../../shared/model/plan';
import { acte3Plan } from '../../shared/templates/acte3';
import type { Harness, OpenApp } from './app';
import { PresentationPage } from './pages/presentation';

/**
 * A steering meeting with an item of each kind, some with a text, and every chapter: more than the
 * bar can name.
 */
export function planOfAll(): Plan {
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

/** Presents the meeting of a plan, by default of the example. */
export async function present(
  app: Harness,
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

/** Goes through all screens, and returns the place of each. */
export async function through(
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
