import { useMemo, useReducer, type ReactNode } from 'react';
import { saySimulated, simulatedOf } from '../../../shared/analysis/simulated';
import type { LivingData } from '../../../shared/formats/living/file';
import { evaluate, type Evaluation } from '../../../shared/evaluate';
import { isIdle } from '../../../shared/hypotheses/failing';
import { say } from '../../../shared/i18n/words';
import type { IsoDate } from '../../../shared/model/dates';
import { rowsShown } from '../../plan/rows';
import { isFiltering } from '../../../shared/analysis/filter';
import { Chart } from './Chart';
import { Detail } from './Detail';
import { countWords, Filters } from './Filters';
import { Fold } from './Fold';
import { Printed } from './Printed';
import { Scenarios } from './Scenarios';
import { firstState, reduce, type LivingState } from './state';
import { Totals } from './Totals';
import { useCompact } from './useCompact';
import { WhatIf } from './WhatIf';
import { ZoomBar } from './ZoomBar';
import { Button } from '../../ui/Button';
import { sayDate } from '../../../shared/wording/dates';

/**
 * The roadmap as on the day of its export, viewed today: chart, filters, scenarios and hypotheses.
 * It keeps nothing and sends nothing.
 */
export function Living({ data, today }: { data: LivingData; today: IsoDate }): ReactNode {
  const { plan } = data;
  const [state, act] = useReducer(reduce, data, firstState);
  const { scenarioId, switches, filter, folded, focusId } = state;
  const evaluation = useMemo(
    () => evaluate(plan, { scenarioId, switches }),
    [plan, scenarioId, switches],
  );
  const rows = useMemo(() => rowsShown(evaluation, folded, filter), [evaluation, folded, filter]);
  const compact = useCompact();
  const [shown, all] = [rows.ids.length, evaluation.steps.size];
  const filters = <Filters plan={plan} filter={filter} shown={shown} all={all} act={act} />;
  const whatIf = data.hypotheses ? (
    <WhatIf evaluation={evaluation} switches={switches} act={act} />
  ) : null;
  return (
    <div className="living" data-compact={compact}>
      <header className="living-head">
        <Name data={data} />
        <Scenarios plan={plan} scenarioId={scenarioId} compact={compact} act={act} />
        {data.means && !compact ? <Totals evaluation={evaluation} /> : null}
      </header>
      <div className="living-tools">
        {compact ? (
          <FoldedTools
            data={data}
            evaluation={evaluation}
            state={state}
            counts={[shown, all]}
            filters={filters}
            whatIf={whatIf}
          />
        ) : (
          filters
        )}
        <ZoomBar act={act} />
      </div>
      <main className="living-main">
        <Chart evaluation={evaluation} rows={rows} state={state} today={today} act={act} />
        {compact && focusId === null ? null : (
          <Side compact={compact} onClose={() => act({ kind: 'focus', id: null })}>
            {compact ? null : whatIf}
            <Detail evaluation={evaluation} stepId={focusId} />
          </Side>
        )}
      </main>
      <footer className="living-foot quiet">{say('living.madeWith')}</footer>
      <Printed
        evaluation={evaluation}
        rows={rows}
        filter={filter}
        madeOn={data.madeOn}
        means={data.means}
        hypotheses={data.hypotheses}
      />
    </div>
  );
}

/** In a narrow window: filters, hypotheses and totals, each behind a button. */
function FoldedTools({
  data,
  evaluation,
  state: { filter, switches },
  counts: [shown, all],
  filters,
  whatIf,
}: {
  data: LivingData;
  evaluation: Evaluation;
  state: LivingState;
  counts: readonly [shown: number, all: number];
  filters: ReactNode;
  whatIf: ReactNode;
}): ReactNode {
  return (
    <>
      <Fold label={isFiltering(filter) ? countWords(filter, shown, all) : say('living.filters')}>
        {filters}
      </Fold>
      {data.hypotheses ? (
        <Fold
          label={
            isIdle(switches)
              ? say('living.switches')
              : say('living.simulated', {
                  told: saySimulated(simulatedOf({ evaluation, switches })),
                })
          }
        >
          {whatIf}
        </Fold>
      ) : null}
      {data.means ? (
        <Fold label={say('living.totals')}>
          <Totals evaluation={evaluation} />
        </Fold>
      ) : null}
    </>
  );
}

/** Beside the chart; in a narrow window over it, with a way to close it. */
function Side({
  compact,
  onClose,
  children,
}: {
  compact: boolean;
  onClose: () => void;
  children: ReactNode;
}): ReactNode {
  return (
    <aside
      className="living-side"
      aria-label={say('living.detail')}
      onKeyDown={(event) => {
        if (compact && event.key === 'Escape') onClose();
      }}
    >
      {compact ? (
        <Button variant="link" className="living-close" onPress={onClose}>
          {say('app.close')}
        </Button>
      ) : null}
      {children}
    </aside>
  );
}

function Name({ data: { plan, madeOn } }: { data: LivingData }): ReactNode {
  return (
    <div className="living-name">
      <h1>{plan.title.trim() || say('model.untitledPlan')}</h1>
      <p className="quiet">{say('living.readOnly', { date: sayDate(madeOn) })}</p>
    </div>
  );
}
