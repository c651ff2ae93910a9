/** The contents of the register's cells. */
import type { ReactNode } from 'react';
import { hypothesisTitle } from '../../shared/analysis/simulated';
import type { RegisterRow as Stake } from '../../shared/analysis/stakes';
import { say } from '../../shared/i18n/words';
import type { Hypothesis } from '../../shared/model/hypothesis';
import type { Plan } from '../../shared/model/plan';
import { sayDate } from '../../shared/wording/dates';
import { sayMoney } from '../../shared/wording/money';
import { FailSwitch } from './FailSwitch';
import { isOverdue } from './overdue';
import { StatusTag } from './StatusTag';

export interface CellProps {
  readonly hypothesis: Hypothesis;
  /**
   * The amounts that depend on it; undefined before they are computed, and if it does not apply in
   * the scenario.
   */
  readonly stake: Stake | undefined;
  /** True if it applies in the current scenario. */
  readonly here: boolean;
  readonly failing: boolean;
  readonly plan: Plan;
  readonly today: string;
}

/** A text, or a dash for none. */
export function TextContent({ text }: { text: string }): ReactNode {
  if (text === '') return <span className="quiet">—</span>;
  return (
    <span className="cell-text" title={text}>
      {text}
    </span>
  );
}

/** The statement, with a mark if it is an example. */
export function TitleContent({ hypothesis }: CellProps): ReactNode {
  return (
    <>
      <TextContent text={hypothesisTitle(hypothesis)} />
      {hypothesis.provenance['title']?.kind === 'example' ? (
        <span className="tag" data-kind="doubt">
          {say('details.example')}
        </span>
      ) : null}
    </>
  );
}

/** The status, as a tag. */
export function StatusContent({ hypothesis }: CellProps): ReactNode {
  return <StatusTag status={hypothesis.status} />;
}

/** The day to settle it by, with a mark if that is past. */
export function SettleByContent({ hypothesis, today }: CellProps): ReactNode {
  const { settleBy } = hypothesis;
  if (settleBy === null) return <span className="quiet">—</span>;
  return (
    <>
      <span className="cell-text">{sayDate(settleBy)}</span>
      {isOverdue(hypothesis, today) ? (
        <span className="tag" data-kind="alarm">
          {say('hypotheses.overdue')}
        </span>
      ) : null}
    </>
  );
}

/** The switch that makes it fail, if it applies in the scenario. */
export function FailsContent({ here, hypothesis, failing }: CellProps): ReactNode {
  return here ? <FailSwitch hypothesis={hypothesis} failing={failing} /> : null;
}

/**
 * The amounts that depend on it; if it does not apply in the scenario, the scenarios where it does.
 */
export function RestsContent({ here, hypothesis, stake, plan }: CellProps): ReactNode {
  return here ? <Rests stake={stake} /> : <Scenarios hypothesis={hypothesis} plan={plan} />;
}

/** The scenarios of a hypothesis that does not apply in the current one. */
function Scenarios({ hypothesis, plan }: { hypothesis: Hypothesis; plan: Plan }): ReactNode {
  const text = say('hypotheses.onlyIn', {
    scenarios: Object.keys(hypothesis.scenarioIds)
      .flatMap((id) => plan.scenarios[id]?.title ?? [])
      .join(', '),
  });
  return (
    <small className="cell-text" title={text}>
      {text}
    </small>
  );
}

function Rests({ stake }: { stake: Stake | undefined }): ReactNode {
  if (!stake) return null;
  const {
    amount,
    rests: { stepIds },
  } = stake;
  if (amount === 0 && stepIds.length === 0)
    return <span className="quiet">{say('hypotheses.nothingRests')}</span>;
  return (
    <span className="cell-text">
      {[
        amount === 0 ? '' : sayMoney(amount),
        stepIds.length === 0 ? '' : say('hypotheses.steps', { count: stepIds.length }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}
