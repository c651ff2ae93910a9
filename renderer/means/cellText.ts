/** The texts of a line's cells. */
import { say } from '../../shared/i18n/words';
import { isOnce } from '../../shared/means/line';
import type { Funding, MeansKind, MeansLine } from '../../shared/model/means';
import type { Plan } from '../../shared/model/plan';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import { dayAsTyped } from '../../shared/wording/dates';
import { sayMoney } from '../../shared/wording/money';
import { sayFte, sayRate, sayNumber } from '../../shared/wording/numbers';

/** A day in the form that users type: "01/04/2024"; '' if open. */
export function sayDay(day: string | null): string {
  return day === null ? '' : dayAsTyped(day);
}

/** True for a post, which has an ETP, and an investment, which has a quantity. */
export function hasCount(kind: MeansKind): boolean {
  return kind === 'post' || kind === 'investment';
}

/** The frequency of a line, or the only one that its kind allows. */
export function frequencyOf(line: MeansLine): MeansLine['frequency'] {
  return isOnce(line) ? 'once' : 'annual';
}

/** A funding in words: its rate or amount. */
export function sayFundingAmount({ mode, rate, amount }: Funding): string {
  return mode === 'rate' ? sayRate(rate) : sayMoney(amount);
}

/** The fundings that cover a line, in order. */
export function fundingsOfLine(plan: Plan, line: MeansLine): readonly Funding[] {
  if (line.kind === 'receipt') return [];
  return Object.values(plan.fundings)
    .filter((funding) =>
      funding.scope === 'listed'
        ? funding.lineIds[line.id] === true
        : funding.section === line.section,
    )
    .sort(bySiblingOrder);
}

/**
 * The funders of a line in a few words, computed once for each state of the plan's fundings and
 * actors.
 */
export function sayFundings(plan: Plan, line: MeansLine): string {
  return fundingsOfLine(plan, line)
    .map((funding) =>
      [
        plan.actors[funding.funderId]?.title ?? funding.title,
        sayFundingAmount(funding),
        say(`meansView.status_${funding.status}`),
      ].join(' '),
    )
    .join(' ; ');
}

/** The ETP of a post, the quantity of an investment; '' for others. */
export function sayCount({ kind, fte, quantity }: MeansLine): string {
  if (kind === 'post') return sayFte(fte);
  return kind === 'investment' ? sayNumber(quantity) : '';
}

/** The VAT of a line's price: '' if it has none, else HT or TTC with the rate. */
export function sayPrice({ kind, pricing, vatRate }: MeansLine): string {
  if (kind === 'post' || kind === 'receipt' || (pricing === 'TTC' && vatRate === 0))
    return say('meansView.priceNone');
  return say(`meansView.price${pricing}`, { rate: sayRate(vatRate) });
}

/** The yearly increase and its base year; '' without an increase. */
export function sayIndex({ indexRate, indexYear }: MeansLine): string {
  return indexYear === null
    ? ''
    : say('meansView.indexFrom', { rate: sayRate(indexRate), year: indexYear });
}

/** The titles of some items in order, separated by commas. */
export function titlesOf(
  items: Readonly<Record<Id, { id: Id; title: string; order: string }>>,
  ids: Readonly<Record<Id, true>>,
): string {
  return Object.keys(ids)
    .flatMap((id) => items[id] ?? [])
    .sort(bySiblingOrder)
    .map(({ title }) => title)
    .join(', ');
}
