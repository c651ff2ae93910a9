/** What an item is called where its collection's other items are not beside it. */
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
 * An item's title; else a funding's funder, a credit's line and day, what a limit bears on or an
 * effect does, that it has no title; its id where there is no item.
 */
export function nameOf(plan: Plan, collection: string, id: Id): string {
  return sayName(nameLabel(plan, collection, id));
}

/** The same of an item in hand, which the plan may not have; "" where nothing names it. */
export function nameOfGiven(
  plan: Plan,
  collection: string,
  item: Readonly<Record<string, unknown>>,
): string {
  return sayName(labelOfGiven(plan, collection, item));
}

const sayName = (name: string | Label): string =>
  typeof name === 'string' ? name : sayMessage(name);

/** What `nameOf` says, not yet in words: for the journal. */
export function nameLabel(plan: Plan, collection: string, id: Id): string | Label {
  if (!isOverridable(collection) || !Object.hasOwn(plan[collection], id)) return id;
  const untitled = UNTITLED[collection];
  return (
    labelOfGiven(plan, collection, itemsOf(plan, collection)[id]!) ||
    (untitled ? labelled(untitled) : id)
  );
}

/** What `nameOfGiven` says, not yet in words: for the journal. */
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
