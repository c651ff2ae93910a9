import { useMemo, type ReactNode } from 'react';
import type { StepPlace } from '../../../shared/analysis/steps';
import {
  compareScenarios,
  type Comparison,
  type ScenarioFigures,
} from '../../../shared/analysis/compare';
import { outsideHead } from '../../../shared/analysis/reported';
import { say } from '../../../shared/i18n/words';
import { scenariosShown } from '../../scenarios/scenarioActs';
import { Paged } from '../Paged';
import { useProjected } from '../Projected';
import { Intro } from './Intro';
import type { ScreenProps } from './screen';
import { sayDate, sayDates } from '../../../shared/wording/dates';
import { sayWholeEuros } from '../../../shared/wording/money';
import { sayFte } from '../../../shared/wording/numbers';

/** No more scenarios fit side by side. */
const MOST = 4;

/** Scenarios side by side: those of the item, else the first ones of the plan. */
export function ComparisonScreen({ item }: ScreenProps): ReactNode {
  const { source, scenarioId, switches } = useProjected();
  const comparison = useMemo(() => {
    const all = scenariosShown(source, scenarioId).map(({ id }) => id);
    const named = all.filter((id) => item.scenarioIds[id]);
    return compareScenarios(source, {
      scenarioIds: (named.length > 0 ? named : all).slice(0, MOST),
      switches,
    });
  }, [source, scenarioId, switches, item]);
  if (comparison.scenarios.length < 2)
    return (
      <Paged>
        <Intro item={item} />
        <p className="stage-empty">{say('presentation.oneScenario')}</p>
      </Paged>
    );
  return (
    <Paged>
      <Intro item={item} />
      <Figures comparison={comparison} />
      <Differences comparison={comparison} />
    </Paged>
  );
}

function rowsOf({
  years,
  scenarios,
}: Comparison): { label: string; strong?: boolean; of(figures: ScenarioFigures): string }[] {
  const outside = outsideHead(scenarios.map(({ evaluation }) => evaluation.means));
  return [
    ...years.slice(0, 3).map((year, at) => ({
      label: say('presentation.costOf', { year }),
      of: ({ totals }: ScenarioFigures) =>
        sayWholeEuros(totals[at]!.operating + totals[at]!.investment),
    })),
    { label: say('presentation.investment'), of: ({ total }) => sayWholeEuros(total.investment) },
    {
      label: say('presentation.etptMean'),
      of: ({ total }) => sayFte(Math.round(total.etpt / Math.max(1, years.length) / 10) * 10),
    },
    {
      label: say('presentation.net'),
      strong: true,
      of: ({ total }) => sayWholeEuros(total.netAssured),
    },
    {
      label: say('presentation.netIfGranted'),
      of: ({ total }) => sayWholeEuros(total.netIfGranted),
    },
    ...(outside === null
      ? []
      : [
          {
            label: `${say('presentation.net')}, ${outside}`,
            of: ({ evaluation }: ScenarioFigures) =>
              sayWholeEuros(evaluation.means.outside.netAssured),
          },
        ]),
    ...years.slice(0, 1).map((year) => ({
      label: say('presentation.plannedBy', { year }),
      of: ({ steps }: ScenarioFigures) => `${steps.plannedBy[0]}\u202f/\u202f${steps.count}`,
    })),
    { label: say('presentation.end'), of: ({ end }) => (end === null ? '—' : sayDate(end)) },
    {
      label: say('presentation.unsettled'),
      of: ({ unsettled }) => sayWholeEuros(unsettled.amount),
    },
  ];
}

function Figures({ comparison }: { comparison: Comparison }): ReactNode {
  return (
    <table className="figures">
      <thead>
        <tr>
          <td />
          {comparison.scenarios.map(({ scenarioId, title }) => (
            <th key={scenarioId} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(comparison).map(({ label, strong, of }) => (
          <tr key={label} data-strong={strong || undefined}>
            <th scope="row">{label}</th>
            {comparison.scenarios.map((figures) => (
              <td key={figures.scenarioId}>{of(figures)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The steps that differ between scenarios, each compared with the first. */
function Differences({
  comparison: { differences, scenarios },
}: {
  comparison: Comparison;
}): ReactNode {
  if (differences.length === 0) return null;
  return (
    <section>
      <h2>{say('presentation.differences')}</h2>
      <ul className="told">
        {differences.map(({ stepId, title, places, against }) => (
          <li key={stepId}>
            <span>
              <b>{title}</b>{' '}
              <span className="quiet">
                {[
                  `${scenarios[0]!.title} : ${sayPlace(places[0]!)}`,
                  ...against.map(({ words }, at) => `${scenarios[at + 1]!.title} : ${words}`),
                ].join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The dates of a step in a scenario, or that it is not in it. */
function sayPlace({ included, start, end }: StepPlace): string {
  return included ? sayDates(start, end) : say('analysis.nowhere');
}
