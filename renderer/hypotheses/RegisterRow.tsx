import { memo, type ReactNode } from 'react';
import type { RegisterRow as Stake } from '../../shared/analysis/stakes';
import { say } from '../../shared/i18n/words';
import type { Hypothesis } from '../../shared/model/hypothesis';
import type { Plan } from '../../shared/model/plan';
import type { Id } from '../../shared/model/record';
import { names } from '../scenarios/overridden';
import type { Editing, RowRefusals } from '../ui/grid/gridState';
import { RefusedCell } from '../ui/grid/RefusedCell';
import { CellField } from './CellField';
import { cellText } from './cells';
import { isWritten, type Column, type RegisterColumn } from './columns';
import { FailSwitch } from './FailSwitch';
import { isOverdue } from './rows';
import { StatusTag } from './StatusTag';
import { sayMoney } from '../../shared/wording/money';

export interface RowActs {
  press(id: Id, column: RegisterColumn): void;
  open(id: Id, column: RegisterColumn): void;
}

interface Props {
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
  readonly index: number;
  readonly columns: readonly Column[];
  readonly chosen: boolean;
  readonly activeColumn: RegisterColumn | null;
  readonly editing: Editing<RegisterColumn> | null;
  readonly refusals: RowRefusals<RegisterColumn> | undefined;
  readonly overridden: string | undefined;
  readonly act: RowActs;
  readonly refocus: () => void;
}

const unchanged = (a: Props, b: Props): boolean =>
  a.hypothesis === b.hypothesis &&
  a.stake?.amount === b.stake?.amount &&
  a.stake?.rests === b.stake?.rests &&
  a.here === b.here &&
  a.failing === b.failing &&
  a.index === b.index &&
  a.columns === b.columns &&
  a.chosen === b.chosen &&
  a.activeColumn === b.activeColumn &&
  a.editing === b.editing &&
  a.refusals === b.refusals &&
  a.overridden === b.overridden &&
  a.today === b.today &&
  a.plan.actors === b.plan.actors &&
  a.plan.scenarios === b.plan.scenarios;

/**
 * A hypothesis of the register: drawn anew only when it, what rests on it or where the keyboard is
 * has changed.
 */
export const RegisterRow = memo(function RegisterRow(props: Props): ReactNode {
  const { hypothesis, here, failing, index, chosen, editing } = props;
  return (
    <div
      className="register-row"
      role="row"
      aria-rowindex={index + 2}
      aria-selected={chosen}
      data-selected={chosen}
      data-editing={editing !== null}
      data-hypothesis={hypothesis.id}
      data-here={here}
      data-failing={failing}
    >
      {props.columns.map((column) => (
        <Cell key={column.key} {...props} column={column} />
      ))}
    </div>
  );
}, unchanged);

/** One field of it, to be read or written. */
function Cell({ column, ...props }: Props & { column: Column }): ReactNode {
  const { hypothesis, activeColumn, editing, refusals, overridden, act } = props;
  const { key, width, align } = column;
  const { id } = hypothesis;
  const refusal = refusals?.[key];
  const refusalId = `refusal-${id}-${key}`;
  return (
    <div
      id={`hypothesis-${id}-${key}`}
      role={key === 'title' ? 'rowheader' : 'gridcell'}
      className={`cell ${key}-cell`}
      data-align={align}
      data-active={activeColumn === key}
      style={{ width }}
      {...(names(overridden, key)
        ? { 'data-overridden': true, 'aria-description': say('scenarioBar.markTip') }
        : {})}
      {...(key === 'rests' ? { 'aria-readonly': true } : {})}
      {...(refusal ? { 'aria-invalid': true, 'aria-describedby': refusalId } : {})}
      onMouseDown={(event) => {
        if (!editing && event.button === 0) act.press(id, key);
      }}
      onDoubleClick={() => {
        if (key !== 'fails') act.open(id, key);
      }}
    >
      <CellContent {...props} column={key} refusalId={refusalId} />
    </div>
  );
}

/** The field being written, what was refused of it, or its value. */
function CellContent({
  column,
  refusalId,
  ...props
}: Props & { column: RegisterColumn; refusalId: string }): ReactNode {
  const { editing, columns, refusals, refocus } = props;
  const refusal = refusals?.[column];
  if (editing?.column === column)
    return <CellField key={editing.serial} editing={editing} columns={columns} refocus={refocus} />;
  if (refusal) return <RefusedCell refusal={refusal} id={refusalId} />;
  return <Content {...props} column={column} />;
}

function Content({
  column,
  hypothesis,
  stake,
  here,
  failing,
  plan,
  today,
}: Props & { column: RegisterColumn }): ReactNode {
  if (column === 'fails')
    return here ? <FailSwitch hypothesis={hypothesis} failing={failing} /> : null;
  if (column === 'rests')
    return here ? <Rests stake={stake} /> : <Scenarios hypothesis={hypothesis} plan={plan} />;
  const text = isWritten(column) ? cellText(plan, hypothesis, column) : '';
  if (column === 'status') return <StatusTag status={hypothesis.status} />;
  if (column === 'settleBy')
    return text === '' ? (
      <span className="quiet">—</span>
    ) : (
      <>
        <span className="cell-text">{text}</span>
        {isOverdue(hypothesis, today) ? (
          <span className="tag" data-kind="alarm">
            {say('hypotheses.overdue')}
          </span>
        ) : null}
      </>
    );
  if (column === 'title') {
    return (
      <>
        <span className="cell-text" title={text}>
          {text}
        </span>
        {hypothesis.provenance['title']?.kind === 'example' ? (
          <span className="tag" data-kind="doubt">
            {say('details.example')}
          </span>
        ) : null}
      </>
    );
  }
  return text === '' ? (
    <span className="quiet">—</span>
  ) : (
    <span className="cell-text" title={text}>
      {text}
    </span>
  );
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
