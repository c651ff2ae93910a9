import { useMemo, type ReactNode } from 'react';
import { setPeriod } from '../../../shared/commands/periods';
import { say } from '../../../shared/i18n/words';
import { parsePercent, sayPercent } from '../../../shared/model/numbers';
import { certaintySchema } from '../../../shared/model/period';
import { isProblem } from '../../../shared/model/problem';
import { sayProblem } from '../../../shared/i18n/words';
import { bySiblingOrder, type Id } from '../../../shared/model/record';
import { stepStatusSchema, WHOLE, type Step } from '../../../shared/model/step';
import { PeriodField } from '../table/PeriodField';
import { useApp, useAppState } from '../../core/AppContext';
import { RestsOn } from '../../hypotheses/RestsOn';
import { StepMeans } from '../../means/StepMeans';
import { OverrideNote } from '../../scenarios/OverrideNote';
import { Dependencies } from './Dependencies';
import { Notes } from './Notes';
import { Sources } from './Sources';
import { TagField, type TagOption } from '../../ui/TagField';
import { TextField } from '../../ui/TextField';
import { useStepFields } from './useStepFields';
import { Work } from './Work';

/** Whether the steps differ in what is read of them. */
const differ = (steps: readonly Step[], read: (step: Step) => unknown): boolean =>
  new Set(steps.map((step) => JSON.stringify(read(step)))).size > 1;

const same = <T,>(steps: readonly Step[], read: (step: Step) => T): T | null =>
  differ(steps, read) ? null : read(steps[0]!);

