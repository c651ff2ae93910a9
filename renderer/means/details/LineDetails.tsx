import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { repetitionProblem, repetitionsIn } from '../../../shared/means/countedTwice';
import { fromDay } from '../../../shared/model/dates';
import { lensSchema, type MeansLine } from '../../../shared/model/means';
import { bySiblingOrder, withOrigin, type Id, type Provenance } from '../../../shared/model/record';
import { toggled } from '../../../shared/commands/registers';
import { useApp, useAppState } from '../../core/AppContext';
import { TagField, type TagOption } from '../../ui/TagField';
import { OriginField } from '../../core/OriginField';
import { TextField } from '../../ui/TextField';
import { OverrideNote } from '../../scenarios/OverrideNote';
import { MarkdownField } from '../../ui/MarkdownField';
import { setLines } from '../lineActs';
import { Credits } from './Credits';
import { Funders } from './Funders';
import { BudgetDetails } from './BudgetDetails';
import { useLineSelection } from '../meansState';
import { commitText } from '../cells';
import { useEvaluationAfterPaint, useMeans } from '../../core/useMeans';
import { sayMoney } from '../../../shared/wording/money';
import { sayProblem } from '../../../shared/wording/problems';
import '../../ui/details.css';

/** All that is known of the line the keyboard is on; with none, what holds for the whole plan. */
export function LineDetails(): ReactNode {
  const app = useApp();
  const focusId = useLineSelection((state) => state.focusId);
  const line = useAppState((state) =>
    focusId === null ? undefined : state.evaluation.plan.meansLines[focusId],
  );
  return (
    <div className="details">
      <button
        type="button"
        className="link-button details-close"
        aria-label={say('app.close')}
        onClick={() => app.setView({ detailsOpen: false })}
      >
        ✕
      </button>
      {line ? <OneLine key={line.id} line={line} /> : <BudgetDetails />}
    </div>
  );
}

type Listed = Readonly<
  Record<Id, { id: Id; title: string; order: string; shortTitle?: string; style?: string }>
>;

const listed = (items: Listed): TagOption[] =>
  Object.values(items)
    .sort(bySiblingOrder)
    .map((item) => ({
      id: item.id,
      title: item.shortTitle || item.title,
      ...(item.style ? { style: item.style } : {}),
    }));

function OneLine({ line }: { line: MeansLine }): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.evaluation.plan);
  const disabled = useAppState((state) => state.role === 'reader');
  const set = (fields: Partial<MeansLine>): string | null => setLines(app, [line.id], fields);
  const keep = (fields: Partial<MeansLine>): void => {
    const why = set(fields);
    if (why !== null) app.notify(why, 'error');
  };
  const said = line.provenance['unitAmount'];
  const inBase = useAppState((state) => state.scenarioId === state.plan.baseScenarioId);
  const isExample = said?.kind === 'example';
  return (
    <>
      <TextField
        className="title-field"
        label={say('meansView.column_title')}
        hideLabel
        multiline
        value={line.title}
        disabled={disabled}
        onKeep={(text) => commitText(app, [line.id], 'title', text)}
      />
      <OverrideNote collection="meansLines" itemId={line.id} />
      <div className="checks">
        <label>
          <input
            type="checkbox"
            checked={line.included}
            disabled={disabled}
            onChange={(event) => keep({ included: event.target.checked })}
          />{' '}
          {say('meansView.included')}
        </label>
        {inBase && (!said || isExample) ? (
          <label>
            <input
              type="checkbox"
              checked={isExample}
              disabled={disabled}
              onChange={() =>
                keep({
                  provenance: withOrigin(line.provenance, 'unitAmount', isExample ? null : EXAMPLE),
                })
              }
            />{' '}
            {say('meansView.markExample')}
          </label>
        ) : isExample ? (
          <span className="tag" data-kind="doubt">
            {say('meansView.exampleAmount')}
          </span>
        ) : null}
      </div>
      <OriginField
        label={say('details.amountFrom')}
        provenance={said}
        disabled={disabled || !inBase}
        onKeep={(origin) => set({ provenance: withOrigin(line.provenance, 'unitAmount', origin) })}
      />
      {line.kind === 'operating' || line.kind === 'receipt' ? (
        <div className="field">
          <label htmlFor="line-frequency">{say('meansView.frequency')}</label>
          <select
            id="line-frequency"
            className="input"
            value={line.frequency}
            disabled={disabled}
            onChange={(event) =>
              keep({ frequency: event.target.value === 'once' ? 'once' : 'annual' })
            }
          >
            <option value="annual">{say('meansView.frequency_annual')}</option>
            <option value="once">{say('meansView.frequency_once')}</option>
          </select>
        </div>
      ) : null}
      <div className="field">
        <label htmlFor="line-lens">{say('meansView.lens')}</label>
        <select
          id="line-lens"
          className="input"
          value={line.lens}
          disabled={disabled}
          onChange={(event) => keep({ lens: lensSchema.parse(event.target.value) })}
        >
          {lensSchema.options.map((lens) => (
            <option key={lens} value={lens}>
              {say(`meansView.lens_${lens}`)}
            </option>
          ))}
        </select>
      </div>
      {line.kind === 'investment' ? (
        <Investment line={line} disabled={disabled} set={set} keep={keep} />
      ) : null}
      {line.kind === 'receipt' ? (
        <Repeated line={line} />
      ) : (
        <Funders line={line} disabled={disabled} />
      )}
      {line.isProgramme ? <Credits line={line} disabled={disabled} /> : null}
      <Follows line={line} disabled={disabled} keep={keep} />
      <TagField
        label={say('meansView.steps')}
        addLabel={say('meansView.addStep')}
        chosen={Object.keys(line.stepIds)}
        options={listed(plan.steps)}
        onToggle={(id) => keep({ stepIds: toggled(line.stepIds, id) })}
        disabled={disabled}
      />
      <TagField
        label={say('model.field_themeIds')}
        addLabel={say('details.addTheme')}
        chosen={Object.keys(line.themeIds)}
        options={listed(plan.themes)}
        onToggle={(id) => keep({ themeIds: toggled(line.themeIds, id) })}
        disabled={disabled}
      />
      <TagField
        label={say('model.field_placeIds')}
        addLabel={say('details.addPlace')}
        chosen={Object.keys(line.placeIds)}
        options={listed(plan.places)}
        onToggle={(id) => keep({ placeIds: toggled(line.placeIds, id) })}
        disabled={disabled}
      />
      <ActorSelect
        label={say(line.kind === 'receipt' ? 'meansView.payer' : 'meansView.bearer')}
        value={line.bearerId}
        disabled={disabled}
        onChange={(bearerId) => keep({ bearerId })}
      />
      {line.kind === 'post' ? (
        <ActorSelect
          label={say('meansView.actor')}
          value={line.actorId}
          disabled={disabled}
          onChange={(actorId) => keep({ actorId })}
        />
      ) : null}
      <MarkdownField
        label={say('model.field_notes')}
        text={line.notes}
        disabled={disabled}
        edit={say('details.edit')}
        write={say('details.writeNotes')}
        hint={say('details.notesHint')}
        onKeep={(notes) => keep({ notes })}
      />
    </>
  );
}

