/** The target of a search for a tipping point. */
import { type Figure } from '../../shared/analysis/figures';
import { figureOfLimit } from '../../shared/analysis/limitFigure';
import type { Threshold } from '../../shared/analysis/lever';
import type { Evaluation } from '../../shared/evaluate';
import type { Limit } from '../../shared/model/means';
import type { Id } from '../../shared/model/record';

/**
 * A search: its kind is `order/ID`, `limit/ID` or `cap`; a cap is in cents or thousandths of ETPT.
 */
export interface Wanted {
  readonly kind: string;
  readonly figure: Figure;
  readonly year: number | null;
  readonly cap: number;
}

/** The threshold of a search. */
export function thresholdOf({ kind, figure, year, cap }: Wanted): Threshold {
  const [what, id = ''] = kind.split('/');
  if (what === 'order') return { kind: 'order', otherId: id, figure, year };
  return what === 'limit'
    ? { kind: 'limit', limitId: id }
    : { kind: 'cap', figure, year, amount: cap };
}

/**
 * The same search for a scenario that may lack its limit, its year or the other scenario: a cap and
 * all years replace them.
 */
export function fitted(
  wanted: Wanted,
  otherIds: readonly Id[],
  { plan, means }: Pick<Evaluation, 'plan' | 'means'>,
): Wanted {
  const [what, id = ''] = wanted.kind.split('/');
  const there =
    what === 'cap' || (what === 'limit' ? plan.limits[id] !== undefined : otherIds.includes(id));
  return {
    ...wanted,
    kind: there ? wanted.kind : 'cap',
    year: wanted.year === null || means.years.includes(wanted.year) ? wanted.year : null,
  };
}

/** The limits on a total, or all limits if none is given. */
export function limitsOn(
  limits: Readonly<Record<Id, Limit>>,
  { figure, year }: Pick<Wanted, 'figure' | 'year'>,
): Limit[] {
  const isOn = (limit: Limit): boolean =>
    JSON.stringify(figureOfLimit(limit)) === JSON.stringify(figure) &&
    (limit.year === null || limit.year === year);
  return Object.values(limits).filter(isOn);
}
