import { type ReactNode } from 'react';
import { removeBudgetItem } from '../../../shared/commands/budget';
import { toggled } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import { fundingStatusSchema, type Funding, type MeansLine } from '../../../shared/model/means';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { overrideOf } from '../../../shared/scenarios/overlay';
import { sayMoney } from '../../../shared/wording/money';
import { useApp, useAppState } from '../../core/AppContext';
import { OriginField } from '../../core/OriginField';
import { useMeans } from '../../core/useMeans';
import { OverrideNote } from '../../scenarios/OverrideNote';
import { SelectField } from '../../ui/Select';
import { TagField } from '../../ui/TagField';
import { TextField } from '../../ui/TextField';
import { sayDay, sayFundingAmount } from '../cellText';
import {
  readAmount,
  readCeiling,
  readDecided,
  readDelay,
  setFunding,
  setFundingOrigin,
} from './fundingActs';
import { RemoveButton } from './RemoveButton';
import '../means.css';

interface Props {
  readonly funding: Funding;
  readonly line: MeansLine;
  readonly disabled: boolean;
}

/** One funding of a line: how much, of what, and how certain it is. */
export function OneFunding(props: Props): ReactNode {
  const { funding, line, disabled } = props;
  const app = useApp();
  const funder = useAppState((state) => state.evaluation.plan.actors[funding.funderId]);
  const title = funder?.title ?? funding.title;
  const remove = (): void => {
    app.dispatch(removeBudgetItem, {
      scenarioId: app.state().scenarioId,
      collection: 'fundings',
      ids: [funding.id],
    });
  };
  return (
    <div className="funding" role="group" aria-label={title}>
      <b>{title}</b>
      {disabled ? null : (
        <RemoveButton
          className="limit-remove"
          label={say('meansView.removeFunder', { title })}
          onPress={remove}
        />
      )}
      <OverrideNote collection="fundings" itemId={funding.id} />
      <Terms {...props} />
      <Scope {...props} />
      <TextField
        label={say('meansView.fundingNotes')}
        multiline
        value={funding.notes}
        disabled={disabled}
        onKeep={(notes) => setFunding(app, funding.id, { notes })}
      />
      <Origin funding={funding} disabled={disabled} />
      <Brought funding={funding} line={line} />
    </div>
  );
}

/** Writes fields of a funding, or shows the reason for a refusal. */
function useKeep({ id }: Funding): (fields: Partial<Funding>) => void {
  const app = useApp();
  return (fields) => {
    const why = setFunding(app, id, fields);
    if (why !== null) app.notify(why, 'error');
  };
}

/** Its amount, its date, and how certain it is. */
function Terms({ funding, disabled }: Props): ReactNode {
  const app = useApp();
  const keep = useKeep(funding);
  const months = useAppState((state) => state.evaluation.plan.budget.subsidyDelayMonths);
  const keepRead =
    (read: typeof readAmount) =>
    (text: string): string | null => {
      const fields = read(text);
      return typeof fields === 'string' ? fields : setFunding(app, funding.id, fields);
    };
  const { status, base, delayMonths, decidedAt, ceiling } = funding;
  return (
    <div className="field-pair">
      <TextField
        label={say('meansView.fundingAmount')}
        value={sayFundingAmount(funding)}
        disabled={disabled}
        onKeep={keepRead(readAmount)}
      />
      <SelectField
        label={say('meansView.status')}
        value={status}
        disabled={disabled}
        options={fundingStatusSchema.options.map((value) => [
          value,
          say(`meansView.status_${value}`),
        ])}
        onChange={(value) => keep({ status: value })}
      />
      <SelectField
        label={say('meansView.fundingBase')}
        value={base}
        disabled={disabled}
        options={(['TTC', 'HT'] as const).map((value) => [value, value])}
        onChange={(value) => keep({ base: value })}
      />
      <TextField
        label={say('meansView.fundingDelay')}
        value={delayMonths === null ? '' : String(delayMonths)}
        placeholder={say('meansView.likePlan', { months })}
        disabled={disabled}
        onKeep={keepRead(readDelay)}
      />
      <TextField
        label={say('meansView.fundingDecided')}
        value={sayDay(decidedAt)}
        disabled={disabled}
        onKeep={keepRead(readDecided)}
      />
      <TextField
        label={say('meansView.ceiling')}
        value={ceiling === null ? '' : sayMoney(ceiling)}
        disabled={disabled}
        onKeep={keepRead(readCeiling)}
      />
    </div>
  );
}

/** Its base: some lines, or all of the line's section. */
function Scope({ funding, line, disabled }: Props): ReactNode {
  const keep = useKeep(funding);
  return (
    <>
      <SelectField
        label={say('meansView.fundingScope')}
        value={funding.scope}
        disabled={disabled}
        options={[
          ['listed', say('meansView.scope_listed')],
          ['all', say('meansView.scope_all')],
        ]}
        onChange={(scope) =>
          keep(scope === 'all' ? { scope, section: line.section } : { scope: 'listed' })
        }
      />
      {funding.scope === 'listed' ? (
        <FundedLines
          funding={funding}
          disabled={disabled}
          onToggle={(id) => keep({ lineIds: toggled(funding.lineIds, id) })}
        />
      ) : null}
    </>
  );
}

/** The origin of its rate or amount. */
function Origin({ funding, disabled }: Omit<Props, 'line'>): ReactNode {
  const app = useApp();
  // The plan keeps origins only for its own values, not for those a scenario overrides. A funding
  // that only a scenario has counts as the plan's own everywhere.
  const isOwn = useAppState(
    (state) =>
      overrideOf(state.plan, state.scenarioId, 'fundings', funding.id, funding.mode) !== undefined,
  );
  return (
    <OriginField
      label={say('details.amountFrom')}
      provenance={funding.provenance[funding.mode]}
      disabled={disabled || isOwn}
      onKeep={(origin) => setFundingOrigin(app, funding, origin)}
    />
  );
}

/** Its contribution to the line, over the plan. */
function Brought({ funding, line }: Omit<Props, 'disabled'>): ReactNode {
  const byYear = useMeans()?.fundings.get(funding.id)?.byLine.get(line.id) ?? [];
  const amount = byYear.reduce((sum, cents) => sum + cents, 0);
  return (
    <span className="small quiet">{say('meansView.brings', { amount: sayMoney(amount) })}</span>
  );
}

function FundedLines({
  funding,
  disabled,
  onToggle,
}: {
  funding: Funding;
  disabled: boolean;
  onToggle: (id: Id) => void;
}): ReactNode {
  const lines = useAppState((state) => state.evaluation.plan.meansLines);
  const options = Object.values(lines)
    .filter(({ kind }) => kind !== 'receipt')
    .sort(bySiblingOrder)
    .map(({ id, title }) => ({ id, title: title || say('meansView.untitled') }));
  return (
    <TagField
      label={say('meansView.fundedLines')}
      addLabel={say('details.add')}
      chosen={Object.keys(funding.lineIds)}
      options={options}
      onToggle={onToggle}
      disabled={disabled}
    />
  );
}
