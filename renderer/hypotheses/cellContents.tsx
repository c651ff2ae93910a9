/** What the cells of the register show. */
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
   * What rests on it; undefined before that is worked out, and where the scenario does not make it.
   */
  readonly stake: Stake | undefined;
  /** It is made in the scenario shown. */
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

/** The statement, and that it is an example. */
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

/** The day it is to be settled by, and that it is gone. */
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

/** The switch that turns it, where the scenario makes it. */
export function FailsContent({ here, hypothesis, failing }: CellProps): ReactNode {
  return here ? <FailSwitch hypothesis={hypothesis} failing={failing} /> : null;
}

/** What rests on it; where the scenario does not make it, the scenarios that do. */
export function RestsContent({ here, hypothesis, stake, plan }: CellProps): ReactNode {
  return here ? <Rests stake={stake} /> : <Scenarios hypothesis={hypothesis} plan={plan} />;
}

/** Where a hypothesis is made that the scenario shown does not make. */
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
