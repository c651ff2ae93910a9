import { useMemo, useReducer, type ReactNode } from 'react';
import type { LivingData } from '../../../shared/formats/living/file';
import { evaluate } from '../../../shared/evaluate';
import { say } from '../../../shared/i18n/words';
import type { IsoDate } from '../../../shared/model/dates';
import { sayDate } from '../../../shared/model/periods/say';
import { rowsShown } from '../../app/rows';
import { Chart } from './Chart';
import { Detail } from './Detail';
import { Filters } from './Filters';
import { Scenarios } from './Scenarios';
import { firstState, reduce } from './state';
import { Totals } from './Totals';
import { WhatIf } from './WhatIf';

/** The roadmap as it was on the day it was made, looked at today: chart, filters, scenarios and hypotheses; nothing is kept, nothing leaves. */
export function Living({ data, today }: { data: LivingData; today: IsoDate }): ReactNode {
  const { plan } = data;
  const [state, act] = useReducer(reduce, data, firstState);
  const { scenarioId, switches, filter, folded, focusId } = state;
  const evaluation = useMemo(() => evaluate(plan, { scenarioId, switches }), [plan, scenarioId, switches]);
  const rows = useMemo(() => rowsShown(evaluation, folded, filter), [evaluation, folded, filter]);
  return (
    <div className="living">
      <header className="living-head">
        <div>
          <h1>{plan.title.trim() || say('model.untitledPlan')}</h1>
          <p className="quiet">{say('living.readOnly', { date: sayDate(data.madeOn) })}</p>
        </div>
        <Scenarios plan={plan} scenarioId={scenarioId} act={act} />
        {data.means ? <Totals evaluation={evaluation} /> : null}
      </header>
      <Filters plan={plan} filter={filter} shown={rows.ids.length} all={evaluation.steps.size} act={act} />
      <main className="living-main">
        <Chart evaluation={evaluation} rows={rows} state={state} today={today} act={act} />
        <aside className="living-side" aria-label={say('living.detail')}>
          {data.hypotheses ? <WhatIf evaluation={evaluation} switches={switches} act={act} /> : null}
          <Detail evaluation={evaluation} stepId={focusId} />
        </aside>
      </main>
      <footer className="living-foot quiet">{say('living.madeWith')}</footer>
    </div>
  );
}
