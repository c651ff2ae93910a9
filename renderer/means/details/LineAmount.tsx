import { type ReactNode } from 'react';
import { moneyProblemsOf } from '../../../shared/analysis/moneyProblems';
import { say } from '../../../shared/i18n/words';
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
      <Doubts {...props} />
      {line.kind === 'receipt' ? null : <Funders line={line} disabled={disabled} />}
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

/**
 * What of the line's money is counted twice or in doubt. A receipt that seems to repeat a funding
 * may be said to be other money.
 */
function Doubts({ line, disabled, keep }: PartProps): ReactNode {
  const evaluation = useEvaluationAfterPaint();
  const found = evaluation
    ? moneyProblemsOf(evaluation).filter(({ place }) => place?.id === line.id)
    : [];
  const isReceipt = line.kind === 'receipt';
  return (
    <>
      {found.map((one) => (
        <span key={sayProblem(one)} className="field-error">
          ⚠ {sayProblem(one)}
        </span>
      ))}
      {isReceipt && (found.length > 0 || line.isOtherMoney) ? (
        <Check
          label={say('meansView.isOtherMoney')}
          checked={line.isOtherMoney}
          disabled={disabled}
          onChange={(isOtherMoney) => keep({ isOtherMoney })}
        />
      ) : null}
    </>
  );
}
