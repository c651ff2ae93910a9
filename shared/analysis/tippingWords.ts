/** A point de bascule as one French sentence. */
import { say, type WordKey } from '../i18n/words';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { figureName } from './explainWords';
import { unitOf, type Figure } from './figures';
import { figureOfLimit } from './limitFigure';
import type { Lever, Threshold, TippingPoint } from './lever';
import { sayMoney } from '../wording/money';
import { sayFte, sayRate } from '../wording/numbers';

const sayLevel = ({ kind }: Lever, value: number): string =>
  kind === 'delay' ? say('analysis.months', { count: value }) : sayRate(value, { most: 2 });

function leverWords(laid: Plan, lever: Lever): string {
  if (lever.kind === 'delay')
    return say('analysis.lever_delay', { title: laid.steps[lever.stepId]?.title ?? '' });
  if (lever.kind === 'index')
    return say('analysis.lever_index', { title: laid.meansLines[lever.lineId]?.title ?? '' });
  const funding = laid.fundings[lever.fundingId]!;
  return say('analysis.lever_fundingRate', {
    title: funding.title.trim() || (laid.actors[funding.funderId]?.title ?? ''),
  });
}

function measureName(plan: Plan, figure: Figure): string {
  if (figure.kind === 'measure') return say(`analysis.measure_${figure.measure}`);
  if (figure.kind === 'ownShare') return say('analysis.measure_ownShare');
  return say('analysis.total', { title: figureName({ plan }, figure) });
}

/**
 * "le reste à charge assuré de 2025", or "… sur toute la durée" for money, including later years
 * (M28); a total without such a name by its title.
 */
function totalWords(plan: Plan, figure: Figure, year: number | null, each = false): string {
  const name = measureName(plan, figure);
  if (year === null && !each && unitOf(figure) === 'cents')
    return say('analysis.wholeCost', { measure: name, year: plan.horizon.end.slice(0, 4) });
  return year === null
    ? say(each ? 'analysis.anyYear' : 'analysis.allYears', { measure: name })
    : say('analysis.ofYear', { measure: name, year });
}

function sayAmount(figure: Figure, amount: number): string {
  const unit = unitOf(figure);
  if (unit === 'etpt') return `${sayFte(amount)} ETPT`;
  return unit === 'ppm' ? sayRate(amount, { most: 2 }) : sayMoney(amount);
}

/** True if more of it makes a scenario dearer. */
const isCost = (figure: Figure): boolean =>
  figure.kind === 'measure'
    ? figure.measure !== 'etpt'
    : figure.kind === 'chapter' && figure.section !== 'receipts';

interface Side {
  readonly broken: boolean;
  readonly still: boolean;
}

/** Words for the current state (`stays`) and for the state after it tips (`now`). */
interface SideWords {
  readonly stays: Readonly<Record<'broken' | 'kept', WordKey>>;
  readonly now: Readonly<Record<'broken' | 'kept', WordKey>>;
}

const DEARER: SideWords = {
  stays: { broken: 'analysis.staysDearer', kept: 'analysis.staysCheaper' },
  now: { broken: 'analysis.nowCheaper', kept: 'analysis.nowDearer' },
};
const ABOVE: SideWords = {
  stays: { broken: 'analysis.staysAbove', kept: 'analysis.staysBelow' },
  now: { broken: 'analysis.nowBelow', kept: 'analysis.nowAbove' },
};
const ENOUGH: SideWords = {
  stays: { broken: 'analysis.staysUnder', kept: 'analysis.staysEnough' },
  now: { broken: 'analysis.nowEnough', kept: 'analysis.nowUnder' },
};
const WITHIN: SideWords = {
  stays: { broken: 'analysis.staysOver', kept: 'analysis.staysWithin' },
  now: { broken: 'analysis.nowWithin', kept: 'analysis.nowOver' },
};

const wordOf = (words: SideWords, { broken, still }: Side): WordKey =>
  words[still ? 'stays' : 'now'][broken ? 'broken' : 'kept'];

/** The current state (`still`), or the state after it tips. */
function thresholdWords(
  plan: Plan,
  laid: Plan,
  scenarioId: Id,
  threshold: Threshold,
  side: Side,
): string {
  if (threshold.kind === 'order')
    return say(wordOf(isCost(threshold.figure) ? DEARER : ABOVE, side), {
      one: plan.scenarios[scenarioId]?.title ?? '',
      other: plan.scenarios[threshold.otherId]?.title ?? '',
      measure: totalWords(laid, threshold.figure, threshold.year),
    });
  const limit = threshold.kind === 'limit' ? laid.limits[threshold.limitId]! : null;
  const figure = threshold.kind === 'cap' ? threshold.figure : figureOfLimit(limit!);
  const { year, amount } = threshold.kind === 'cap' ? threshold : limit!;
  const isShare = figure.kind === 'ownShare';
  return say(wordOf(isShare ? ENOUGH : WITHIN, side), {
    measure: totalWords(laid, figure, year, limit !== null && !isShare),
    amount: sayAmount(figure, amount),
  });
}

/** The sentence for a point, or for the lack of one. `laid` is the plan in the scenario. */
export function tippingSentence(
  plan: Plan,
  laid: Plan,
  scenarioId: Id,
  { lever, threshold, now, value, from, to, broken }: Omit<TippingPoint, 'sentence'>,
): string {
  const words = { lever: leverWords(laid, lever), now: sayLevel(lever, now) };
  const what = thresholdWords(plan, laid, scenarioId, threshold, { broken, still: value === null });
  if (value === null)
    return say('analysis.tipNever', {
      ...words,
      from: sayLevel(lever, from),
      to: sayLevel(lever, to),
      what,
    });
  return say(value > now ? 'analysis.tipUp' : 'analysis.tipDown', {
    ...words,
    value: sayLevel(lever, value),
    what,
  });
}
