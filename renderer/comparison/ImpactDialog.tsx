import { Fragment, useMemo, type ReactNode } from 'react';
import type { Part } from '../../shared/analysis/explain';
import { figureTitle, formulaWords } from '../../shared/analysis/explainWords';
import { outsideHead } from '../../shared/analysis/reported';
import { outsideOfFigure, valueOfFigure, type Figure } from '../../shared/analysis/figures';
import { failureOf, impactParts, impactSteps } from '../../shared/analysis/impact';
import { endOf } from '../../shared/analysis/measures';
import type { Evaluation } from '../../shared/evaluate';
import { say } from '../../shared/i18n/words';
import type { Id } from '../../shared/model/record';
import { useAppState } from '../core/AppContext';
import { StepWay, Way } from '../explain/Parts';
import { scenarioTitle } from '../scenarios/scenarioActs';
import { Dialog } from '../ui/Dialog';
import { sayDate, sayDates } from '../../shared/wording/dates';
import { sayMoney } from '../../shared/wording/money';
import '../explain/explain.css';

/** A number of the tornado: some failed hypotheses, and one of their two effects. */
export interface AskedImpact {
  readonly scenarioId: Id;
  readonly fail: readonly Id[];
  readonly title: string | null;
  readonly of: 'netAssured' | 'netIfGranted' | 'end';
}

type Both = ReturnType<typeof failureOf>;

/** A difference, always with its sign: "+ 7 480 €". */
export function sayDifference(cents: number): string {
  return cents === 0
    ? say('comparison.noEffect')
    : `${cents > 0 ? '+' : '\u2212'}\u202f${sayMoney(Math.abs(cents))}`;
}

/**
 * Explains a number of the tornado: the differences before and after, line by line with their
 * formulas, or step by step.
 */
export function ImpactDialog({
  asked,
  onClose,
}: {
  asked: AskedImpact;
  onClose: () => void;
}): ReactNode {
  const plan = useAppState((state) => state.plan);
  const { scenarioId, fail, of } = asked;
  const both = useMemo(() => failureOf(plan, scenarioId, fail), [plan, scenarioId, fail]);

  const figure: Figure | null = of === 'end' ? null : { kind: 'measure', measure: of };
  const whole = (evaluation: Evaluation, of: Figure): number =>
    valueOfFigure(evaluation, of, null) + outsideOfFigure(evaluation, of);
  const name =
    figure === null ? say('comparison.impactEnd') : figureTitle(both.before, figure, null);
  const [from, to] =
    figure === null
      ? [sayEnd(both.before), sayEnd(both.after)]
      : [sayMoney(whole(both.before, figure)), sayMoney(whole(both.after, figure))];
  const value =
    figure === null
      ? say('comparison.impactEndOf', { date: to })
      : sayDifference(whole(both.after, figure) - whole(both.before, figure));
  return (
    <Dialog title={say('explain.title', { value })} size="wide" onClose={onClose}>
      <p className="explain-what">
        <b>{sayFailing(asked)}</b>{' '}
        <span>{say('comparison.impactFigure', { figure: name, from, to })}</span>{' '}
        <span className="quiet">
          {say('explain.scenario', { title: scenarioTitle(plan.scenarios[scenarioId]) })}
        </span>
      </p>
      {figure === null ? (
        <Steps both={both} failing={fail.length} />
      ) : (
        <Lines both={both} figure={figure} isOne={fail.length === 1} />
      )}
    </Dialog>
  );
}

/** The hypotheses that fail in this effect. */
function sayFailing({ fail, title }: AskedImpact): string {
  if (fail.length === 0) return say('comparison.impactBefore');
  return title === null ? say('comparison.impactTogether') : say('comparison.impactOf', { title });
}

function sayEnd(evaluation: Evaluation): string {
  const end = endOf(evaluation);
  return end === null ? say('comparison.noEnd') : sayDate(end);
}

const after = (isOne: boolean): string =>
  say(isOne ? 'comparison.impactAfter' : 'comparison.impactAfterAll');

function Lines({ both, figure, isOne }: { both: Both; figure: Figure; isOne: boolean }): ReactNode {
  const parts = impactParts(both, figure);
  const outside = outsideOfFigure(both.after, figure) - outsideOfFigure(both.before, figure);
  if (parts.length === 0 && outside === 0)
    return <p className="quiet">{say('comparison.impactNone')}</p>;
  return (
    <div className="explain-scroll">
      <table className="explain-parts">
        <thead>
          <tr>
            <th scope="col">{say('explain.what')}</th>
            <th scope="col">{say('comparison.impactBefore')}</th>
            <th scope="col">{after(isOne)}</th>
            <th scope="col" data-align="end">
              {say('comparison.impactChange')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.key}>
              <th scope="row">
                <Way
                  part={(part.after ?? part.before)!}
                  evaluation={part.after ? both.after : both.before}
                />
              </th>
              <td>
                <Formula part={part.before} />
              </td>
              <td>
                <Formula part={part.after} />
              </td>
              <td data-align="end">{sayDifference(part.amount)}</td>
            </tr>
          ))}
          {outside === 0 ? null : (
            <tr>
              <th scope="row">{outsideHead([both.before.means, both.after.means])}</th>
              <td>{sayMoney(outsideOfFigure(both.before, figure))}</td>
              <td>{sayMoney(outsideOfFigure(both.after, figure))}</td>
              <td data-align="end">{sayDifference(outside)}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {say('explain.sum')}
            </th>
            <td data-align="end">
              {sayDifference(parts.reduce((sum, { amount }) => sum + amount, outside))}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Formula({ part }: { part: Part | null }): ReactNode {
  return part === null ? (
    <span className="quiet">{sayMoney(0)}</span>
  ) : (
    formulaWords(part, 'cents').map((words) => (
      <Fragment key={words}>
        <span>{words}</span>
        <br />
      </Fragment>
    ))
  );
}

function Steps({ both, failing }: { both: Both; failing: number }): ReactNode {
  const steps = impactSteps(both);
  if (steps.length === 0) return <p className="quiet">{say('comparison.impactNone')}</p>;
  return (
    <div className="explain-scroll">
      <table className="explain-parts" aria-label={say('comparison.impactMoved')}>
        <thead>
          <tr>
            <th scope="col">{say('comparison.step')}</th>
            <th scope="col">{say('comparison.impactBefore')}</th>
            {failing === 0 ? null : (
              <>
                <th scope="col">{after(failing === 1)}</th>
                <th scope="col">{say('comparison.impactChange')}</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ stepId, title, places, against, endsBefore, endsAfter }) => (
            <tr key={stepId}>
              <th scope="row">
                <StepWay stepId={stepId} title={title} scenarioId={both.before.scenarioId} />
              </th>
              <Place place={places[0]!} ends={endsBefore} />
              {failing === 0 ? null : (
                <>
                  <Place place={places[1]!} ends={endsAfter} />
                  <td>{against[0]!.words}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Place({
  place: { included, start, end },
  ends,
}: {
  place: ReturnType<typeof impactSteps>[number]['places'][number];
  ends: boolean;
}): ReactNode {
  return (
    <td>
      {included ? sayDates(start, end) : say('comparison.absent')}
      {ends ? (
        <>
          {' '}
          <span className="tag">{say('comparison.impactEndsIt')}</span>
        </>
      ) : null}
    </td>
  );
}
