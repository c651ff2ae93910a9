/** A point de bascule as one French sentence. */
import { say } from '../i18n/words';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import { figureName } from './explainWords';
import { figureOfLimit, unitOf, type Figure } from './figures';
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

/**
 * "le reste à charge assuré de 2025", or "… sur toute la durée"; a total that has no such name by
 * its title.
 */
function totalWords(plan: Plan, figure: Figure, year: number | null, each = false): string {
  const name =
    figure.kind === 'measure'
      ? say(`analysis.measure_${figure.measure}`)
      : figure.kind === 'ownShare'
        ? say('analysis.measure_ownShare')
        : say('analysis.total', { title: figureName({ plan }, figure) });
  return year === null
    ? say(each ? 'analysis.anyYear' : 'analysis.allYears', { measure: name })
    : say('analysis.ofYear', { measure: name, year });
}

function sayAmount(figure: Figure, amount: number): string {
  const unit = unitOf(figure);
  if (unit === 'etpt') return `${sayFte(amount)} ETPT`;
  return unit === 'ppm' ? sayRate(amount, { most: 2 }) : sayMoney(amount);
}

/** What one scenario has more of than another is dearer, where it is a cost. */
const isCost = (figure: Figure): boolean =>
  figure.kind === 'measure'
    ? figure.measure !== 'etpt'
    : figure.kind === 'chapter' && figure.section !== 'receipts';

/** What is so now (`still`), or what becomes so when it tips. */
function thresholdWords(
  plan: Plan,
  laid: Plan,
  scenarioId: Id,
  threshold: Threshold,
  { broken, still }: { broken: boolean; still: boolean },
): string {
  if (threshold.kind === 'order') {
    const params = {
      one: plan.scenarios[scenarioId]?.title ?? '',
      other: plan.scenarios[threshold.otherId]?.title ?? '',
      measure: totalWords(laid, threshold.figure, threshold.year),
    };
    if (isCost(threshold.figure))
      return say(
        still
          ? broken
            ? 'analysis.staysDearer'
            : 'analysis.staysCheaper'
          : broken
            ? 'analysis.nowCheaper'
            : 'analysis.nowDearer',
        params,
      );
    return say(
      still
        ? broken
          ? 'analysis.staysAbove'
          : 'analysis.staysBelow'
        : broken
          ? 'analysis.nowBelow'
          : 'analysis.nowAbove',
      params,
    );
  }
  const limit = threshold.kind === 'limit' ? laid.limits[threshold.limitId]! : null;
  const figure = threshold.kind === 'cap' ? threshold.figure : figureOfLimit(limit!);
  const year = threshold.kind === 'cap' ? threshold.year : limit!.year;
  const amount = threshold.kind === 'cap' ? threshold.amount : limit!.amount;
  const isShare = figure.kind === 'ownShare';
  const params = {
    measure: totalWords(laid, figure, year, limit !== null && !isShare),
    amount: sayAmount(figure, amount),
  };
  if (isShare)
    return say(
      still
        ? broken
          ? 'analysis.staysUnder'
          : 'analysis.staysEnough'
        : broken
          ? 'analysis.nowEnough'
          : 'analysis.nowUnder',
      params,
    );
  return say(
    still
      ? broken
        ? 'analysis.staysOver'
        : 'analysis.staysWithin'
      : broken
        ? 'analysis.nowWithin'
        : 'analysis.nowOver',
    params,
  );
}

/**
 * The sentence of a point found, or of one that there is not. `laid` is the plan as the scenario
 * has it.
 */
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
