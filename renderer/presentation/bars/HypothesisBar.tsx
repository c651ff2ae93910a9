import { useState, type ReactNode } from 'react';
import { setBudgetItem } from '../../../shared/commands/budget';
import { hypothesesOf } from '../../../shared/hypotheses/failing';
import { say, sayProblem } from '../../../shared/i18n/words';
import { isProblem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { useApp } from '../../app/AppContext';
import { hypothesisTitle, turn } from '../../hypotheses/simulation';
import { presentationStore } from '../current';
import { useProjected } from '../Projected';
import { BarForm, Choice, tellDone } from './BarForm';

type Fate = 'confirmed' | 'refuted' | 'toCheck' | 'turn';
const FATES: readonly Fate[] = ['confirmed', 'refuted', 'toCheck', 'turn'];

/** A hypothesis settled, for every scenario; or turned to see what follows, without recording anything. */
export function HypothesisBar(): ReactNode {
  const app = useApp();
  const { plan, scenarioId, failure } = useProjected();
  const own = hypothesesOf(plan, scenarioId);
  const sorted = [...own.filter(({ status }) => status === 'toCheck'), ...own.filter(({ status }) => status !== 'toCheck')];
  const [id, setId] = useState<Id>(sorted[0]?.id ?? '');
  const [fate, setFate] = useState<Fate>('confirmed');
  const [error, setError] = useState<string | null>(null);
  const hypothesis = plan.hypotheses[id];
  const fails = failure.failing.includes(id);
  const write = (): void => {
    if (!hypothesis) return;
    if (fate === 'turn') { turn(app, id); presentationStore.setState({ bar: null, said: null }); return; }
    const done = app.dispatch(setBudgetItem, { scenarioId: app.state().plan.baseScenarioId, collection: 'hypotheses', id, fields: { status: fate } }, { quiet: true });
    if (isProblem(done)) setError(sayProblem(done));
    else tellDone(say('presentation.settled', { title: hypothesisTitle(hypothesis), status: say(`presentation.status_${fate}`) }));
  };
  if (sorted.length === 0) return <BarForm label={say('presentation.hypothesis')} submit={null} error={null} onSubmit={() => undefined}><p className="write-none">{say('presentation.noHypothesis')}</p></BarForm>;
  return (
    <BarForm label={say('presentation.hypothesis')} submit={say(fate === 'turn' ? 'presentation.simulate' : 'presentation.inscribe')} error={error} onSubmit={write}
      main={<label className="write-choice write-wide"><span className="visually-hidden">{say('presentation.hypothesis')}</span><select autoFocus value={id} onChange={(event) => setId(event.target.value)}>{sorted.map((each) => <option key={each.id} value={each.id}>{hypothesisTitle(each)} ({say(`presentation.status_${each.status}`)})</option>)}</select></label>}>
      <div className="write-more">
        <Choice label={say('presentation.becomes')} value={fate} onChange={(value) => setFate(FATES.find((each) => each === value)!)}>
          {FATES.map((each) => <option key={each} value={each}>{each === 'turn' ? say(fails ? 'presentation.simulateHolds' : 'presentation.simulateFails') : say(`presentation.status_${each}`)}</option>)}
        </Choice>
      </div>
    </BarForm>
  );
}
