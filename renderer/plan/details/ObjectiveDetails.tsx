import { type ReactNode } from 'react';
import { removeItem, setItem } from '../../../shared/commands/registers';
import { say } from '../../../shared/i18n/words';
import { parseDecimal } from '../../../shared/model/numbers';
import type { Indicator, Objective } from '../../../shared/model/objective';
import { isProblem } from '../../../shared/model/problem';
import { bySiblingOrder } from '../../../shared/model/record';
import { WHOLE } from '../../../shared/model/step';
import { Button } from '../../ui/Button';
import { useApp, useAppState } from '../../core/AppContext';
import { TextField } from '../../ui/TextField';
import { NewMeasure } from './NewMeasure';
import { sayDate } from '../../../shared/wording/dates';
import { sayNumber } from '../../../shared/wording/numbers';
import { sayProblem } from '../../../shared/wording/problems';

/** An objective and its indicators: base, target, measured values. */
export function ObjectiveDetails({
  objective,
  disabled,
}: {
  objective: Objective;
  disabled: boolean;
}): ReactNode {
  const indicators = useAppState((state) => state.plan.indicators);
  return (
    <section className="objective">
      <span className="label">{say('details.objective')}</span>
      <b>{objective.title}</b>
      {Object.values(indicators)
        .filter((indicator) => indicator.objectiveId === objective.id)
        .sort(bySiblingOrder)
        .map((indicator) => (
          <IndicatorDetails key={indicator.id} indicator={indicator} disabled={disabled} />
        ))}
    </section>
  );
}

/** The target in words: a value, or a multiple of the base with its result if the base is known. */
export function sayTarget({ target, base, unit }: Indicator): string {
  const number = (value: number): string => `${sayNumber(value)}${unit ? ` ${unit}` : ''}`;
  if (target.kind === 'value') return number(target.value);
  const times = say('details.targetTimes', {
    factor: sayNumber(target.factor / WHOLE),
  });
  return base === null ? times : `${times} = ${number((base * target.factor) / WHOLE)}`;
}

function IndicatorDetails({
  indicator,
  disabled,
}: {
  indicator: Indicator;
  disabled: boolean;
}): ReactNode {
  const app = useApp();
  const setBase = (text: string): string | null => {
    const base =
      text.trim() === '' || text === say('details.baseUnknown') ? null : parseDecimal(text);
    if (base === null && text.trim() !== '' && text !== say('details.baseUnknown'))
      return say('details.badNumber');
    const done = app.dispatch(
      setItem,
      { collection: 'indicators', id: indicator.id, fields: { base } },
      { quiet: true },
    );
    return isProblem(done) ? sayProblem(done) : null;
  };
  return (
    <>
      <div className="field-pair">
        <TextField
          label={`${indicator.title} · ${say('details.base')}`}
          value={indicator.base === null ? say('details.baseUnknown') : sayNumber(indicator.base)}
          disabled={disabled}
          onKeep={setBase}
        />
        <div className="field">
          <span className="label">{say('details.target')}</span>
          <span>{sayTarget(indicator)}</span>
        </div>
      </div>
      <Measures indicator={indicator} disabled={disabled} />
    </>
  );
}

function Measures({ indicator, disabled }: { indicator: Indicator; disabled: boolean }): ReactNode {
  const app = useApp();
  const measures = useAppState((state) => state.plan.measures);
  const own = Object.values(measures)
    .filter((measure) => measure.indicatorId === indicator.id)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return (
    <div className="field">
      <span className="label">{say('details.measures')}</span>
      {own.map((measure) => (
        <span key={measure.id} className="work-line">
          <span>
            {sayDate(measure.date)} : {sayNumber(measure.value)} {indicator.unit}
          </span>
          {disabled ? null : (
            <Button
              variant="link"
              aria-label={say('details.remove', { title: sayDate(measure.date) })}
              onPress={() => app.dispatch(removeItem, { collection: 'measures', id: measure.id })}
            >
              ✕
            </Button>
          )}
        </span>
      ))}
      {disabled ? null : <NewMeasure indicatorId={indicator.id} />}
    </div>
  );
}