/** All that is known of the selected step; of several, what can be set for all at once. */
export function StepDetails({ ids }: { ids: readonly Id[] }): ReactNode {
  const plan = useAppState((state) => state.evaluation.plan);
  const disabled = useAppState((state) => state.role === 'reader');
  const key = ids.join(' ');
  const stepIds = useMemo(() => key.split(' '), [key]);
  const acts = useStepFields(stepIds);
  const steps = stepIds.flatMap((id) => plan.steps[id] ?? []);
  const step = steps[0];
  if (!step) return null;
  const single = steps.length === 1;
  const listed = (
    items: Readonly<
      Record<Id, { id: Id; title: string; shortTitle?: string; order: string; style?: string }>
    >,
  ): TagOption[] =>
    Object.values(items)
      .sort(bySiblingOrder)
      .map((item) => ({
        id: item.id,
        title: item.shortTitle || item.title,
        ...(item.style ? { style: item.style } : {}),
      }));
  const owner = same(steps, (each) => each.ownerId);
  const progress = same(steps, (each) => each.progress);
  return (
    <>
      {single ? (
        <TextField
          className="title-field"
          label={say('model.field_title')}
          hideLabel
          multiline
          value={step.title}
          disabled={disabled}
          onKeep={(text) => acts.set('title', text.trim())}
        />
      ) : (
        <h2>{say('details.several', { count: steps.length })}</h2>
      )}
      <div className="field">
        <span className="label">{say('model.field_period')}</span>
        <PeriodField
          key={key}
          stepIds={stepIds}
          text={same(steps, (each) => each.period?.words ?? '') ?? ''}
          placeholder={
            differ(steps, (each) => each.period?.words ?? '') ? say('details.mixed') : undefined
          }
        />
      </div>
      {single ? <OverrideNote collection="steps" itemId={step.id} /> : null}
      {single ? <Sources step={step} /> : null}
      {single ? <RestsOn stepId={step.id} /> : null}
      {single ? <StepMeans stepId={step.id} /> : null}
      <Certainty stepIds={stepIds} steps={steps} disabled={disabled} />
      {single ? <Kind step={step} acts={acts} disabled={disabled} /> : null}
      <TagField
        label={say('model.field_themeIds')}
        addLabel={say('details.addTheme')}
        chosen={Object.keys(step.themeIds)}
        options={listed(plan.themes)}
        onToggle={(id) => acts.toggle('themeIds', id)}
        disabled={disabled}
      />
      <TextField
        label={say('model.field_ownerId')}
        value={owner === null ? '' : (plan.actors[owner]?.title ?? '')}
        disabled={disabled}
        list={Object.values(plan.actors).map((actor) => actor.title)}
        onKeep={acts.setOwnerByName}
        placeholder={
          differ(steps, (each) => each.ownerId) ? say('details.mixed') : say('details.none')
        }
      />
      <TagField
        label={say('model.field_partnerIds')}
        addLabel={say('details.addPartner')}
        chosen={Object.keys(step.partnerIds)}
        options={listed(plan.actors)}
        onToggle={(id) => acts.toggle('partnerIds', id)}
        disabled={disabled}
      />
      <TagField
        label={say('model.field_placeIds')}
        addLabel={say('details.addPlace')}
        chosen={Object.keys(step.placeIds)}
        options={listed(plan.places)}
        onToggle={(id) => acts.toggle('placeIds', id)}
        disabled={disabled}
      />
      <div className="field-pair">
        <TextField
          label={say('model.field_progress')}
          value={progress === null ? '' : sayPercent(progress)}
          placeholder={say('details.mixed')}
          disabled={disabled}
          onKeep={(text) => {
            const value = parsePercent(text);
            return isProblem(value) ? sayProblem(value) : acts.set('progress', value);
          }}
        />
        <div className="field">
          <label htmlFor="details-status">{say('model.field_status')}</label>
          <select
            id="details-status"
            className="input"
            value={same(steps, (each) => each.status) ?? ''}
            disabled={disabled}
            onChange={(event) => acts.set('status', event.target.value)}
          >
            {single ? null : (
              <option value="" disabled>
                {say('details.mixed')}
              </option>
            )}
            {stepStatusSchema.options.map((status) => (
              <option key={status} value={status}>
                {say(`model.status_${status}`)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <progress
        className="progress"
        value={progress ?? 0}
        max={WHOLE}
        aria-label={say('model.field_progress')}
      />
      {single ? (
        <>
          <Work stepId={step.id} disabled={disabled} />
          <Dependencies stepId={step.id} disabled={disabled} />
          <Notes key={step.id} stepId={step.id} notes={step.notes} disabled={disabled} />
        </>
      ) : null}
    </>
  );
}

function Certainty({
  stepIds,
  steps,
  disabled,
}: {
  stepIds: readonly Id[];
  steps: readonly Step[];
  disabled: boolean;
}): ReactNode {
  const app = useApp();
  const period = steps[0]!.period;
  if (steps.length > 1 || period === null) return null;
  return (
    <div className="field">
      <label htmlFor="details-certainty">{say('model.field_certainty')}</label>
      <select
        id="details-certainty"
        className="input certainty"
        data-certainty={period.certainty}
        value={period.certainty}
        disabled={disabled}
        onChange={(event) =>
          app.dispatch(setPeriod, {
            scenarioId: app.state().scenarioId,
            stepIds: [...stepIds],
            period: { ...period, certainty: certaintySchema.parse(event.target.value) },
          })
        }
      >
        {certaintySchema.options.map((certainty) => (
          <option key={certainty} value={certainty}>
            {say(`model.certainty_${certainty}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Kind({
  step,
  acts,
  disabled,
}: {
  step: Step;
  acts: ReturnType<typeof useStepFields>;
  disabled: boolean;
}): ReactNode {
  if (step.kind === 'round') return null;
  return (
    <div className="checks">
      <label>
        <input
          type="checkbox"
          checked={step.kind === 'milestone'}
          disabled={disabled}
          onChange={(event) => acts.set('kind', event.target.checked ? 'milestone' : 'task')}
        />{' '}
        {say('details.milestone')}
      </label>
      <label>
        <input
          type="checkbox"
          checked={step.decision}
          disabled={disabled}
          onChange={(event) => acts.set('decision', event.target.checked)}
        />{' '}
        {say('details.decision')}
      </label>
    </div>
  );
}
