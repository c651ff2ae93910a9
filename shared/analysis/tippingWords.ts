/** A point de bascule as one French sentence. */
import { say } from '../i18n/words';
import type { Limit } from '../model/means';
import { sayMoney } from '../model/money';
import { sayFte } from '../model/numbers';
import type { Plan } from '../model/plan';
import type { Id } from '../model/record';
import type { Lever, Threshold, TippingPoint } from './lever';
import type { Measure } from './measures';

const PERCENT = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** Parts per million as a percentage to the hundredth: "32,45 %". */
export function sayRate(ppm: number): string {
  return `${PERCENT.format(ppm / 10_000)}\u202f%`.replace(/^-/, '\u2212');
}

const sayLevel = ({ kind }: Lever, value: number): string => (kind === 'delay' ? say('analysis.months', { count: value }) : sayRate(value));

function leverWords(laid: Plan, lever: Lever): string {
  if (lever.kind === 'delay') return say('analysis.lever_delay', { title: laid.steps[lever.stepId]?.title ?? '' });
  if (lever.kind === 'index') return say('analysis.lever_index', { title: laid.meansLines[lever.lineId]?.title ?? '' });
  const funding = laid.fundings[lever.fundingId]!;
  return say('analysis.lever_fundingRate', { title: funding.title.trim() || (laid.actors[funding.funderId]?.title ?? '') });
}

/** "le reste à charge assuré de 2025", or "… sur toute la durée". */
function measureWords(measure: Measure | Limit['kind'], year: number | null, each = false): string {
  const name = say(`analysis.measure_${measure}`);
  return year === null ? say(each ? 'analysis.anyYear' : 'analysis.allYears', { measure: name }) : say('analysis.ofYear', { measure: name, year });
}

const sayAmount = (measure: Measure | Limit['kind'], amount: number): string => (measure === 'etpt' ? `${sayFte(amount)} ETPT` : measure === 'ownShare' ? sayRate(amount) : sayMoney(amount));

/** What is so now (`still`), or what becomes so when it tips. */
function thresholdWords(plan: Plan, laid: Plan, scenarioId: Id, threshold: Threshold, { broken, still }: { broken: boolean; still: boolean }): string {
  if (threshold.kind === 'order') {
    const params = { one: plan.scenarios[scenarioId]?.title ?? '', other: plan.scenarios[threshold.otherId]?.title ?? '', measure: measureWords(threshold.measure, threshold.year) };
    return say(still ? (broken ? 'analysis.staysDearer' : 'analysis.staysCheaper') : broken ? 'analysis.nowCheaper' : 'analysis.nowDearer', params);
  }
  const limit = threshold.kind === 'limit' ? laid.limits[threshold.limitId]! : null;
  const measure = threshold.kind === 'cap' ? threshold.measure : limit!.kind;
  const year = threshold.kind === 'cap' ? threshold.year : limit!.year;
  const amount = threshold.kind === 'cap' ? threshold.amount : limit!.amount;
  const params = { measure: measureWords(measure, year, limit !== null && measure !== 'ownShare'), amount: sayAmount(measure, amount) };
  if (measure === 'ownShare') return say(still ? (broken ? 'analysis.staysUnder' : 'analysis.staysEnough') : broken ? 'analysis.nowEnough' : 'analysis.nowUnder', params);
  return say(still ? (broken ? 'analysis.staysOver' : 'analysis.staysWithin') : broken ? 'analysis.nowWithin' : 'analysis.nowOver', params);
}

/** The sentence of a point found, or of one that there is not. `laid` is the plan as the scenario has it. */
export function tippingSentence(plan: Plan, laid: Plan, scenarioId: Id, { lever, threshold, now, value, from, to, broken }: Omit<TippingPoint, 'sentence'>): string {
  const words = { lever: leverWords(laid, lever), now: sayLevel(lever, now) };
  const what = thresholdWords(plan, laid, scenarioId, threshold, { broken, still: value === null });
  if (value === null) return say('analysis.tipNever', { ...words, from: sayLevel(lever, from), to: sayLevel(lever, to), what });
  return say(value > now ? 'analysis.tipUp' : 'analysis.tipDown', { ...words, value: sayLevel(lever, value), what });
}
