/** Days as they are typed in fields that take one day and no words. */
import { isIsoDate } from '../../shared/model/dates';

/** "15/03/2024" or "2024-03-15" as a day; null where it is none. */
export function readDay(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const iso =
    day === undefined ? text.trim() : `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}
