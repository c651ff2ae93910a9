/** An empty plan of three years. */
import { say } from '../i18n/words';
import type { IsoDate } from '../model/dates';
import { newPlan, type Plan } from '../model/plan';
import type { Id } from '../model/record';

/** A plan without steps, from the first day of this year to the last day of the third. */
export function emptyPlan(id: Id, today: IsoDate): Plan {
  const year = Number(today.slice(0, 4));
  return newPlan({
    id,
    baseScenarioId: 'scenario-base',
    title: say('template.emptyTitle', { first: year, last: year + 2 }),
    horizon: { start: `${year}-01-01`, end: `${year + 2}-12-31` },
    baseTitle: say('model.baseScenario'),
  });
}
