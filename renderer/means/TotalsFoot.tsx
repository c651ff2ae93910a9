import { memo, useRef, type ReactNode } from 'react';
import type { Figure } from '../../shared/analysis/figures';
import { say, type WordKey } from '../../shared/i18n/words';
import type { MeansResult, MeansTotals } from '../../shared/means/types';
import type { Id } from '../../shared/model/record';
import type { Asked } from '../core/explained';
import { FigureButton } from '../core/FigureButton';
import { useArrowKeys } from '../ui/useArrowKeys';
import { isTyped, type Column } from './columns';
import { isHeld, placeOf } from './LineRow';

/** The rows of totals in the order of the computation: expenses minus resources give the rest. */
const TOTAL_ROWS: readonly {
  readonly label: WordKey;
  readonly strong?: boolean;
  readonly sign?: '−';
  readonly figure: Figure;
  read(totals: MeansTotals): number;
}[] = [
  {
    label: 'meansView.totalExpenses',
    strong: true,
    figure: { kind: 'measure', measure: 'cost' },
    read: ({ operating, investment }) => operating + investment,
  },
  {
    label: 'meansView.totalReceipts',
    sign: '−',
    figure: { kind: 'receipts' },
    read: ({ receipts }) => receipts,
  },
  {
    label: 'meansView.totalGranted',
    sign: '−',
    figure: { kind: 'fundings', statuses: ['granted'] },
    read: ({ fundings }) => fundings.granted,
  },
  {
    label: 'meansView.totalFctva',
    sign: '−',
    figure: { kind: 'fctva' },
    read: ({ fctva }) => fctva,
  },
  {
    label: 'meansView.totalNetAssured',
    strong: true,
    figure: { kind: 'measure', measure: 'netAssured' },
    read: ({ netAssured }) => netAssured,
  },
  {
    label: 'meansView.totalHoped',
    sign: '−',
    figure: { kind: 'fundings', statuses: ['asked', 'toAsk'] },
    read: ({ fundings }) => fundings.asked + fundings.toAsk,
  },
  {
    label: 'meansView.totalNetIfGranted',
    strong: true,
    figure: { kind: 'measure', measure: 'netIfGranted' },
    read: ({ netIfGranted }) => netIfGranted,
  },
];

/** The rows with content: without resources that are 0 in every year. */
export function totalRowsOf(means: MeansResult | null): typeof TOTAL_ROWS {
  return TOTAL_ROWS.filter(
    ({ sign, read }) =>
      sign === undefined || (means !== null && means.totals.some((totals) => read(totals) !== 0)),
  );
}

/**
 * Amounts outside the horizon, part of no year and no total: rows of their own, if there are any.
 */
function beyondOf({
  beyond,
  years,
}: MeansResult): readonly { readonly label: string; readonly cents: number }[] {
  return [
    { label: say('meansView.totalBeyondFctva', { year: years.at(-1)! }), cents: beyond.fctva },
    { label: say('meansView.totalBeyondExpenses'), cents: beyond.expenses },
  ].filter(({ cents }) => cents !== 0);
}

/** The number of rows of totals. */
export function footRows(means: MeansResult | null): number {
  return totalRowsOf(means).length + (means ? beyondOf(means).length : 0);
}

/** The yearly cost of the scenario, who pays it, and the rest: always in view below the lines. */
export const TotalsFoot = memo(function TotalsFoot({
  means,
  money,
  scenarioId,
  columns,
  height,
}: {
  means: MeansResult;
  /** Formats its amounts. */
  money: (cents: number) => string;
  scenarioId: Id;
  columns: readonly Column[];
  height: number;
}): ReactNode {
  const foot = useRef<HTMLDivElement>(null);
  useArrowKeys(foot);
  return (
    <div
      ref={foot}
      className="means-foot"
      role="rowgroup"
      aria-label={say('meansView.totalsLabel')}
    >
      {totalRowsOf(means).map(({ label, strong = false, sign, figure, read }) => (
        <FootRow
          key={label}
          label={say(label)}
          columns={columns}
          row={{
            className: 'total-row',
            'data-strong': strong,
            'data-total': label.slice('meansView.'.length),
            style: { height },
          }}
          amount={(column) => sayTotal(column, means, money, read, sign, { scenarioId, figure })}
        />
      ))}
      {beyondOf(means).map(({ label, cents }) => (
        <FootRow
          key={label}
          label={label}
          columns={columns}
          row={{ className: 'total-row quiet', 'data-beyond': true, style: { height } }}
          amount={({ key }) =>
            key === 'total' ? <span className="cell-text">{money(cents)}</span> : null
          }
        />
      ))}
    </div>
  );
});

interface FootRowProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly row: React.HTMLAttributes<HTMLDivElement> & Readonly<Record<`data-${string}`, unknown>>;
  /** The content of a year's cell or the total's. */
  readonly amount: (column: Column) => ReactNode;
}

/** A row below the lines: its name, then its values by year and in all. */
function FootRow({ label, columns, row, amount }: FootRowProps): ReactNode {
  const content = (column: Column): ReactNode => {
    if (column.key === 'title') return label;
    return isTyped(column.key) ? null : amount(column);
  };
  return (
    <div role="row" {...row}>
      {columns.map((column) => (
        <div
          key={column.key}
          role={column.key === 'title' ? 'rowheader' : 'gridcell'}
          className={`cell ${column.key}-cell`}
          data-align={column.align}
          data-held={isHeld(column)}
          data-edge={column.edge}
          style={placeOf(column)}
        >
          {content(column)}
        </div>
      ))}
    </div>
  );
}

function sayTotal(
  { key }: Column,
  means: MeansResult,
  money: (cents: number) => string,
  read: (totals: MeansTotals) => number,
  sign: string | undefined,
  asked: Omit<Asked, 'year'>,
): ReactNode {
  const year = key === 'total' ? null : Number(key.slice(1));
  const amount = read(year === null ? means.total : means.totals[means.years.indexOf(year)]!);
  if (amount === 0) return <span className="quiet">{say('meansView.none')}</span>;
  return (
    <span className="cell-text">
      <FigureButton asked={{ ...asked, year }} inTable>
        {sign && amount > 0 ? `${sign}\u202f` : ''}
        {money(amount)}
      </FigureButton>
    </span>
  );
}
