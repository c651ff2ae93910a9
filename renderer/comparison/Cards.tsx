import { type ReactNode } from 'react';
import type { Comparison, ScenarioFigures } from '../../shared/analysis/compare';
import { say } from '../../shared/i18n/words';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import { listOverrides } from '../../shared/scenarios/list';
import { useApp, useAppState } from '../core/AppContext';
import { FigureButton } from '../core/FigureButton';
import { sayField, sayOverrideCounts, sayValue } from '../scenarios/overrideWords';
import { scenarioTitle } from '../scenarios/scenarioActs';
import { letterOf, makeReference } from './useComparison';
import { Button } from '../ui/Button';
import { sayMoney, sayWholeEuros } from '../../shared/wording/money';

const MAX_SHOWN = 3;

/** A card per scenario: its differences, its reste à charge, its yearly costs on a common scale. */
export function Cards({ comparison: { scenarios, years } }: { comparison: Comparison }): ReactNode {
  const most = Math.max(
    1,
    ...scenarios.flatMap(({ totals }) =>
      totals.map(({ operating, investment }) => operating + investment),
    ),
  );
  return (
    <div className="compared-cards" data-count={scenarios.length}>
      {scenarios.map((figures, index) => (
        <Card key={figures.scenarioId} figures={figures} index={index} years={years} most={most} />
      ))}
    </div>
  );
}

function Card({
  figures,
  index,
  years,
  most,
}: {
  figures: ScenarioFigures;
  index: number;
  years: readonly number[];
  most: number;
}): ReactNode {
  const plan = useAppState((state) => state.plan);
  const { scenarioId } = figures;
  const title = scenarioTitle(plan.scenarios[scenarioId]);
  return (
    <section className="compared-card" aria-label={title}>
      <header>
        <h2>
          <span className="compared-letter">{letterOf(index)}</span> {title}
        </h2>
      </header>
      <p className="quiet small">{differencesOf(plan, scenarioId)}</p>
      <NetCost figures={figures} years={years} />
      <CostPerYear figures={figures} most={most} />
      <Reference scenarioId={scenarioId} title={title} index={index} />
    </section>
  );
}

/** Its reste à charge over all years, counted as chosen in the view, and the other way. */
function NetCost({
  figures: { scenarioId, total },
  years,
}: {
  figures: ScenarioFigures;
  years: readonly number[];
}): ReactNode {
  const net = useAppState((state) => state.view.comparison.net);
  const other = net === 'netAssured' ? 'netIfGranted' : 'netAssured';
  return (
    <>
      <p className="compared-net-amount">
        <FigureButton
          asked={{ scenarioId, figure: { kind: 'measure', measure: net }, year: null }}
          hint={sayMoney(total[net])}
        >
          {sayWholeEuros(total[net])}
        </FigureButton>
      </p>
      <p className="small quiet">
        {say('comparison.netLine', {
          net: say(`explain.measure_${net}`).toLowerCase(),
          first: years[0] ?? '',
          last: years.at(-1) ?? '',
        })}
        <br />
        {say('comparison.other', {
          net: say(`comparison.net_${other}`),
          amount: sayWholeEuros(total[other]),
        })}
      </p>
    </>
  );
}

/** The yearly operating and investment costs, on a scale common to all scenarios. */
function CostPerYear({
  figures: { scenarioId, totals },
  most,
}: {
  figures: ScenarioFigures;
  most: number;
}): ReactNode {
  return (
    <>
      <p className="compared-caption small">{say('comparison.costPerYear')}</p>
      <dl className="compared-bars" aria-label={say('comparison.costPerYear')}>
        {totals.map(({ year, operating, investment }) => (
          <div key={year}>
            <dt>{year}</dt>
            <dd>
              <span className="compared-bar" aria-hidden="true">
                <i style={{ width: `${(operating / most) * 100}%` }} />
                <i data-kind="investment" style={{ width: `${(investment / most) * 100}%` }} />
              </span>
              <FigureButton
                asked={{ scenarioId, figure: { kind: 'measure', measure: 'cost' }, year }}
                hint={sayMoney(operating + investment)}
              >
                {sayWholeEuros(operating + investment)}
              </FigureButton>
            </dd>
          </div>
        ))}
      </dl>
      <p className="compared-legend small quiet" aria-hidden="true">
        <i /> {say('comparison.operatingBar')} <i data-kind="investment" />{' '}
        {say('comparison.investmentBar')}
      </p>
    </>
  );
}

/** Shows that this is the reference of the comparison, or a button to make it that. */
function Reference({
  scenarioId,
  title,
  index,
}: {
  scenarioId: Id;
  title: string;
  index: number;
}): ReactNode {
  const app = useApp();
  return (
    <p className="compared-reference small">
      {index === 0 ? (
        <span className="tag">{say('comparison.reference')}</span>
      ) : (
        <Button
          variant="link"
          aria-label={say('comparison.makeReferenceOf', { title })}
          onPress={() => makeReference(app, scenarioId)}
        >
          {say('comparison.makeReference')}
        </Button>
      )}
    </p>
  );
}

/** The differences of a scenario from the base in words: the first few of its overrides. */
function differencesOf(plan: Plan, scenarioId: string): string {
  if (scenarioId === plan.baseScenarioId) return say('comparison.base');
  const rows = listOverrides(plan, scenarioId).filter(({ orphan }) => !orphan);
  if (rows.length === 0) return say('comparison.noOverride');
  const shown = rows.slice(0, MAX_SHOWN).map(({ title, collection, field, value }) =>
    field === 'included'
      ? say(value === true ? 'comparison.with' : 'comparison.without', { title })
      : say('comparison.changed', {
          title,
          field: sayField(collection, field).toLowerCase(),
          value: sayValue(plan, collection, field, value),
        }),
  );
  const more = rows.length - shown.length;
  return say('comparison.overridesTold', {
    counts: sayOverrideCounts(plan, scenarioId),
    words: [...shown, ...(more > 0 ? [say('comparison.more', { count: more })] : [])].join(', '),
  });
}
