import { type ReactNode } from 'react';
import { restsOnHypothesis } from '../../../shared/hypotheses/rests';
import { say } from '../../../shared/i18n/words';
import { effectSchema, type Effect, type Hypothesis } from '../../../shared/model/hypothesis';
import type { Id } from '../../../shared/model/record';
import { useApp, useAppState } from '../../core/AppContext';
import { Check } from '../../ui/Check';
import { TextField } from '../../ui/TextField';
import { OverrideNote } from '../../scenarios/OverrideNote';
import { addEffect, removeEffect, setEffect } from '../acts';
import {
  EFFECT_KINDS,
  FIELD_OF,
  FIRST_NUMBERS,
  likelyTarget,
  readAmount,
  readMonths,
  readRate,
  sayChange,
  struckTitle,
  targetOf,
  targetsOf,
} from '../effectFields';
import { Button } from '../../ui/Button';
import { AddSelect, SelectField } from '../../ui/Select';
import './effects.css';

/** The effects of the hypothesis's failure, to add, change and remove. */
export function Effects({
  hypothesis,
  disabled,
}: {
  hypothesis: Hypothesis;
  disabled: boolean;
}): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.evaluation.plan);
  const { effects } = restsOnHypothesis(plan, hypothesis.id);
  const add = (text: string): void => {
    const read = effectSchema.shape.kind.safeParse(text);
    if (!read.success) return;
    const { evaluation } = app.state();
    const target = targetOf(read.data);
    const offered = targetsOf(evaluation.plan, read.data, evaluation.tree.order);
    if (offered.length === 0) {
      app.notify(say(`hypotheses.noneToHit_${target}`), 'error');
      return;
    }
    const likely =
      likelyTarget(evaluation.plan, hypothesis, read.data) ??
      (offered.length === 1 ? offered[0]!.id : null);
    const why = addEffect(app, hypothesis.id, read.data, {
      [FIELD_OF[target]]: likely,
      ...FIRST_NUMBERS[read.data],
    });
    if (why !== null) app.notify(why, 'error');
  };
  return (
    <section className="effects" aria-label={say('hypotheses.effects')}>
      <span className="label">{say('hypotheses.effects')}</span>
      {effects.length === 0 ? <p className="quiet small">{say('hypotheses.noEffect')}</p> : null}
      {effects.map((effect) => (
        <OneEffect key={effect.id} effect={effect} disabled={disabled} />
      ))}
      {disabled ? null : (
        <AddSelect
          label={say('hypotheses.addEffect')}
          options={EFFECT_KINDS.map((kind) => [kind, say(`hypotheses.effect_${kind}`)])}
          onAdd={add}
        />
      )}
    </section>
  );
}

function OneEffect({ effect, disabled }: { effect: Effect; disabled: boolean }): ReactNode {
  const app = useApp();
  const title = say(`hypotheses.effect_${effect.kind}`);
  return (
    <div className="effect" role="group" aria-label={say('hypotheses.effect', { title })}>
      <b>{title}</b>
      {disabled ? null : (
        <Button
          variant="link"
          className="effect-remove"
          aria-label={say('hypotheses.removeEffect', { title })}
          onPress={() => removeEffect(app, effect.id)}
        >
          ✕
        </Button>
      )}
      <OverrideNote collection="effects" itemId={effect.id} />
      <TargetField effect={effect} disabled={disabled} />
      <Numbers effect={effect} disabled={disabled} />
    </div>
  );
}

function TargetField({ effect, disabled }: { effect: Effect; disabled: boolean }): ReactNode {
  const app = useApp();
  const plan = useAppState((state) => state.evaluation.plan);
  const order = useAppState((state) => state.evaluation.tree.order);
  const target = targetOf(effect.kind);
  const field = FIELD_OF[target];
  const chosen: Id | null = effect[field];
  const offered = targetsOf(plan, effect.kind, order);
  const known = chosen === null || offered.some(({ id }) => id === chosen);
  const set = (id: string): void => {
    const why = setEffect(app, effect.id, { [field]: id === '' ? null : id });
    if (why !== null) app.notify(why, 'error');
  };
  return (
    <SelectField
      label={say(`hypotheses.target_${target}`)}
      value={chosen ?? ''}
      disabled={disabled}
      aria-invalid={chosen === null}
      options={[
        ['', say('hypotheses.noTarget')],
        ...(known ? [] : [[chosen, struckTitle(plan, effect)] as const]),
        ...offered.map(({ id, title }) => [id, title] as const),
      ]}
      onChange={set}
    />
  );
}

function Numbers({ effect, disabled }: { effect: Effect; disabled: boolean }): ReactNode {
  const app = useApp();
  const keep = (read: Partial<Effect> | string): string | null =>
    typeof read === 'string' ? read : setEffect(app, effect.id, read);
  if (effect.kind === 'changeLineRate')
    return (
      <TextField
        label={say('hypotheses.rate')}
        value={sayChange(effect)}
        disabled={disabled}
        onKeep={(text) => keep(readRate(text))}
      />
    );
  if (effect.kind === 'changeLineAmount')
    return (
      <TextField
        label={say('hypotheses.amount')}
        value={sayChange(effect)}
        disabled={disabled}
        onKeep={(text) => keep(readAmount(text))}
      />
    );
  if (effect.kind !== 'delayStep') return null;
  return (
    <div className="field-pair">
      <TextField
        label={say('hypotheses.months')}
        value={String(effect.months)}
        disabled={disabled}
        onKeep={(text) => keep(readMonths(text))}
      />
      <div className="checks">
        <Check
          label={say('hypotheses.cumulative')}
          checked={effect.cumulative}
          disabled={disabled}
          onChange={(cumulative) => {
            const why = keep({ cumulative });
            if (why !== null) app.notify(why, 'error');
          }}
        />
      </div>
    </div>
  );
}
