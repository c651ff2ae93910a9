import { type ReactNode } from 'react';
import { gridOf, HORIZONS, LENSES } from '../../../shared/analysis/grid';
import { say } from '../../../shared/i18n/words';
import type { MeansResult, MeansTotals } from '../../../shared/means/types';
import { sayWholeEuros } from '../../../shared/model/money';
import { sayFte } from '../../../shared/model/numbers';
import { Paged } from '../Paged';
import { useProjected } from '../Projected';
import { Intro } from './Intro';
import type { ScreenProps } from './screen';

/** Means year by year, then the grid of the three lenses and the three horizons. */
export function MeansScreen({ item }: ScreenProps): ReactNode {
  const { plan, means } = useProjected();
  if (Object.keys(plan.meansLines).length === 0 && Object.keys(plan.hypotheses).length === 0) return <Paged><Intro item={item} /><p className="stage-empty">{say('presentation.noMeans')}</p></Paged>;
  return <Paged><Intro item={item} /><YearTable means={means} /><Grid /></Paged>;
}

interface RowOf { readonly label: string; readonly strong?: boolean; of(totals: MeansTotals): number; readonly say?: (value: number) => string }

const fte = (value: number): string => sayFte(Math.round(value / 10) * 10);

function rowsOf({ total }: MeansResult): RowOf[] {
  const rows: RowOf[] = [
    { label: say('presentation.operating'), of: ({ operating }) => operating }, { label: say('presentation.investment'), of: ({ investment }) => investment },
    { label: say('presentation.receipts'), of: ({ receipts }) => receipts }, { label: say('presentation.granted'), of: ({ fundings }) => fundings.granted },
    { label: say('presentation.hoped'), of: ({ fundings }) => fundings.asked + fundings.toAsk }, { label: say('presentation.fctva'), of: ({ fctva }) => fctva },
    { label: say('presentation.net'), strong: true, of: ({ netAssured }) => netAssured }, { label: say('presentation.netIfGranted'), of: ({ netIfGranted }) => netIfGranted },
    { label: say('presentation.etpt'), of: ({ etpt }) => etpt, say: fte },
  ];
  return rows.filter((row) => row.strong || row.of(total) !== 0);
}

/** More years than this don't fit across a screen: the first and last ones, then the total. */
const MOST_YEARS = 5;

function YearTable({ means }: { means: MeansResult }): ReactNode {
  const shown = means.totals.slice(0, MOST_YEARS);
  return (
    <table className="figures">
      <thead><tr><td />{shown.map(({ year }) => <th key={year} scope="col">{year}</th>)}<th scope="col">{say('presentation.total', { count: means.years.length })}</th></tr></thead>
      <tbody>
        {rowsOf(means).map(({ label, strong, of, say: told = sayWholeEuros }) => (
          <tr key={label} data-strong={strong || undefined}>
            <th scope="row">{label}</th>
            {shown.map((totals) => <td key={totals.year}>{told(of(totals))}</td>)}
            <td>{told(label === say('presentation.etpt') ? of(means.total) / Math.max(1, means.years.length) : of(means.total))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Grid(): ReactNode {
  const cells = gridOf(useProjected());
  return (
    <div className="lens-grid">
      {HORIZONS.map((horizon) => (
        <section key={horizon}>
          <h2>{say(`meansView.horizon_${horizon}`)}</h2>
          <div className="lens-row">
            {LENSES.map((lens) => {
              const cell = cells.find((one) => one.lens === lens && one.horizon === horizon)!;
              return (
                <div key={lens}>
                  <h3>{say(`meansView.lens_${lens}`)}{cell.cost === 0 ? null : <span className="quiet"> {sayWholeEuros(cell.cost)}</span>}</h3>
                  {cell.lines.length + cell.hypotheses.length === 0 ? <p className="quiet">—</p> : (
                    <ul>
                      {cell.lines.map(({ line }) => <li key={line.id}>{line.title}</li>)}
                      {cell.hypotheses.map(({ id, title }) => <li key={id} className="doubtful">? {title}</li>)}
                    </ul>
                  )}
                </div>
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
}
