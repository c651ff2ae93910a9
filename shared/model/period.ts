/**
 * A period is one atomic field of a step: the typed words, their form, their days, and how certain
 * they are.
 */
import { z } from 'zod';
import { fromDay, isoDateSchema, toDay, type IsoDate } from './dates';

/**
 * The form of a period: `within` ("fin 2025": 1 October to 31 December), `by` ("d'ici fin 2025":
 * ends 31 December, start open), `from` ("dès mars 2024": starts 1 March, end open).
 */
export const periodFormSchema = z.enum(['within', 'by', 'from']);
export type PeriodForm = z.infer<typeof periodFormSchema>;

/** The form of a period with these days. */
export function formOf(start: IsoDate | null, end: IsoDate | null): PeriodForm {
  if (start === null) return 'by';
  return end === null ? 'from' : 'within';
}

/** How certain the dates are: ferme, estimée, à caler. */
export const certaintySchema = z.enum(['firm', 'estimated', 'unsettled']);
export type Certainty = z.infer<typeof certaintySchema>;

export const lengthSchema = z.strictObject({
  value: z.int().min(1).max(10_000),
  unit: z.enum(['day', 'week', 'month', 'year']),
});
export type Length = z.infer<typeof lengthSchema>;

export const periodSchema = z
  .strictObject({
    words: z.string().max(500),
    form: periodFormSchema,
    /** First day, null where open. */
    start: isoDateSchema.nullable(),
    /** Last day, included; null where open. */
    end: isoDateSchema.nullable(),
    /** The length in the words ("6 mois"); null if they give none. */
    length: lengthSchema.nullable(),
    certainty: certaintySchema,
  })
  .superRefine((period, issues) => {
    if (period.start !== null && period.end !== null && period.start > period.end)
      issues.addIssue({ code: 'custom', message: 'endBeforeStart' });
    if (period.form === 'by' && (period.start !== null || period.end === null))
      issues.addIssue({ code: 'custom', message: 'byNeedsEndOnly' });
    if (period.form === 'from' && (period.start === null || period.end !== null))
      issues.addIssue({ code: 'custom', message: 'fromNeedsStartOnly' });
  });
/** Both days are inclusive. If both are null, the step has no date ("À caler"). */
export type Period = z.infer<typeof periodSchema>;

/** Number of days of a closed span, both ends counted. */
export function daysBetween(start: IsoDate, end: IsoDate): number {
  return toDay(end) - toDay(start) + 1;
}

/** The day after. */
export function nextDay(date: IsoDate): IsoDate {
  return fromDay(toDay(date) + 1);
}
