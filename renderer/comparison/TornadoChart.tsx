import { useMemo, useState, type ReactNode } from 'react';
import type { Comparison } from '../../shared/analysis/compare';
import { tornadoOf } from '../../shared/analysis/tornado';
import { say } from '../../shared/i18n/words';
import { useAppState } from '../core/AppContext';
import { scenarioTitle } from '../scenarios/scenarioActs';
import { ImpactDialog, type AskedImpact } from './ImpactDialog';
import { ScenarioSelect, useScenarioChosen } from './ScenarioSelect';
import { TornadoTable, type OpenImpact, type TornadoSort } from './TornadoTable';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { sayDate } from '../../shared/wording/dates';

/**
 * The effect of each hypothesis failing alone on the reste à charge and on the end of the plan, and
 * of all together.
 */
export function TornadoChart({ comparison }: { comparison: Comparison }): ReactNode {
  const plan = useAppState((state) => state.plan);
  const net = useAppState((state) => state.view.comparison.net);
  const [scenarioId, choose] = useScenarioChosen(comparison);
  const [sort, setSort] = useState<TornadoSort>('net');
  const tornado = useMemo(
    () => tornadoOf(plan, { scenarioId, by: sort === 'net' ? net : 'endDays' }),
    [plan, scenarioId, sort, net],
  );
  const { rows, reference } = tornado;
  const [asked, ask] = useState<AskedImpact | null>(null);
  const open: OpenImpact =
    (fail, title) =>
    (of): void =>
      ask({ scenarioId, fail, title, of: of === 'net' ? net : 'end' });
  return (
    <section className="compared-panel" aria-label={say('comparison.tornadoTitle')}>
      <header>
        <h2>
          {say('comparison.tornadoTitle')} « {scenarioTitle(plan.scenarios[scenarioId])} »
        </h2>
        <ScenarioSelect comparison={comparison} value={scenarioId} onChange={choose} />
        <SortChoice value={sort} onChange={setSort} />
      </header>
      <p className="quiet small">
        {say('comparison.tornadoOf')} ·{' '}
        {reference.end === null ? (
          say('comparison.noEnd')
        ) : (
          <Button
            variant="bare"
            className="figure"
            aria-haspopup="dialog"
            onPress={() => open([], null)('end')}
          >
            {say('comparison.endNow', { date: sayDate(reference.end) })}
          </Button>
        )}
      </p>
      {rows.length === 0 ? (
        <p className="quiet">{say('comparison.noHypotheses')}</p>
      ) : (
        <TornadoTable tornado={tornado} net={net} sort={sort} open={open} />
      )}
      {asked === null ? null : <ImpactDialog asked={asked} onClose={() => ask(null)} />}
    </section>
  );
}

function SortChoice({
  value,
  onChange,
}: {
  value: TornadoSort;
  onChange: (sort: TornadoSort) => void;
}): ReactNode {
  return (
    <label>
      {say('comparison.sortBy')}{' '}
      <Select
        value={value}
        options={[
          ['net', say('comparison.sort_net')],
          ['end', say('comparison.sort_end')],
        ]}
        onChange={onChange}
      />
    </label>
  );
}
