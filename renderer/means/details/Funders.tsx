import { type ReactNode } from 'react';
import { addBudgetItem, removeBudgetItem, setBudgetItem } from '../../../shared/commands/budget';
import { addItem, toggled } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import {
  fundingStatusSchema,
  newFunding,
  type Funding,
  type MeansLine,
} from '../../../shared/model/means';
import { parseMoney } from '../../../shared/model/money';
import { parsePercent } from '../../../shared/model/numbers';
import type { Actor } from '../../../shared/model/people';
import { unaccented } from '../../../shared/model/periods/normalise';
import { keyAtEnd } from '../../../shared/model/order';
import { isProblem } from '../../../shared/model/problem';
import { bySiblingOrder, withOrigin, type Id, type Provenance } from '../../../shared/model/record';
import { overrideOf } from '../../../shared/scenarios/overlay';
import { useApp, useAppState } from '../../core/AppContext';
import type { App } from '../../core/store';
import { OriginField } from '../../core/OriginField';
import { TagField } from '../../ui/TagField';
import { TextField } from '../../ui/TextField';
import { OverrideNote } from '../../scenarios/OverrideNote';
import { fundingsOfLine, sayDay, sayFundingAmount } from '../cellText';
import { readDay } from '../readDay';
import { useMeans } from '../../core/useMeans';
import { readMonths } from './SubsidyDelay';
import { sayMoney } from '../../../shared/wording/money';
import { sayProblem } from '../../../shared/wording/problems';

/** Who pays for the line, how much, on what, and whether it is sure. */
export function Funders({ line, disabled }: { line: MeansLine; disabled: boolean }): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.evaluation.plan);
  const add = (text: string): string | null => {
    const { scenarioId } = app.state();
    if (text.trim() === '') return null;
    const funderId = actorNamed(app, text.trim());
    if (funderId === null) return say('app.readOnly');
    const order = keyAtEnd(Object.values(plan.fundings).sort(bySiblingOrder));
    const done = app.dispatch(
      addBudgetItem,
      {
        scenarioId,
        collection: 'fundings',
        item: newFunding({
          id: app.context.newId(),
          order,
          funderId,
          section: line.section,
          lineIds: { [line.id]: true },
        }),
      },
      { quiet: true },
    );
    return isProblem(done) ? sayProblem(done) : null;
  };
  const fundings = fundingsOfLine(plan, line).filter(({ included }) => included);
  return (
    <section className="limits" aria-label={say('meansView.funders')}>
      <span className="label">{say('meansView.funders')}</span>
      {fundings.map((funding) => (
        <OneFunding key={funding.id} funding={funding} line={line} disabled={disabled} />
      ))}
      {disabled ? null : (
        <TextField
          key={fundings.length}
          label={say('meansView.addFunder')}
          hideLabel
          placeholder={`+ ${say('meansView.addFunder')}`}
          value=""
          list={Object.values(plan.actors)
            .sort(bySiblingOrder)
            .map(({ title }) => title)}
          onKeep={add}
        />
      )}
    </section>
  );
}

/** The actor of that name, made where the plan has none; null where it can't be made. */
function actorNamed(app: App, title: string): Id | null {
  const { actors } = app.state().plan;
  const known = Object.values(actors).find(
    (actor) => unaccented(actor.title) === unaccented(title),
  );
  if (known) return known.id;
  const id = app.context.newId();
  const item: Actor = {
    id,
    order: keyAtEnd(Object.values(actors).sort(bySiblingOrder)),
    kind: 'organisation',
    title,
    notes: '',
    provenance: {},
  };
  return isProblem(app.dispatch(addItem, { collection: 'actors', item })) ? null : id;
}

/** A rate ("40 %") or an amount ("7 480 €"), as typed; else why it can't be read. */
function readFundingAmount(text: string): Partial<Funding> | string {
  const rate = text.includes('%') ? parsePercent(text) : null;
  if (rate !== null) return isProblem(rate) ? sayProblem(rate) : { mode: 'rate', rate };
  const amount = parseMoney(text);
  return isProblem(amount) || amount < 0
    ? say('meansView.badFunding', { text: text.trim() })
    : { mode: 'amount', amount };
}

