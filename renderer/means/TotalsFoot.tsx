import { memo, type ReactNode } from 'react';
import { say, type WordKey } from '../../shared/i18n/words';
import type { MeansResult, MeansTotals } from '../../shared/means/types';
import { sayMoney } from '../../shared/model/money';
import { isTyped, type Column } from './columns';
import { placeOf } from './LineRow';

/** The rows of totals, in the order of the computation: expenses, less what pays for them, is what is left. */
const TOTAL_ROWS: readonly { readonly label: WordKey; readonly strong?: boolean; readonly sign?: '−'; read(totals: MeansTotals): number }[] = [
  { label: 'meansView.totalExpenses', strong: true, read: ({ operating, investment }) => operating + investment },
  { label: 'meansView.totalReceipts', sign: '−', read: ({ receipts }) => receipts },
  { label: 'meansView.totalGranted', sign: '−', read: ({ fundings }) => fundings.granted },
  { label: 'meansView.totalFctva', sign: '−', read: ({ fctva }) => fctva },
  { label: 'meansView.totalNetAssured', strong: true, read: ({ netAssured }) => netAssured },
  { label: 'meansView.totalHoped', sign: '−', read: ({ fundings }) => fundings.asked + fundings.toAsk },
  { label: 'meansView.totalNetIfGranted', strong: true, read: ({ netIfGranted }) => netIfGranted },
];

/** The rows that say something: what pays for nothing in any year is left out. */
export function totalRowsOf(means: MeansResult | null): typeof TOTAL_ROWS {
  return TOTAL_ROWS.filter(({ sign, read }) => sign === undefined || (means !== null && means.totals.some((totals) => read(totals) !== 0)));
}

/** What the scenario costs by year, who pays, and what is left to bear: always in view under the lines. */
export const TotalsFoot = memo(function TotalsFoot({ means, columns, height }: { means: MeansResult; columns: readonly Column[]; height: number }): ReactNode {
  return (
    <div className="means-foot" role="rowgroup" aria-label={say('meansView.totalsLabel')}>
      {totalRowsOf(means).map(({ label, strong = false, sign, read }) => (
        <div key={label} className="total-row" role="row" data-strong={strong} data-total={label.slice('meansView.'.length)} style={{ height }}>
          {columns.map((column) => (
            <div key={column.key} role={column.key === 'title' ? 'rowheader' : 'gridcell'} className={`cell ${column.key}-cell`} data-align={column.align} data-held={column.left !== undefined || column.right !== undefined} data-edge={column.edge} style={placeOf(column)}>
              {column.key === 'title' ? say(label) : isTyped(column.key) ? null : sayTotal(column, means, read, sign)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
});

function sayTotal({ key }: Column, means: MeansResult, read: (totals: MeansTotals) => number, sign: string | undefined): ReactNode {
  const amount = read(key === 'total' ? means.total : means.totals[means.years.indexOf(Number(key.slice(1)))]!);
  return amount === 0 ? <span className="quiet">{say('meansView.none')}</span> : <span className="cell-text">{sign && amount > 0 ? `${sign}\u202f` : ''}{sayMoney(amount)}</span>;
}
