/**
 * Point de bascule: the funding rate, index or delay at which a cap breaks or two scenarios change
 * places (H16).
 */
import { evaluate, type Evaluation } from '../evaluate';
import { NO_SWITCHES, type Switches } from '../hypotheses/failing';
import { newEffect, newHypothesis } from '../model/hypothesis';
import type { Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import type { Id } from '../model/record';
import { overrideKey } from '../model/scenario';
import { overlay } from '../scenarios/overlay';
import { outsideOfFigure, valueOfFigure } from './figures';
import type { Lever, Threshold, TippingPoint } from './lever';
import { tippingSentence } from './tippingWords';

export interface TippingOptions {
  readonly scenarioId: Id;
  readonly switches?: Switches;
  readonly lever: Lever;
  readonly threshold: Threshold;
}

/** Searches rates and indices to the hundredth of a percent, in ppm; delays to the month. */
const UNIT: Readonly<Record<Lever['kind'], number>> = { fundingRate: 100, index: 100, delay: 1 };
const RANGE: Readonly<Record<Lever['kind'], readonly [number, number]>> = {
  fundingRate: [0, 1_000_000],
  index: [-100_000, 500_000],
  delay: [0, 60],
};
/**
 * Number of values to try on each side before it halves the interval that tips. It misses a plan
 * that tips twice between two of them.
 */
const SAMPLES = 16;

/**
 * Searches for the value nearest to the current one that tips. Problem: the plan in the scenario
 * lacks the item of the lever or the threshold.
 */
export function tippingPoint(plan: Plan, options: TippingOptions): TippingPoint | Problem {
  const { scenarioId, lever, threshold } = options;
  const laid = overlay(plan, scenarioId);
  const now = presentOf(laid, lever);
  if (now === null || !isThere(plan, threshold)) return problem('problems.notFound');
  const unit = UNIT[lever.kind];
  const [low, high] = RANGE[lever.kind];
  const [from, to] = [Math.min(low, now), Math.max(high, now)];
  const breaks = (value: number): boolean =>
    isBroken(
      value === now && lever.kind !== 'index' ? plan : turnedTo(plan, laid, lever, value),
      options,
    );
  const broken = breaks(now);
  const sides = [to, from].map((end) =>
    nearest(now, end, unit, (value) => breaks(value) !== broken),
  );
  const [up, down] = sides as [Side, Side];
  const best = [up, down]
    .filter(({ value }) => value !== null)
    .sort((a, b) => Math.abs(a.value! - now) - Math.abs(b.value! - now))[0];
  const point = {
    lever,
    threshold,
    now,
    value: best?.value ?? null,
    from,
    to,
    broken,
    monotone: up.flips + down.flips <= 1,
  };
  return { ...point, sentence: tippingSentence(plan, laid, scenarioId, point) };
}

interface Side {
  readonly value: number | null;
  readonly flips: number;
}

/** From `now` towards `end`: the first value, in whole units away from `now`, that tips. */
function nearest(now: number, end: number, unit: number, tips: (value: number) => boolean): Side {
  const sign = end < now ? -1 : 1;
  const units = Math.floor(Math.abs(end - now) / unit);
  const at = (steps: number): number => now + sign * steps * unit;
  const samples = Array.from({ length: Math.min(SAMPLES, units) }, (_, index) =>
    Math.round(((index + 1) * units) / Math.min(SAMPLES, units)),
  );
  const tipped = samples.map((steps) => tips(at(steps)));
  const flips = tipped.filter((one, index) => one !== (tipped[index - 1] ?? false)).length;
  const first = tipped.indexOf(true);
  if (first < 0) return { value: null, flips };
  let [stays, gone] = [first === 0 ? 0 : samples[first - 1]!, samples[first]!];
  while (gone - stays > 1) {
    const middle = (stays + gone) >> 1;
    if (tips(at(middle))) gone = middle;
    else stays = middle;
  }
  return { value: at(gone), flips };
}

function presentOf(laid: Plan, lever: Lever): number | null {
  if (lever.kind === 'delay') return Object.hasOwn(laid.steps, lever.stepId) ? 0 : null;
  if (lever.kind === 'index') return laid.meansLines[lever.lineId]?.indexRate ?? null;
  const funding = laid.fundings[lever.fundingId];
  return funding?.mode === 'rate' ? funding.rate : null;
}

function isThere(plan: Plan, threshold: Threshold): boolean {
  return (
    threshold.kind === 'cap' ||
    Object.hasOwn(
      threshold.kind === 'limit' ? plan.limits : plan.scenarios,
      threshold.kind === 'limit' ? threshold.limitId : threshold.otherId,
    )
  );
}

function isBroken(
  plan: Plan,
  { scenarioId, switches = NO_SWITCHES, threshold }: TippingOptions,
): boolean {
  const evaluation = evaluate(plan, { scenarioId, switches });
  if (threshold.kind === 'limit')
    return evaluation.breaches.some(({ limit }) => limit.id === threshold.limitId);
  const { figure, year } = threshold;
  // Over all years, a cost moved past the last year still counts (M28).
  const whole = (of: Evaluation): number =>
    valueOfFigure(of, figure, year) + (year === null ? outsideOfFigure(of, figure) : 0);
  return (
    whole(evaluation) >
    (threshold.kind === 'cap'
      ? threshold.amount
      : whole(evaluate(plan, { scenarioId: threshold.otherId, switches })))
  );
}

const LEVER = 'phasage-lever';

/** The plan with a value of the lever, in the base and in every scenario. */
function turnedTo(plan: Plan, laid: Plan, lever: Lever, value: number): Plan {
  if (lever.kind === 'delay') {
    const effect = newEffect({
      id: LEVER,
      hypothesisId: LEVER,
      kind: 'delayStep',
      stepId: lever.stepId,
      months: value,
      cumulative: true,
    });
    return {
      ...plan,
      hypotheses: {
        ...plan.hypotheses,
        [LEVER]: newHypothesis({ id: LEVER, order: 'a0', status: 'refuted' }),
      },
      effects: { ...plan.effects, [LEVER]: effect },
    };
  }
  if (lever.kind === 'fundingRate')
    return {
      ...withoutOverrides(plan, [overrideKey('fundings', lever.fundingId, 'rate')]),
      fundings: {
        ...plan.fundings,
        [lever.fundingId]: { ...plan.fundings[lever.fundingId]!, rate: value },
      },
    };
  const { lineId } = lever;
  const indexYear = laid.meansLines[lineId]!.indexYear ?? Number(plan.horizon.start.slice(0, 4));
  return {
    ...withoutOverrides(plan, [
      overrideKey('meansLines', lineId, 'indexRate'),
      overrideKey('meansLines', lineId, 'indexYear'),
    ]),
    meansLines: {
      ...plan.meansLines,
      [lineId]: { ...plan.meansLines[lineId]!, indexRate: value, indexYear },
    },
  };
}

function withoutOverrides(plan: Plan, keys: readonly string[]): Plan {
  const scenarios = Object.values(plan.scenarios).map((scenario) =>
    keys.some((key) => Object.hasOwn(scenario.overrides, key))
      ? {
          ...scenario,
          overrides: Object.fromEntries(
            Object.entries(scenario.overrides).filter(([key]) => !keys.includes(key)),
          ),
        }
      : scenario,
  );
  return {
    ...plan,
    scenarios: Object.fromEntries(scenarios.map((scenario) => [scenario.id, scenario])),
  };
}
