import { type ReactNode } from 'react';
import { say } from '../../../shared/i18n/words';
import { meansLineSchema, type MeansLine } from '../../../shared/model/means';
import { sayMoney } from '../../../shared/wording/money';
import { useMeans } from '../../core/useMeans';
import { Check } from '../../ui/Check';
import { TextField } from '../../ui/TextField';
import type { PartProps } from './lineParts';

/** The typed useful life in years, or the reason why it can't be read. */
function readLife(text: string): Partial<MeansLine> | string {
  const typed = text.trim();
  const lifeYears = meansLineSchema.shape.lifeYears.safeParse(typed === '' ? null : Number(typed));
  return lifeYears.success && /^\d*$/.test(typed)
    ? { lifeYears: lifeYears.data }
    : say('meansView.badLife', { text: typed });
}

/** The fields of investments only: FCTVA, programme, useful life. */
export function LineInvestment({ line, disabled, set, keep }: PartProps): ReactNode {
  const keepLife = (text: string): string | null => {
    const read = readLife(text);
    return typeof read === 'string' ? read : set(read);
  };
  return (
    <>
      <div className="checks">
        <Check
          label={say('meansView.fctva')}
          checked={line.fctva}
          disabled={disabled}
          onChange={(fctva) => keep({ fctva })}
        />
        <Check
          label={say('meansView.programme')}
          checked={line.isProgramme}
          disabled={disabled}
          onChange={(isProgramme) => keep({ isProgramme })}
        />
      </div>
      <TextField
        label={say('meansView.lifeYears')}
        value={line.lifeYears === null ? '' : String(line.lifeYears)}
        disabled={disabled}
        onKeep={keepLife}
      />
      <Amortisation line={line} />
    </>
  );
}

/** The yearly amortisation of an investment, part of no total. */
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