const EXAMPLE: Provenance = { kind: 'example', meetingId: null, sentence: null };

/** A file may hold a receipt that repeats a funder's euro: it is said, with whose. */
function Repeated({ line }: { line: MeansLine }): ReactNode {
  const evaluation = useEvaluationAfterPaint();
  const found = evaluation
    ? repetitionsIn(evaluation.plan, evaluation.means).filter(
        ({ receipt }) => receipt.line.id === line.id,
      )
    : [];
  return found.map((one) => (
    <span key={one.funding.funding.id} className="field-error">
      ⚠ {sayProblem(repetitionProblem(evaluation!.plan, evaluation!.means, one))}
    </span>
  ));
}

/** What an investment loses of its worth each year, in no total. */
function Amortisation({ line }: { line: MeansLine }): ReactNode {
  const means = useMeans();
  const result = means?.lines.get(line.id);
  if (!means || !result || result.amortisation.every((cents) => cents === 0)) return null;
  return (
    <p className="small quiet amortisation">
      {say('meansView.amortisation')}{' '}
      {means.years
        .map((year, index) =>
          say('meansView.amortisationYear', {
            year,
            amount: sayMoney(result.amortisation[index]!),
          }),
        )
        .join(' · ')}
    </p>
  );
}

interface PartProps {
  readonly line: MeansLine;
  readonly disabled: boolean;
  readonly keep: (fields: Partial<MeansLine>) => void;
}

function Investment({
  line,
  disabled,
  set,
  keep,
}: PartProps & { set: (fields: Partial<MeansLine>) => string | null }): ReactNode {
  return (
    <>
      <div className="checks">
        <label>
          <input
            type="checkbox"
            checked={line.fctva}
            disabled={disabled}
            onChange={(event) => keep({ fctva: event.target.checked })}
          />{' '}
          {say('meansView.fctva')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={line.isProgramme}
            disabled={disabled}
            onChange={(event) => keep({ isProgramme: event.target.checked })}
          />{' '}
          {say('meansView.programme')}
        </label>
      </div>
      <TextField
        label={say('meansView.lifeYears')}
        value={line.lifeYears === null ? '' : String(line.lifeYears)}
        disabled={disabled}
        onKeep={(text) =>
          text.trim() === ''
            ? set({ lifeYears: null })
            : /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 100
              ? set({ lifeYears: Number(text) })
              : say('meansView.badLife', { text: text.trim() })
        }
      />
      <Amortisation line={line} />
    </>
  );
}

/** "Suit l'étape": the line moves as that step moves from where it is now. */
function Follows({ line, disabled, keep }: PartProps): ReactNode {
  const app = useApp();
  const steps = useAppState((state) => state.evaluation.plan.steps);
  const follow = (stepId: string): void => {
    const resolved = stepId === '' ? undefined : app.state().evaluation.steps.get(stepId);
    const day = resolved?.start ?? resolved?.end ?? null;
    keep({
      followsStepId: stepId === '' ? null : stepId,
      followsFrom: day === null ? null : fromDay(day),
    });
  };
  return (
    <div className="field">
      <label htmlFor="line-follows">{say('meansView.follows')}</label>
      <select
        id="line-follows"
        className="input"
        value={line.followsStepId ?? ''}
        disabled={disabled}
        onChange={(event) => follow(event.target.value)}
      >
        <option value="">{say('meansView.followsNone')}</option>
        {Object.values(steps)
          .sort(bySiblingOrder)
          .map((step) => (
            <option key={step.id} value={step.id}>
              {step.title || say('model.untitledStep')}
            </option>
          ))}
      </select>
    </div>
  );
}

function ActorSelect({
  label,
  value,
  disabled,
  onChange,
}: {
  label: string;
  value: Id | null;
  disabled: boolean;
  onChange: (id: Id | null) => void;
}): ReactNode {
  const actors = useAppState((state) => state.plan.actors);
  return (
    <label className="field">
      <span className="label">{label}</span>
      <select
        className="input"
        value={value ?? ''}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value || null)}
      >
        <option value="">{say('details.none')}</option>
        {Object.values(actors)
          .sort(bySiblingOrder)
          .map((actor) => (
            <option key={actor.id} value={actor.id}>
              {actor.title}
            </option>
          ))}
      </select>
    </label>
  );
}
