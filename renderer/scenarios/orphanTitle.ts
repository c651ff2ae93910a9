/** The last title of an orphan's item. */
import { itemBefore, type History } from '../../shared/history/history';
import { isWordKey, say } from '../../shared/i18n/words';
import type { Plan } from '../../shared/model/plan';
import type { OverrideRow } from '../../shared/scenarios/list';
import { nameOfGiven } from '../../shared/scenarios/names';
import { itemOf } from './overrideWords';

/** Its title if the plan still has it; else the one in the history; else its kind. */
export function orphanTitle(
  { collection, itemId, title }: OverrideRow,
  plan: Plan,
  history: History,
): string {
  if (itemOf(plan, collection, itemId)) return title;
  const last = nameOfGiven(plan, collection, itemBefore(history, collection, itemId) ?? {});
  if (last !== '') return last;
  const key = `model.item_${collection}`;
  return say('scenarioBar.goneItem', { kind: isWordKey(key) ? say(key) : '' });
}
