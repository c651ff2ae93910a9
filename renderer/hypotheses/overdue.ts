import type { IsoDate } from '../../shared/model/dates';
import type { Hypothesis } from '../../shared/model/hypothesis';

/** True for an unsettled hypothesis whose day is past. */
export function isOverdue(
  { status, settleBy }: Pick<Hypothesis, 'status' | 'settleBy'>,
  today: IsoDate,
): boolean {
  return status === 'toCheck' && settleBy !== null && settleBy < today;
}
