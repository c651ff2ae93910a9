import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { parsePercent } from '../../../shared/model/numbers';
import { isProblem } from '../../../shared/model/problem';
import { stepStatusSchema, WHOLE, type Step } from '../../../shared/model/step';
import { useAppState } from '../../core/AppContext';
import { SelectField } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { same } from './severalSteps';
import type { StepFieldActs } from './useStepFields';
import { sayPercent } from '../../../shared/wording/numbers';
import { sayProblem } from '../../../shared/wording/problems';

interface Props {
  readonly steps: readonly Step[];
  readonly acts: StepFieldActs;
  readonly disabled: boolean;
}

/** The progress and status of the steps. */
export function StepProgress({ steps, acts, disabled }: Props): ReactNode {
  const resolved = useAppState(({ evaluation }) => evaluation.steps);
  const progress = same(steps, ({ id }) => resolved.get(id)?.progress ?? 0);
  // A group has the progress of its sub-steps (S5).
  const groups = steps.every(({ id }) => (resolved.get(id)?.childIds.length ?? 0) > 0);
  return (
    <>
      <div className="field-pair">
        <TextField
          label={say('model.field_progress')}
          value={progress === null ? '' : sayPercent(progress)}
          placeholder={say('details.mixed')}
          disabled={disabled || groups}
          onKeep={(text) => {
            const value = parsePercent(text);
            return isProblem(value) ? sayProblem(value) : acts.set('progress', value);
          }}
        />
        <SelectField
          label={say('model.field_status')}
          value={same(steps, (each) => each.status) ?? ''}
          placeholder={steps.length === 1 ? undefined : say('details.mixed')}
          disabled={disabled}
          options={stepStatusSchema.options.map((status) => [
            status,
            say(`model.status_${status}`),
          ])}
          onChange={(status) => acts.set('status', status)}
        />
      </div>
      <progress
        className="progress"
        value={progress ?? 0}
        max={WHOLE}
        aria-label={say('model.field_progress')}
      />
    </>
  );
}
