import '../../shared/i18n/later';
import { useMemo, type ReactNode } from 'react';
import { explain, type Explanation } from '../../shared/analysis/explain';
import { figureTitle, rulesOf, sayValue } from '../../shared/analysis/explainWords';
import { evaluate, type Evaluation } from '../../shared/evaluate';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import { sayBreach, sayLimit } from '../ui/limitWords';
import { showLimits } from '../means/lineActs';
import { scenarioTitle } from '../scenarios/scenarioActs';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { AskTipping } from './AskTipping';
import { askYear, useAsked, type Asked } from '../core/explained';
import { Parts } from './Parts';
import { sayRate } from '../../shared/wording/numbers';
import './explain.css';
import '../ui/viewParts.css';

/** Explains a number: the lines that add up to it, each with its formula and a link to it. */
export function ExplainDialog(): ReactNode {
  const app = useApp();
  const asked = useAsked();
  const evaluation = useEvaluationOf(asked?.scenarioId ?? null);
  const explanation = useMemo(
    () => (asked && evaluation ? explain(evaluation, asked.figure, asked.year) : null),
    [asked, evaluation],
  );
  if (!asked || !evaluation || !explanation) return null;
  const { unit, value, figure, year } = explanation;
  return (
    <Dialog
      title={say('explain.title', { value: sayValue(unit, value) })}
      size="wide"
      onClose={() => app.openPanel(null)}
    >
      <p className="explain-what">
        <b>{figureTitle(evaluation, figure, year)}</b>{' '}
        <span className="quiet">
          {say('explain.scenario', {
            title: scenarioTitle(evaluation.source.scenarios[evaluation.scenarioId]),
          })}
        </span>
        {evaluation.simulated ? (
          <span className="tag" data-kind="doubt">
            {say('explain.simulated')}
          </span>
        ) : null}
      </p>
      <Years evaluation={evaluation} explanation={explanation} />
      <Limit asked={asked} evaluation={evaluation} />
      <Parts evaluation={evaluation} explanation={explanation} />
      {explanation.idle > 0 ? (
        <p className="quiet small">{say('explain.idle', { count: explanation.idle })}</p>
      ) : null}
      <Share explanation={explanation} />
      <AskTipping evaluation={evaluation} explanation={explanation} limitId={asked.limitId} />
      <Rules explanation={explanation} />
    </Dialog>
  );
}

/** The current evaluation of the scenario in question, with the simulation. */
function useEvaluationOf(scenarioId: string | null): Evaluation | null {
  const shown = useAppState((state) => state.evaluation);
  const plan = useAppState((state) => state.plan);
  const switches = useAppState((state) => state.switches);
  return useMemo(() => {
    if (scenarioId === null || !plan.scenarios[scenarioId]) return null;
    return shown.scenarioId === scenarioId ? shown : evaluate(plan, { scenarioId, switches });
  }, [scenarioId, shown, plan, switches]);
}

/** The same number in the other years, and over all if a sum makes sense. */
function Years({
  evaluation: {
    means: { years },
  },
  explanation: { figure, year },
}: {
  evaluation: Evaluation;
  explanation: Explanation;
}): ReactNode {
  if (figure.kind === 'undated' || figure.kind === 'unsettled') return null;
  const summed =
    figure.kind !== 'done' && !(figure.kind === 'measure' && figure.measure === 'etpt');
  return (
    <div className="explain-years" role="group" aria-label={say('explain.years')}>
      {[...years, ...(summed ? [null] : [])].map((each) => (
        <Button
          key={each}
          variant="bare"
          className="view-part"
          pressed={each === year}
          onPress={() => askYear(each)}
        >
          {each ?? say('meansView.total')}
        </Button>
      ))}
    </div>
  );
}

/** The broken limit that the user came from: its value, the excess, and a link to change it. */
function Limit({
  asked: { limitId, year },
  evaluation: { plan, breaches },
}: {
  asked: Asked;
  evaluation: Evaluation;
}): ReactNode {
  const app = useApp();
  const limit = limitId === undefined ? undefined : plan.limits[limitId];
  if (!limit) return null;
  const breach = breaches.find((one) => one.limit.id === limit.id && one.year === year);
  return (
    <p className="explain-limit" data-broken={breach !== undefined}>
      <span>
        {breach
          ? `⚠ ${Object.values(sayBreach(breach)).join(', ')}`
          : `✓ ${sayLimit(limit)} : ${say('meansView.limitHeld')}`}
      </span>
      <Button
        onPress={() => {
          app.openPanel(null);
          showLimits(app);
        }}
      >
        {say('meansView.limits')}
      </Button>
    </p>
  );
}

function Share({ explanation: { outOf, sum, value } }: { explanation: Explanation }): ReactNode {
  if (outOf === null || outOf === 0) return null;
  return (
    <p className="explain-share">
      {say('explain.ownShareOf', {
        own: sayValue('cents', sum),
        expenses: sayValue('cents', outOf),
        share: sayRate(value),
      })}
    </p>
  );
}

function Rules({ explanation }: { explanation: Explanation }): ReactNode {
  const rules = rulesOf(explanation);
  if (rules.length === 0) return null;
  return (
    <details className="explain-rules">
      <summary>
        {say('explain.rules')}{' '}
        <span className="quiet">{rules.map(({ rule }) => rule).join(' ')}</span>
      </summary>
      <dl>
        {rules.map(({ rule, words }) => (
          <div key={rule}>
            <dt>{rule}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
