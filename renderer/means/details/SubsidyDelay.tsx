import { type ReactNode } from 'react';
import { setBudget } from '../../../shared/commands/budget';
import { say } from '../../../shared/i18n/words';
import { useApp, useAppState } from '../../core/AppContext';
import { TextField } from '../../ui/TextField';

/** A typed number of months from 0 to 120; null for anything else. */
export function readMonths(text: string): number | null {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) <= 120 ? Number(text) : null;
}

/** The months between an expense and its subsidy, for fundings without a delay of their own. */
export function SubsidyDelay({
  label,
  className,
}: {
  label: string;
  className?: string;
}): ReactNode {
  const app = useApp();
  const months = useAppState((state) => state.plan.budget.subsidyDelayMonths);
  const disabled = useAppState((state) => state.role === 'reader');
  return (
    <TextField
      {...(className ? { className } : {})}
      label={label}
      value={String(months)}
      disabled={disabled}
      onKeep={(text) => {
        const read = readMonths(text);
        if (read === null) return say('meansView.badMonths', { text: text.trim() });
        app.dispatch(setBudget, { fields: { subsidyDelayMonths: read } });
        return null;
      }}
    />
  );
}
