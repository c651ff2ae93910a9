import { type ReactNode } from 'react';
import { gridOf, HORIZONS, LENSES, type GridCell } from '../../../shared/analysis/grid';
import { say } from '../../../shared/i18n/words';
import type { MeansResult, MeansTotals } from '../../../shared/means/types';
import { scenarioTitle } from '../../scenarios/scenarioActs';
import { Paged } from '../Paged';
import { useProjected } from '../Projected';
import { Intro } from './Intro';
import type { ScreenProps } from './screen';
import { sayWholeEuros } from '../../../shared/wording/money';
import { sayFte } from '../../../shared/wording/numbers';

/** Means year by year, then the grid of three lenses by three horizons. */
export function MeansScreen({ item }: ScreenProps): ReactNode {
  const { plan, means, scenarioId } = useProjected();
  if (Object.keys(plan.meansLines).length === 0 && Object.keys(plan.hypotheses).length === 0)
    return (
      <Paged>
        <Intro item={item} />
        <p className="stage-empty">{say('presentation.noMeans')}</p>
      </Paged>
    );
  return (
    <Paged>
      <Intro item={item} />
      <YearTables means={means} scenario={scenarioTitle(plan.scenarios[scenarioId])} />
      <Grid />
    </Paged>
  );
}

interface RowOf {
  readonly label: string;
  readonly strong?: boolean;
  of(totals: MeansTotals): number;
  readonly say?: (value: number) => string;
}

const fte = (value: number): string => sayFte(Math.round(value / 10) * 10);

function rowsOf({ total, totals }: MeansResult): RowOf[] {
  const rows: RowOf[] = [
    { label: say('presentation.operating'), of: ({ operating }) => operating },
    { label: say('presentation.investment'), of: ({ investment }) => investment },
    { label: say('presentation.receipts'), of: ({ receipts }) => receipts },
    { label: say('presentation.granted'), of: ({ fundings }) => fundings.granted },
    { label: say('presentation.hoped'), of: ({ fundings }) => fundings.asked + fundings.toAsk },
    { label: say('presentation.fctva'), of: ({ fctva }) => fctva },
    { label: say('presentation.net'), strong: true, of: ({ netAssured }) => netAssured },
    { label: say('presentation.netIfGranted'), of: ({ netIfGranted }) => netIfGranted },
    { label: say('presentation.etpt'), of: ({ etpt }) => etpt, say: fte },
  ];
  // Without pending requests both rows are equal.
  return rows.filter(
    (row) =>
      row.strong ||
      ([total, ...totals].some((one) => row.of(one) !== 0) &&
        (row.label !== say('presentation.netIfGranted') ||
          [total, ...totals].some(({ netIfGranted, netAssured }) => netIfGranted !== netAssured))),
  );
}

/** The maximum number of years side by side: more are split over tables of about the same size. */
const MOST_YEARS = 5;

function parted(totals: MeansResult['totals']): (typeof totals)[] {
  const tables = Math.max(1, Math.ceil(totals.length / MOST_YEARS));
  const most = Math.ceil(totals.length / tables);
  return Array.from({ length: tables }, (_, at) => totals.slice(at * most, (at + 1) * most));
}

function YearTables({ means, scenario }: { means: MeansResult; scenario: string }): ReactNode {
  const tables = parted(means.totals);
  return tables.map((shown, at) => (
    <YearTable
      key={shown[0]?.year ?? 0}
      means={means}
      scenario={at === 0 ? scenario : null}
      shown={shown}
      isLast={at === tables.length - 1}
    />
  ));
}

/** A part of the years. The first table names the scenario, the last has the total of all years. */
function YearTable({
  means,
  scenario,
  shown,
  isLast,
}: {
  means: MeansResult;
  scenario: string | null;
  shown: MeansResult['totals'];
  isLast: boolean;
}): ReactNode {
  return (
    <table className="figures">
      <thead>
        <tr>
          {scenario === null ? (
            <td />
          ) : (
            <th className="figures-of">{say('presentation.ofScenario', { title: scenario })}</th>
          )}
          {shown.map(({ year }) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
          {isLast ? (
            <th scope="col">{say('presentation.total', { count: means.years.length })}</th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rowsOf(means).map(({ label, strong, of, say: format = sayWholeEuros }) => (
          <tr key={label} data-strong={strong || undefined}>
            <th scope="row">{label}</th>
            {shown.map((totals) => (
              <td key={totals.year}>{format(of(totals))}</td>
            ))}
            {isLast ? (
              <td>
                {format(
                  label === say('presentation.etpt')
                    ? of(means.total) / Math.max(1, means.years.length)
                    : of(means.total),
                )}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Lenses across, horizons down, as in the source. */
function Grid(): ReactNode {
  const cells = gridOf(useProjected());
  return (
    <table className="lens-grid">
      <thead>
        <tr>
          <td />
          {LENSES.map((lens) => (
            <th key={lens} scope="col">
              {say(`meansView.lens_${lens}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {HORIZONS.map((horizon) => (
          <tr key={horizon}>
            <th scope="row">{say(`meansView.horizon_${horizon}`)}</th>
            {LENSES.map((lens) => (
              <td key={lens}>
                <Held cell={cells.find((one) => one.lens === lens && one.horizon === horizon)!} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Held({ cell: { lines, hypotheses, cost } }: { cell: GridCell }): ReactNode {
  if (lines.length + hypotheses.length === 0) return <span className="quiet">—</span>;
  return (
    <>
      <ul>
        {lines.map(({ line }) => (
          <li key={line.id}>{line.title}</li>
        ))}
        {hypotheses.map(({ id, title }) => (
          <li key={id} className="doubtful">
            ? {title}
          </li>
        ))}
      </ul>
      {cost === 0 ? null : (
        <p className="quiet">{say('presentation.costOver', { amount: sayWholeEuros(cost) })}</p>
      )}
    </>
  );
}
