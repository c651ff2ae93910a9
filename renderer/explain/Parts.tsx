import { Fragment, type ReactNode } from 'react';
import type { Explanation, Part, Role } from '../../shared/analysis/explain';
import { formulaWords, notesOf, sayValue } from '../../shared/analysis/explainWords';
import type { Unit } from '../../shared/analysis/figures';
import type { Evaluation } from '../../shared/evaluate';
import { say } from '../../shared/i18n/words';
import type { Id } from '../../shared/model/record';
import { useApp } from '../core/AppContext';
import { goToLine } from '../means/goToLine';
import { goToStepOf } from '../plan/goToStepOf';
import { Button } from '../ui/Button';
import './explain.css';

interface Props {
  readonly evaluation: Evaluation;
  readonly explanation: Explanation;
}

/** The parts of a number by role, with a subtotal for each role if there are several. */
export function Parts({ evaluation, explanation }: Props): ReactNode {
  const { parts, sum, outOf } = explanation;
  if (parts.length === 0) return <p className="quiet">{say('explain.none')}</p>;
  const unit: Unit = outOf === null ? explanation.unit : 'cents';
  const roles = [...new Set(parts.map(({ role }) => role))];
  return (
    <div className="explain-scroll">
      <table className="explain-parts">
        <thead>
          <tr>
            <th scope="col">{say('explain.what')}</th>
            <th scope="col">{say('explain.how')}</th>
            <th scope="col" data-align="end">
              {say('explain.amount')}
            </th>
          </tr>
        </thead>
        {roles.map((role) => (
          <Group
            key={role}
            role={role}
            parts={parts.filter((part) => part.role === role)}
            alone={roles.length === 1}
            unit={unit}
            evaluation={evaluation}
          />
        ))}
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {say(outOf === null ? 'explain.sum' : 'explain.ownFunds')}
            </th>
            <td data-align="end">{sayAmount(unit, sum)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const sayAmount = (unit: Unit, amount: number): string =>
  unit === 'steps' ? say('explain.stepCount', { count: amount }) : sayValue(unit, amount);

function Group({
  role,
  parts,
  alone,
  unit,
  evaluation,
}: {
  role: Role;
  parts: readonly Part[];
  alone: boolean;
  unit: Unit;
  evaluation: Evaluation;
}): ReactNode {
  return (
    <tbody>
      {alone ? null : (
        <tr className="explain-role">
          <th scope="rowgroup" colSpan={2}>
            {say(`explain.role_${role}`)}
          </th>
          <td data-align="end">
            {sayAmount(
              unit,
              parts.reduce((sum, { amount }) => sum + amount, 0),
            )}
          </td>
        </tr>
      )}
      {parts.map((part) => (
        <Row key={keyOf(part)} part={part} unit={unit} evaluation={evaluation} />
      ))}
    </tbody>
  );
}

const keyOf = ({ lineId, fundingId, stepId, formula }: Part): string =>
  `${fundingId ?? lineId ?? stepId} ${formula.kind === 'fctva' ? formula.part.spentIn : formula.kind}`;

function Row({
  part,
  unit,
  evaluation,
}: {
  part: Part;
  unit: Unit;
  evaluation: Evaluation;
}): ReactNode {
  const formula = formulaWords(part, unit);
  const notes = notesOf(evaluation, part);
  return (
    <tr>
      <th scope="row">
        <Way part={part} evaluation={evaluation} />
      </th>
      <td className="explain-formula">
        {formula.map((words) => (
          <Fragment key={words}>
            <span>{words}</span>
            <br />
          </Fragment>
        ))}
        {notes.length > 0 ? <small className="quiet">{notes.join(' ')}</small> : null}
      </td>
      <td data-align="end">{unit === 'steps' ? null : sayValue(unit, part.amount)}</td>
    </tr>
  );
}

/** The title of a step as a link to it. */
export function StepWay({
  stepId,
  title,
  scenarioId,
}: {
  stepId: Id;
  title: string;
  scenarioId: Id;
}): ReactNode {
  const app = useApp();
  return (
    <Button
      variant="bare"
      className="explain-way"
      hint={say('explain.openStep')}
      onPress={() => goToStepOf(app, scenarioId, stepId)}
    >
      {title.trim() || say('explain.untitledStep')}
    </Button>
  );
}

/** The name of a line, funding or step as a link to it. */
export function Way({
  part: { title, lineId, fundingId, stepId },
  evaluation: { scenarioId, plan },
}: {
  part: Part;
  evaluation: Evaluation;
}): ReactNode {
  const app = useApp();
  const name =
    title.trim() || say(fundingId !== null ? 'explain.untitledFunding' : 'explain.untitledLine');
  if (stepId !== null) return <StepWay stepId={stepId} title={title} scenarioId={scenarioId} />;
  if (lineId !== null && plan.meansLines[lineId])
    return (
      <Button
        variant="bare"
        className="explain-way"
        hint={say('explain.openLine')}
        onPress={() => goToLine(app, scenarioId, lineId)}
      >
        {name}
      </Button>
    );
  return name;
}
