import '../../../shared/i18n/later';
import { useMemo, type ReactNode } from 'react';
import { setPeriod } from '../../../shared/commands/periods';
import { say } from '../../../shared/i18n/words';
import { certaintySchema } from '../../../shared/model/period';
import type { Id } from '../../../shared/model/record';
import type { Step } from '../../../shared/model/step';
import { whenWords } from '../../../shared/schedule/resolve';
import { useApp, useAppState } from '../../core/AppContext';
import { RestsOn } from '../../hypotheses/RestsOn';
import { StepMeans } from '../../means/StepMeans';
import { OverrideNote } from '../../scenarios/OverrideNote';
import { SelectField } from '../../ui/Select';
import { Check } from '../../ui/Check';
import { TextField } from '../../ui/TextField';
import { PeriodField } from '../table/PeriodField';
import { Dependencies } from './Dependencies';
import { Notes } from './Notes';
import { differ, same } from './severalSteps';
import { Sources } from './Sources';
import { StepProgress } from './StepProgress';
import { StepRegisters } from './StepRegisters';
import { useStepFields, type StepFieldActs } from './useStepFields';
import { Work } from './Work';
import { sayProblem } from '../../../shared/wording/problems';

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
  return (
    <>
      {single ? (
        <Title step={step} acts={acts} disabled={disabled} />
      ) : (
        <h2>{say('details.several', { count: steps.length })}</h2>
      )}
      <Period key={`period ${key}`} stepIds={stepIds} steps={steps} />
      {single ? (
        <>
          <OverrideNote collection="steps" itemId={step.id} />
          <Sources step={step} />
          <RestsOn stepId={step.id} />
          <StepMeans stepId={step.id} />
        </>
      ) : null}
      <Certainty stepIds={stepIds} steps={steps} disabled={disabled} />
      {single ? <Kind step={step} acts={acts} disabled={disabled} /> : null}
      <StepRegisters steps={steps} acts={acts} disabled={disabled} />
      <StepProgress steps={steps} acts={acts} disabled={disabled} />
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

function Title({
  step,
  acts,
  disabled,
}: {
  step: Step;
  acts: StepFieldActs;
  disabled: boolean;
}): ReactNode {
  return (
    <TextField
      className="title-field"
      label={say('model.field_title')}
      hideLabel
      multiline
      value={step.title}
      disabled={disabled}
      onKeep={(text) => acts.set('title', text.trim())}
    />
  );
}

function Period({ stepIds, steps }: { stepIds: readonly Id[]; steps: readonly Step[] }): ReactNode {
  const words = (step: Step): string => step.period?.words ?? '';
  const resolved = useAppState(({ evaluation }) =>
    steps.length === 1 ? evaluation.steps.get(steps[0]!.id) : undefined,
  );
  const fromOthers = resolved?.derived
    ? say('details.fromChildren', { dates: whenWords(resolved) })
    : undefined;
  return (
    <div className="field">
      <span className="label">{say('model.field_period')}</span>
      <PeriodField
        stepIds={stepIds}
        text={same(steps, words) ?? ''}
        placeholder={differ(steps, words) ? say('details.mixed') : fromOthers}
      />
      {resolved?.conflict ? <p className="field-error">{sayProblem(resolved.conflict)}</p> : null}
    </div>
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
    <SelectField
      label={say('model.field_certainty')}
      className="input certainty"
      data-certainty={period.certainty}
      value={period.certainty}
      disabled={disabled}
      options={certaintySchema.options.map((certainty) => [
        certainty,
        say(`model.certainty_${certainty}`),
      ])}
      onChange={(certainty) =>
        app.dispatch(setPeriod, {
          scenarioId: app.state().scenarioId,
          stepIds: [...stepIds],
          period: { ...period, certainty },
        })
      }
    />
  );
}

function Kind({
  step,
  acts,
  disabled,
}: {
  step: Step;
  acts: StepFieldActs;
  disabled: boolean;
}): ReactNode {
  if (step.kind === 'round') return null;
  return (
    <div className="checks">
      <Check
        label={say('details.milestone')}
        checked={step.kind === 'milestone'}
        disabled={disabled}
        onChange={(milestone) => acts.set('kind', milestone ? 'milestone' : 'task')}
      />
      <Check
        label={say('details.decision')}
        checked={step.decision}
        disabled={disabled}
        onChange={(decision) => acts.set('decision', decision)}
      />
    </div>
  );
}
