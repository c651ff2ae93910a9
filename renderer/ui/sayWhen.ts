/** A past moment in words, relative and to the minute. */
import { say } from '../../shared/i18n/words';
import { dateFormat, relativeFormat } from '../../shared/wording/formatters';

const MINUTE = 60_000;

/** The number of the user's calendar day, without regard to clock changes. */
const dayNumber = (date: Date): number =>
  Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / (24 * 60 * MINUTE);

export interface When {
  readonly relative: string;
  readonly absolute: string;
}

/**
 * "il y a 5 minutes", "hier", and the date with its time. After a week `relative` is '', as the
 * date is clearer. Both parameters as "YYYY-MM-DDTHH:MM:SSZ"; '' for anything else.
 */
export function sayWhen(at: string, now: string): When {
  const [then, today] = [new Date(at), new Date(now)];
  if (Number.isNaN(then.getTime())) return { relative: '', absolute: '' };
  const relative = relativeFormat({ numeric: 'auto' });
  const words = {
    absolute: dateFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(then),
  };
  const days = dayNumber(then) - dayNumber(today);
  const minutes = Math.trunc((then.getTime() - today.getTime()) / MINUTE);
  // After a clock was set back, it must not say "dans 3 heures".
  if (minutes > 0 || days < -7) return { ...words, relative: '' };
  if (days < 0 && minutes <= -60) return { ...words, relative: relative.format(days, 'day') };
  if (minutes === 0) return { ...words, relative: say('app.justNow') };
  if (minutes > -60) return { ...words, relative: relative.format(minutes, 'minute') };
  return { ...words, relative: relative.format(Math.trunc(minutes / 60), 'hour') };
}