function OneFunding({
  funding,
  line,
  disabled,
}: {
  funding: Funding;
  line: MeansLine;
  disabled: boolean;
}): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.evaluation.plan);
  const brought =
    useMeans()
      ?.fundings.get(funding.id)
      ?.byLine.get(line.id)
      ?.reduce((sum, cents) => sum + cents, 0) ?? 0;
  const title = plan.actors[funding.funderId]?.title ?? funding.title;
  // A value that the scenario sets itself is not the one whose origin the plan keeps; one that it
  // only has is, wherever it is looked at.
  const isOwn = useAppState(
    (state) =>
      overrideOf(state.plan, state.scenarioId, 'fundings', funding.id, funding.mode) !== undefined,
  );
  const keepOrigin = (origin: Provenance | null): string | null => {
    const { plan: base } = app.state();
    const done = app.dispatch(
      setBudgetItem,
      {
        scenarioId: base.baseScenarioId,
        collection: 'fundings',
        id: funding.id,
        fields: {
          provenance: withOrigin(base.fundings[funding.id]?.provenance ?? {}, funding.mode, origin),
        },
      },
      { quiet: true },
    );
    return isProblem(done) ? sayProblem(done) : null;
  };
  const set = (fields: Partial<Funding>): string | null => {
    const done = app.dispatch(
      setBudgetItem,
      { scenarioId: app.state().scenarioId, collection: 'fundings', id: funding.id, fields },
      { quiet: true },
    );
    return isProblem(done) ? sayProblem(done) : null;
  };
  const keep = (fields: Partial<Funding>): void => {
    const why = set(fields);
    if (why !== null) app.notify(why, 'error');
  };
  const keepText = (text: string): string | null => {
    const read = readFundingAmount(text);
    return typeof read === 'string' ? read : set(read);
  };
  const ceiling = (text: string): string | null => {
    const cents = text.trim() === '' ? null : parseMoney(text);
    return isProblem(cents) ? sayProblem(cents) : set({ ceiling: cents });
  };
  const keepDelay = (text: string): string | null => {
    const delayMonths = text.trim() === '' ? null : readMonths(text);
    return delayMonths === null && text.trim() !== ''
      ? say('meansView.badMonths', { text: text.trim() })
      : set({ delayMonths });
  };
  const keepDecided = (text: string): string | null => {
    const decidedAt = text.trim() === '' ? null : readDay(text);
    return decidedAt === null && text.trim() !== ''
      ? say('meansView.badDay', { text: text.trim() })
      : set({ decidedAt });
  };
  return (
    <div className="funding" role="group" aria-label={title}>
      <b>{title}</b>
      {disabled ? null : (
        <button
          type="button"
          className="link-button limit-remove"
          aria-label={say('meansView.removeFunder', { title })}
          onClick={() =>
            app.dispatch(removeBudgetItem, {
              scenarioId: app.state().scenarioId,
              collection: 'fundings',
              ids: [funding.id],
            })
          }
        >
          ✕
        </button>
      )}
      <OverrideNote collection="fundings" itemId={funding.id} />
      <div className="field-pair">
        <TextField
          label={say('meansView.fundingAmount')}
          value={sayFundingAmount(funding)}
          disabled={disabled}
          onKeep={keepText}
        />
        <Choice
          label={say('meansView.status')}
          value={funding.status}
          disabled={disabled}
          options={fundingStatusSchema.options.map((value) => [
            value,
            say(`meansView.status_${value}`),
          ])}
          onChange={(status) => keep({ status: fundingStatusSchema.parse(status) })}
        />
        <Choice
          label={say('meansView.fundingBase')}
          value={funding.base}
          disabled={disabled}
          options={[
            ['TTC', 'TTC'],
            ['HT', 'HT'],
          ]}
          onChange={(base) => keep({ base: base === 'HT' ? 'HT' : 'TTC' })}
        />
        <TextField
          label={say('meansView.fundingDelay')}
          value={funding.delayMonths === null ? '' : String(funding.delayMonths)}
          placeholder={say('meansView.likePlan', { months: plan.budget.subsidyDelayMonths })}
          disabled={disabled}
          onKeep={keepDelay}
        />
        <TextField
          label={say('meansView.fundingDecided')}
          value={sayDay(funding.decidedAt)}
          disabled={disabled}
          onKeep={keepDecided}
        />
        <TextField
          label={say('meansView.ceiling')}
          value={funding.ceiling === null ? '' : sayMoney(funding.ceiling)}
          disabled={disabled}
          onKeep={ceiling}
        />
      </div>
      <Choice
        label={say('meansView.fundingScope')}
        value={funding.scope}
        disabled={disabled}
        options={[
          ['listed', say('meansView.scope_listed')],
          ['all', say('meansView.scope_all')],
        ]}
        onChange={(scope) =>
          keep(scope === 'all' ? { scope: 'all', section: line.section } : { scope: 'listed' })
        }
      />
      {funding.scope === 'listed' ? (
        <FundedLines
          funding={funding}
          disabled={disabled}
          onToggle={(id) => keep({ lineIds: toggled(funding.lineIds, id) })}
        />
      ) : null}
      <TextField
        label={say('meansView.fundingNotes')}
        multiline
        value={funding.notes}
        disabled={disabled}
        onKeep={(notes) => set({ notes })}
      />
      <OriginField
        label={say('details.amountFrom')}
        provenance={funding.provenance[funding.mode]}
        disabled={disabled || isOwn}
        onKeep={keepOrigin}
      />
      <span className="small quiet">{say('meansView.brings', { amount: sayMoney(brought) })}</span>
    </div>
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

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, disabled, onChange }: ChoiceProps): ReactNode {
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select
        className="input"
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
