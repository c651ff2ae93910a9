import { useState, type ReactNode } from 'react';
import { settleHypothesis } from '../../../shared/commands/settle';
import { hypothesesOf } from '../../../shared/hypotheses/failing';
import { hypothesisTitle } from '../../../shared/analysis/simulated';
import { say } from '../../../shared/i18n/words';
import type { Hypothesis, HypothesisStatus } from '../../../shared/model/hypothesis';
import type { Plan } from '../../../shared/model/plan';
import { isProblem } from '../../../shared/model/problem';
import type { Id } from '../../../shared/model/record';
import { overlay } from '../../../shared/scenarios/overlay';
import { useApp } from '../../core/AppContext';
import { turn } from '../../hypotheses/simulation';
import { scenarioTitle } from '../../scenarios/scenarioActs';
import { presentationStore } from '../current';
import { useProjected } from '../Projected';
import { BarForm, BarSelect, tellDone } from './BarForm';
import { sayProblem } from '../../../shared/wording/problems';

type Outcome = 'confirmed' | 'refuted' | 'toCheck' | 'turn';
const OUTCOMES: readonly Outcome[] = ['confirmed', 'refuted', 'toCheck', 'turn'];

/**
 * Settles a hypothesis in the plan and the current scenario, or only simulates it without recording
 * anything.
 */
export function HypothesisBar(): ReactNode {
  const app = useApp();
  const { plan, scenarioId, failure } = useProjected();
  const own = hypothesesOf(plan, scenarioId);
  const sorted = [
    ...own.filter(({ status }) => status === 'toCheck'),
    ...own.filter(({ status }) => status !== 'toCheck'),
  ];
  const [id, setId] = useState<Id>(sorted[0]?.id ?? '');
  const [outcome, setOutcome] = useState<Outcome>('confirmed');
  const [error, setError] = useState<string | null>(null);
  const hypothesis = plan.hypotheses[id];
  const fails = failure.failing.includes(id);
  const write = (): void => {
    if (!hypothesis) return;
    if (outcome === 'turn') {
      turn(app, id);
      presentationStore.setState({ bar: null, said: null });
      return;
    }
    const done = app.dispatch(
      settleHypothesis,
      { scenarioId: app.state().scenarioId, id, status: outcome },
      { quiet: true },
    );
    if (isProblem(done)) setError(sayProblem(done));
    else tellDone(settledWords(app.state().plan, id, outcome));
  };
  if (sorted.length === 0)
    return (
      <BarForm
        label={say('presentation.hypothesis')}
        submit={null}
        error={null}
        onSubmit={() => undefined}
      >
        <p className="write-none">{say('presentation.noHypothesis')}</p>
      </BarForm>
    );
  return (
    <BarForm
      label={say('presentation.hypothesis')}
      submit={say(outcome === 'turn' ? 'presentation.simulate' : 'presentation.inscribe')}
      error={error}
      onSubmit={write}
      main={<HypothesisChoice hypotheses={sorted} value={id} onChange={setId} />}
    >
      <div className="write-more">
        <OutcomeChoice fails={fails} value={outcome} onChange={setOutcome} />
      </div>
    </BarForm>
  );
}

function HypothesisChoice({
  hypotheses,
  value,
  onChange,
}: {
  hypotheses: readonly Hypothesis[];
  value: Id;
  onChange: (id: Id) => void;
}): ReactNode {
  return (
    <BarSelect
      wide
      autoFocus
      label={say('presentation.hypothesis')}
      value={value}
      options={hypotheses.map((each) => [
        each.id,
        `${hypothesisTitle(each)} (${say(`presentation.status_${each.status}`)})`,
      ])}
      onChange={onChange}
    />
  );
}

/** The outcome: settled one way or the other, or only simulated. */
function OutcomeChoice({
  fails,
  value,
  onChange,
}: {
  fails: boolean;
  value: Outcome;
  onChange: (outcome: Outcome) => void;
}): ReactNode {
  return (
    <BarSelect
      label={say('presentation.becomes')}
      value={value}
      options={OUTCOMES.map((each) => [each, sayOutcome(each, fails)])}
      onChange={onChange}
    />
  );
}

function sayOutcome(outcome: Outcome, fails: boolean): string {
  if (outcome !== 'turn') return say(`presentation.status_${outcome}`);
  return say(fails ? 'presentation.simulateHolds' : 'presentation.simulateFails');
}

/** The new status, and the scenarios that keep a status of their own. */
function settledWords(plan: Plan, id: Id, outcome: HypothesisStatus): string {
  const others = Object.values(plan.scenarios).filter(
    (scenario) =>
      !scenario.archived && overlay(plan, scenario.id).hypotheses[id]!.status !== outcome,
  );
  const params = {
    title: hypothesisTitle(plan.hypotheses[id]),
    status: say(`presentation.status_${outcome}`),
  };
  if (others.length === 0) return say('presentation.settled', params);
  return say('presentation.settledBut', {
    ...params,
    count: others.length,
    scenarios: others.map(scenarioTitle).join(', '),
    other: say(`presentation.status_${overlay(plan, others[0]!.id).hypotheses[id]!.status}`),
  });
}
