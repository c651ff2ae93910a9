import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { repetitionProblem, repetitionsIn } from '../../../shared/means/countedTwice';
import { lensSchema, type MeansLine } from '../../../shared/model/means';
import { withOrigin, type Provenance } from '../../../shared/model/record';
import { sayProblem } from '../../../shared/wording/problems';
import { useAppState } from '../../core/AppContext';
import { OriginField } from '../../core/OriginField';
import { useEvaluationAfterPaint } from '../../core/useMeans';
import { Check } from '../../ui/Check';
import { SelectField } from '../../ui/Select';
import { frequencyChoices } from '../readers';
import { Credits } from './Credits';
import { Funders } from './Funders';
import { LineInvestment } from './LineInvestment';
import type { PartProps } from './lineParts';

/** Whether a line counts, where its amount comes from, how often it is spent and who pays. */
export function LineAmount(props: PartProps): ReactNode {
  const { line, disabled, keep } = props;
  return (
    <>
      <Certainty {...props} />
      {line.kind === 'operating' || line.kind === 'receipt' ? (
        <SelectField
          label={say('meansView.frequency')}
          value={line.frequency}
          disabled={disabled}
          options={frequencyChoices().map(({ value, label }) => [value, label])}
          onChange={(frequency) => keep({ frequency })}
        />
      ) : null}
      <SelectField
        label={say('meansView.lens')}
        value={line.lens}
        disabled={disabled}
        options={lensSchema.options.map((lens) => [lens, say(`meansView.lens_${lens}`)])}
        onChange={(lens) => keep({ lens })}
      />
      {line.kind === 'investment' ? <LineInvestment {...props} /> : null}
      {line.kind === 'receipt' ? (
        <Repeated line={line} />
      ) : (
        <Funders line={line} disabled={disabled} />
      )}
      {line.isProgramme ? <Credits line={line} disabled={disabled} /> : null}
    </>
  );
}

const EXAMPLE: Provenance = { kind: 'example', meetingId: null, sentence: null };

/** Is it counted, is its amount an example, and where does that come from? */
function Certainty({ line, disabled, set, keep }: PartProps): ReactNode {
  const origin = line.provenance['unitAmount'];
  const inBase = useAppState((state) => state.scenarioId === state.plan.baseScenarioId);
  const withAmountFrom = (from: Provenance | null): Partial<MeansLine> => ({
    provenance: withOrigin(line.provenance, 'unitAmount', from),
  });
  return (
    <>
      <div className="checks">
        <Check
          label={say('meansView.included')}
          checked={line.included}
          disabled={disabled}
          onChange={(included) => keep({ included })}
        />
        {inBase && (!origin || origin.kind === 'example') ? (
          <Check
            label={say('meansView.markExample')}
            checked={origin !== undefined}
            disabled={disabled}
            onChange={(isExample) => keep(withAmountFrom(isExample ? EXAMPLE : null))}
          />
        ) : null}
        {!inBase && origin?.kind === 'example' ? (
          <span className="tag" data-kind="doubt">
            {say('meansView.exampleAmount')}
          </span>
        ) : null}
      </div>
      <OriginField
        label={say('details.amountFrom')}
        provenance={origin}
        disabled={disabled || !inBase}
        onKeep={(from) => set(withAmountFrom(from))}
      />
    </>
  );
}

/** A file may hold a receipt that repeats a funder's euro: this says so, and names the funder. */
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
