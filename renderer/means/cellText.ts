/** What the cells of a line show, and the text that editing them begins with. */
import { say } from '../../shared/i18n/words';
import { isOnce } from '../../shared/means/line';
import type { Funding, MeansKind, MeansLine } from '../../shared/model/means';
import { sayMoney } from '../../shared/model/money';
import { sayFte, sayRate } from '../../shared/model/numbers';
import type { Plan } from '../../shared/model/plan';
import { bySiblingOrder, type Id } from '../../shared/model/record';
import type { LineColumn } from './columns';

/** A day as it is typed: "01/04/2024"; nothing where it is open. */
export function sayDay(day: string | null): string {
  return day === null ? '' : day.split('-').reverse().join('/');
}

/** Of a post the ETP, of an investment the quantity; nothing for others. */
export function hasCount(kind: MeansKind): boolean {
  return kind === 'post' || kind === 'investment';
}

/** How often a line is spent: what its kind says, where it leaves no choice. */
export function frequencyOf(line: MeansLine): MeansLine['frequency'] {
  return isOnce(line) ? 'once' : 'annual';
}

/** What a funding brings: its rate or amount. */
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

/** Each line's funders in a few words, made once per state of the plan's fundings and actors. */
export function sayFundings(plan: Plan, line: MeansLine): string {
  return fundingsOfLine(plan, line)
    .map(
      (funding) =>
        `${plan.actors[funding.funderId]?.title ?? funding.title} ${sayFundingAmount(funding)} ${say(`meansView.status_${funding.status}`)}`,
    )
    .join(' ; ');
}

/** The text of a cell. */
export function cellText(plan: Plan, line: MeansLine, column: LineColumn): string {
  switch (column) {
    case 'title':
      return line.title.trim() || say('meansView.untitled');
    case 'kind':
      return say(`meansView.kind_${line.kind}`);
    case 'section':
      return say(`meansView.section_${line.section}`);
    case 'chapter':
      return line.chapter;
    case 'count':
      return line.kind === 'post'
        ? sayFte(line.fte)
        : line.kind === 'investment'
          ? line.quantity.toLocaleString('fr-FR')
          : '';
    case 'unitAmount':
      return sayMoney(line.unitAmount);
    case 'price':
      return priceText(line);
    case 'frequency':
      return say(`meansView.frequency_${frequencyOf(line)}`);
    case 'start':
    case 'end':
      return sayDay(line[column]);
    case 'index':
      return line.indexYear === null
        ? ''
        : say('meansView.indexFrom', { rate: sayRate(line.indexRate), year: line.indexYear });
    case 'horizon':
      return say(`meansView.horizon_${line.horizon}`);
    case 'funding':
      return sayFundings(plan, line);
  }
}

function priceText({ kind, pricing, vatRate }: MeansLine): string {
  if (kind === 'post' || kind === 'receipt' || (pricing === 'TTC' && vatRate === 0))
    return say('meansView.priceNone');
  return say(`meansView.price${pricing}`, { rate: sayRate(vatRate) });
}

/**
 * The text that editing a cell begins with: a choice's value, else what the cell shows without its
 * blanks.
 */
export function editText(plan: Plan, line: MeansLine | undefined, column: LineColumn): string {
  if (!line) return '';
  if (column === 'title') return line.title;
  if (column === 'kind' || column === 'section' || column === 'horizon') return line[column];
  if (column === 'frequency') return frequencyOf(line);
  return cellText(plan, line, column).replace(/[\u00a0\u202f]/g, ' ');
}

/** The titles of some items, in order, with commas. */
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
