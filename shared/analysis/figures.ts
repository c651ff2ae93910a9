/** The figures that the user can open. Other modules show and explain them. */
import type { Evaluation } from '../evaluate';
import { ownShare } from '../means/breaches';
import type { MeansTotals } from '../means/types';
import type { FundingStatus, Section } from '../model/means';
import type { Id } from '../model/record';
import { chaptersOf, countSteps, fundersOf, unsettledOf } from './compare';
import { measureOf, outsideOf, type Measure } from './measures';

/** A number of a scenario, in one year or over all years. */
export type Figure =
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'receipts' }
  | { readonly kind: 'fctva' }
  | { readonly kind: 'fundings'; readonly statuses: readonly FundingStatus[] }
  | { readonly kind: 'chapter'; readonly section: Section | 'receipts'; readonly chapter: string }
  | { readonly kind: 'funder'; readonly funderId: Id; readonly status: FundingStatus }
  | { readonly kind: 'ownShare' }
  | { readonly kind: 'done' }
  | { readonly kind: 'undated' }
  | { readonly kind: 'unsettled' };

/** Cents, thousandths of an ETPT, ppm, or a count of steps. */
export type Unit = 'cents' | 'etpt' | 'ppm' | 'steps';

/** The unit of a figure. */
export function unitOf(figure: Figure): Unit {
  if (figure.kind === 'measure') return figure.measure === 'etpt' ? 'etpt' : 'cents';
  if (figure.kind === 'ownShare') return 'ppm';
  return figure.kind === 'done' || figure.kind === 'undated' ? 'steps' : 'cents';
}

/**
 * A figure of an evaluation; over all years if the year is null; 0 for a year outside the horizon.
 */
export function valueOfFigure(evaluation: Evaluation, figure: Figure, year: number | null): number {
  const { means } = evaluation;
  const index = year === null ? -1 : means.years.indexOf(year);
  const totals: MeansTotals | undefined = year === null ? means.total : means.totals[index];
  const inYear = (item: { years: readonly number[]; total: number } | undefined): number =>
    (year === null ? item?.total : item?.years[index]) ?? 0;
  switch (figure.kind) {
    case 'measure':
      return measureOf(means, figure.measure, year);
    case 'receipts':
      return totals?.receipts ?? 0;
    case 'fctva':
      return totals?.fctva ?? 0;
    case 'fundings':
      return figure.statuses.reduce(
        (sum, status) => sum + (status === 'refused' ? 0 : (totals?.fundings[status] ?? 0)),
        0,
      );
    case 'chapter':
      return inYear(
        chaptersOf(means).find(
          ({ section, chapter }) => section === figure.section && chapter === figure.chapter,
        ),
      );
    case 'funder':
      return inYear(
        fundersOf(evaluation.plan, means).find(
          ({ funderId, status }) => funderId === figure.funderId && status === figure.status,
        ),
      );
    case 'ownShare':
      return totals ? ownShare(totals) : 0;
    case 'done': {
      const { count, undated, plannedBy } = countSteps(evaluation);
      return year === null ? count - undated : (plannedBy[index] ?? 0);
    }
    case 'undated':
      return countSteps(evaluation).undated;
    case 'unsettled':
      return unsettledOf(evaluation).amount;
  }
}

/** The part of a figure that falls outside the years of the plan: 0 if it is not money. */
export function outsideOfFigure({ plan, means }: Evaluation, figure: Figure): number {
  const sum = (amounts: readonly number[]): number =>
    amounts.reduce((total, amount) => total + amount, 0);
  switch (figure.kind) {
    case 'measure':
      return outsideOf(means, figure.measure);
    case 'receipts':
      return means.outside.receipts;
    case 'fctva':
      return means.outside.fctva;
    case 'fundings':
      return sum(
        figure.statuses.map((status) =>
          status === 'refused' ? 0 : means.outside.fundings[status],
        ),
      );
    case 'chapter':
      return sum(
        chaptersOf(means)
          .filter(
            ({ section, chapter }) => section === figure.section && chapter === figure.chapter,
          )
          .flatMap(({ lineIds }) => lineIds.map((id) => means.lines.get(id)!.outside.ttc)),
      );
    case 'funder':
      return sum(
        fundersOf(plan, means)
          .filter(
            ({ funderId, status }) => funderId === figure.funderId && status === figure.status,
          )
          .flatMap(({ fundingIds }) => fundingIds.map((id) => means.fundings.get(id)!.outside)),
      );
    default:
      return 0;
  }
}
