/** The items of a presentation: the agenda of a meeting, or the plan as it is. */
import { say } from '../../shared/i18n/words';
import { agendaOf, newAgendaItem, type AgendaItem, type Shown } from '../../shared/model/meeting';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';

/** The items of a meeting in order; without any, or without a meeting, the views of the plan. */
export function itemsOf(plan: Plan, meetingId: Id | null): readonly AgendaItem[] {
  const own = meetingId === null ? [] : agendaOf(plan.agendaItems, meetingId);
  return own.length > 0 ? own : planItems(plan);
}

const has = (items: Readonly<Record<Id, unknown>>, least = 1): boolean =>
  Object.keys(items).length >= least;

function planItems(plan: Plan): AgendaItem[] {
  const scenarios = Object.values(plan.scenarios).filter(({ archived }) => !archived);
  const shown: Shown[] = [
    'roadmap',
    ...(has(plan.meansLines) ? ['means' as const] : []),
    ...(scenarios.length > 1 ? ['comparison' as const] : []),
    ...(has(plan.hypotheses) ? ['hypotheses' as const] : []),
    ...(has(plan.decisions) ? ['decisions' as const] : []),
  ];
  return shown.map((shows, index) =>
    newAgendaItem({
      id: `plan-${shows}`,
      meetingId: '',
      order: `a${index}`,
      title: say(`presentation.title_${shows}`),
      shows,
    }),
  );
}

/** The index of an item; 0 if it is gone. */
export function placeOf(items: readonly AgendaItem[], itemId: Id | null): number {
  return Math.max(
    0,
    items.findIndex(({ id }) => id === itemId),
  );
}
