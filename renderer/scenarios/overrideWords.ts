/** An override in words: the field, and its values in the plan below and in the scenario. */
import { isWordKey, say } from '../../shared/i18n/words';
import { isIsoDate } from '../../shared/model/dates';
import { periodSchema } from '../../shared/model/period';
import { fieldOf } from '../../shared/model/fields';
import { COLLECTIONS, type CollectionName, type Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import { countOverrides } from '../../shared/scenarios/list';
import { sayDate, sayDates } from '../../shared/wording/dates';
import { sayMoney } from '../../shared/wording/money';
import { sayFte, sayPercent, sayRate } from '../../shared/wording/numbers';

/** An item of any collection as a plain record; undefined if it is gone. */
export function itemOf(
  plan: Plan,
  collection: string,
  id: Id,
): Readonly<Record<string, unknown>> | undefined {
  return Object.hasOwn(COLLECTIONS, collection)
    ? (
        plan[collection as CollectionName] as Readonly<
          Record<Id, Readonly<Record<string, unknown>>>
        >
      )[id]
    : undefined;
}

/**
 * The number of a scenario's overrides: "1 écart + 2 hérités", orphans last; "aucun écart" without
 * any.
 */
export function sayOverrideCounts(plan: Plan, scenarioId: Id): string {
  const { own, inherited, orphans } = countOverrides(plan, scenarioId);
  const parts = [
    own > 0 ? say('scenarioBar.overrides', { count: own }) : null,
    inherited > 0 ? say('scenarioBar.overridesInherited', { count: inherited }) : null,
    orphans > 0 ? say('scenarioBar.overridesOrphan', { count: orphans }) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return say('scenarioBar.noOverrides');
  if (own === 0) parts.unshift(say('scenarioBar.overrides', { count: 0 }));
  return parts.join(' + ');
}

/** The word for a field of a collection. */
export function sayField(collection: string, field: string): string {
  const label = fieldOf(collection, field)?.label;
  return label !== undefined && isWordKey(label) ? say(label) : field;
}

/** A field's value in words. */
export function sayValue(plan: Plan, collection: string, field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return say('scenarioBar.none');
  if (typeof value === 'boolean') return say(value ? 'scenarioBar.yes' : 'scenarioBar.no');
  const period = field === 'period' ? periodSchema.safeParse(value) : null;
  if (period?.success) return period.data.words || sayDates(period.data.start, period.data.end);
  if (typeof value === 'number') return sayFigure(field, value);
  if (typeof value === 'string') return sayText(plan, collection, field, value);
  if (typeof value === 'object')
    return (
      Object.keys(value)
        .map((id) => nameOf(plan, id))
        .join(', ') || say('scenarioBar.none')
    );
  return String(value);
}

const MONEY: ReadonlySet<string> = new Set(['unitAmount', 'amount', 'ceiling']);
const RATES: ReadonlySet<string> = new Set(['rate', 'vatRate', 'indexRate']);

function sayFigure(field: string, value: number): string {
  if (MONEY.has(field)) return sayMoney(value);
  if (RATES.has(field)) return sayRate(value);
  if (field === 'fte') return sayFte(value);
  return field === 'progress' ? sayPercent(value) : String(value);
}

function sayText(plan: Plan, collection: string, field: string, value: string): string {
  const key = [
    `model.${collection}_${field}_${value}`,
    `model.${field}_${value}`,
    `meansView.${field}_${value}`,
  ].find(isWordKey);
  if (key) return field === 'chapter' ? `${value} ${say(key)}` : say(key);
  if (isIsoDate(value)) return sayDate(value);
  return field.endsWith('Id') ? nameOf(plan, value) : value;
}

function nameOf(plan: Plan, id: Id): string {
  for (const collection of ['actors', 'steps', 'themes', 'places', 'meansLines'] as const) {
    const title = itemOf(plan, collection, id)?.['title'];
    if (typeof title === 'string') return title;
  }
  return id;
}
