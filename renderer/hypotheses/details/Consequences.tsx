import { useMemo, type ReactNode } from 'react';
import { consequencesOf, type Consequences as Found } from '../../../shared/analysis/consequences';
import { withOutside } from '../../../shared/analysis/reported';
import { say } from '../../../shared/i18n/words';
import type { Effect } from '../../../shared/model/hypothesis';
import type { Plan } from '../../../shared/model/plan';
import type { Id } from '../../../shared/model/record';
import { useEvaluationAfterPaint } from '../../core/useMeans';
import { sayChange, struckTitle } from '../effectFields';
import { sayDate } from '../../../shared/wording/dates';
import { saySignedMoney } from '../../../shared/wording/money';
import './effects.css';

/** "Si cela échoue, alors": a tree of the effects, then of the steps they push, then the totals. */
export function Consequences({ hypothesisId }: { hypothesisId: Id }): ReactNode {
  // It evaluates the whole plan twice, so do it after the next frame and show the edit first.
  const evaluation = useEvaluationAfterPaint();
  const found = useMemo(
    () =>
      evaluation === null || !evaluation.source.hypotheses[hypothesisId]
        ? null
        : consequencesOf(evaluation.source, hypothesisId, evaluation),
    [evaluation, hypothesisId],
  );
  if (!found || !evaluation || found.effects.length === 0) return null;
  return (
    <section className="consequences" aria-label={say('hypotheses.consequences')}>
      <span className="label">{say('hypotheses.consequences')}</span>
      <ul>
        {found.effects.map(({ effect }) => (
          <li key={effect.id}>{does(evaluation.plan, effect)}</li>
        ))}
        <Followers
          title={say('hypotheses.under')}
          rows={found.under.map(({ stepId, title, months }) => ({
            stepId,
            title,
            words:
              months === null
                ? say('hypotheses.otherwiseCut')
                : say('hypotheses.plusMonths', { count: months }),
          }))}
        />
        <Followers
          title={say('hypotheses.pushed')}
          rows={found.pushed.map(({ stepId, title, days }) => ({
            stepId,
            title,
            words: say('hypotheses.plusDays', { count: days }),
          }))}
        />
      </ul>
      <Impact {...found.impact} />
    </section>
  );
}

/** The maximum number of pushed steps to list; the others are counted. */
const MOST_LISTED = 30;

function Followers({
  title,
  rows,
}: {
  title: string;
  rows: readonly { readonly stepId: Id; readonly title: string; readonly words: string }[];
}): ReactNode {
  if (rows.length === 0) return null;
  return (
    <li>
      {title}
      <ul>
        {rows.slice(0, MOST_LISTED).map((row) => (
          <li key={row.stepId}>
            {row.title.trim() || say('model.untitledStep')} : {row.words}
          </li>
        ))}
        {rows.length > MOST_LISTED ? (
          <li>… {say('hypotheses.steps', { count: rows.length - MOST_LISTED })}</li>
        ) : null}
      </ul>
    </li>
  );
}

function Impact({
  netAssured,
  netIfGranted,
  outside,
  end,
  endDays,
  endWords,
}: Found['impact']): ReactNode {
  const money = (cents: number, words: string): string =>
    withOutside(cents === 0 ? say('hypotheses.unchanged') : saySignedMoney(cents), words);
  return (
    <dl className="impact" aria-label={say('hypotheses.inAll')}>
      <dt>{say('hypotheses.netAssured')}</dt>
      <dd data-worse={netAssured > 0}>{money(netAssured, outside.words.netAssured)}</dd>
      <dt>{say('hypotheses.netIfGranted')}</dt>
      <dd data-worse={netIfGranted > 0}>{money(netIfGranted, outside.words.netIfGranted)}</dd>
      <dt>{say('hypotheses.planEnd')}</dt>
      <dd data-worse={(endDays ?? 0) > 0}>
        {end === null || !endDays
          ? say('hypotheses.unchangedEnd')
          : `${endWords} (${sayDate(end)})`}
      </dd>
    </dl>
  );
}

/** One effect as a sentence. */
function does(plan: Plan, effect: Effect): string {
  const title = struckTitle(plan, effect);
  if (effect.kind === 'changeLineRate' || effect.kind === 'changeLineAmount')
    return say('hypotheses.does_changeLine', { title, change: sayChange(effect) });
  if (effect.kind === 'delayStep')
    return say(
      effect.cumulative ? 'hypotheses.does_delayCumulative' : 'hypotheses.does_delayStep',
      { title, months: say('hypotheses.plusMonths', { count: effect.months }) },
    );
  return say(`hypotheses.does_${effect.kind}`, { title });
}
