/** The days of a wording, before they become a period. */
import type { Day } from '../dates';
import type { Length, PeriodForm } from '../period';
import type { Moment, RuleId } from './moment';

/** A span of days and its form; null ends are open. */
export interface Span {
  readonly form: PeriodForm;
  readonly start: Day | null;
  readonly end: Day | null;
  /**
   * The moment in the words, from which the other forms derive; null if they would make no sense
   * ("avant juin").
   */
  readonly inner: { readonly start: Day; readonly end: Day } | null;
  readonly length: Length | null;
  readonly rule: RuleId;
  readonly hasYear: boolean;
  readonly vague: boolean;
}

/** The whole of a moment, from its first day to its last. */
export function within(moment: Moment): Span {
  const { start, end, rule, hasYear, vague } = moment;
  return { form: 'within', start, end, inner: moment, length: null, rule, hasYear, vague };
}
