/** Names of items for places where the rest of their collection is not visible. */
import { isWordKey, labelled, type Label } from '../i18n/words';
import { isOverridable } from '../model/fields';
import type { PaymentCredit } from '../model/means';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { itemsOf } from '../model/references';
import { sayMessage } from '../wording/problems';

const UNTITLED: Readonly<Record<string, Label['code']>> = {
  steps: 'model.untitledStep',
  meansLines: 'meansView.untitled',
  hypotheses: 'hypotheses.untitled',
};

/**
 * An item's title. Without a title: a funding's funder, a credit's line and day, a limit's target,
 * an effect's action, or the words for an untitled item; the id if there is no such item.
 */
export function nameOf(plan: Plan, collection: string, id: Id): string {
  return sayName(nameLabel(plan, collection, id));
}

/** The name of a given item, which the plan may not have; "" if nothing names it. */
export function nameOfGiven(
  plan: Plan,
  collection: string,
  item: Readonly<Record<string, unknown>>,
): string {
  return sayName(labelOfGiven(plan, collection, item));
}

const sayName = (name: string | Label): string =>
  typeof name === 'string' ? name : sayMessage(name);

/** The name of `nameOf` as a label, for the journal. */
export function nameLabel(plan: Plan, collection: string, id: Id): string | Label {
  if (!isOverridable(collection) || !Object.hasOwn(plan[collection], id)) return id;
  const untitled = UNTITLED[collection];
  return (
    labelOfGiven(plan, collection, itemsOf(plan, collection)[id]!) ||
    (untitled ? labelled(untitled) : id)
  );
}

/** The name of `nameOfGiven` as a label, for the journal. */
export function labelOfGiven(
  plan: Plan,
  collection: string,
  item: Readonly<Record<string, unknown>>,
): string | Label {
  const title = typeof item['title'] === 'string' ? item['title'].trim() : '';
  if (title !== '') return title;
  if (collection === 'fundings') return plan.actors[String(item['funderId'])]?.title.trim() ?? '';
  if (collection === 'paymentCredits' && 'date' in item) {
    const { date, lineId } = item as PaymentCredit;
    return {
      code: 'model.creditOf',
      params: { date: { start: date, end: date }, title: plan.meansLines[lineId]?.title ?? '' },
    };
  }
  const key =
    collection === 'limits'
      ? `meansView.limit_${String(item['kind'])}`
      : `hypotheses.effect_${String(item['kind'])}`;
  return (collection === 'limits' || collection === 'effects') && isWordKey(key)
    ? labelled(key as Label['code'])
    : '';
}
