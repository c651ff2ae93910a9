/** Limits and their breaches in words. */
import { say } from '../../shared/i18n/words';
import type { Breach } from '../../shared/means/breaches';
import { parseMoney } from '../../shared/model/money';
import { parseFte, parsePercent } from '../../shared/model/numbers';
import type { Limit } from '../../shared/model/means';
import type { Problem } from '../../shared/model/problem';
import { sayMoney } from '../../shared/wording/money';
import { sayFte, sayRate } from '../../shared/wording/numbers';

/** The amount of a limit: euros, ETPT or a rate, depending on its kind. */
export function sayLimitAmount(kind: Limit['kind'], amount: number): string {
  if (kind === 'etpt') return sayFte(amount);
  return kind === 'ownShare' ? sayRate(amount) : sayMoney(amount);
}

/** The typed amount of a limit; a Problem if it can't be read. */
export function parseLimitAmount(kind: Limit['kind'], text: string): number | Problem {
  if (kind === 'etpt') return parseFte(text);
  return kind === 'ownShare' ? parsePercent(text) : parseMoney(text);
}

/** A limit in a few words: its total and its year. */
export function sayLimit({ kind, year }: Pick<Limit, 'kind' | 'year'>): string {
  const always = say(kind === 'ownShare' ? 'meansView.wholePlan' : 'meansView.eachYear');
  return `${say(`meansView.limit_${kind}`)}, ${year ?? always}`;
}

/** A breach in two parts: the limit, and the excess. */
export function sayBreach({ limit, year, asked, by }: Breach): { what: string; by: string } {
  const amount = sayLimitAmount(limit.kind, by);
  return {
    what: say('meansView.breach', {
      limit: say(`meansView.short_${limit.kind}`),
      year: year ?? '',
      asked: sayLimitAmount(limit.kind, asked),
    }).replace(/\s:/, '\u00a0:'),
    by: say(limit.kind === 'ownShare' ? 'meansView.breachUnder' : 'meansView.breachOver', {
      by: amount,
    }),
  };
}
