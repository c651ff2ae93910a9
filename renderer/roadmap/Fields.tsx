import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { readPeriod } from '../../shared/model/periods/read';
import { isProblem } from '../../shared/model/problem';
import { sayProblem } from '../../shared/wording/problems';
import { useApp, useAppState } from '../core/AppContext';
import { sayDay } from '../means/cellText';
import { TextField } from '../ui/TextField';

/** Yes or no, with its label. */
export function Check({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}): ReactNode {
  return (
    <label className="check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />{' '}
      {label}
    </label>
  );
}

/** A day or none, typed in any wording: « 15/03/2025 », « T1 2025 » or « 2026 ». */
export function DayField({
  label,
  of,
  value,
  onKeep,
}: {
  label: string;
  /** Which day of the typed period to take. */
  of: 'start' | 'end';
  value: string | null;
  onKeep: (day: string | null) => void;
}): ReactNode {
  const app = useApp();
  const horizon = useAppState((state) => state.plan.horizon);
  const keep = (text: string): string | null => {
    if (text.trim() === '') {
      onKeep(null);
      return null;
    }
    const read = readPeriod(text, { today: app.context.today(), yearHint: null, horizon });
    if (isProblem(read)) return sayProblem(read);
    const day = read.period[of] ?? read.period.start ?? read.period.end;
    if (day === null) return say('meansView.badDay', { text: text.trim() });
    onKeep(day);
    return null;
  };
  return <TextField label={label} value={sayDay(value)} onKeep={keep} />;
}
