/** Combines the effects of all failures; their order does not matter (H5 to H9). */
import type { Effect } from '../model/hypothesis';
import type { Id } from '../model/record';

/**
 * The combined delays of one step, in months: the longest, the cumulative ones, and the hypotheses
 * behind them.
 */
export interface CombinedDelay {
  readonly longest: number;
  readonly more: number;
  readonly hypothesisIds: ReadonlySet<Id>;
}

export const NO_DELAY: CombinedDelay = {
  longest: 0,
  more: 0,
  hypothesisIds: new Set<Id>(),
};

/** Combines two delays of the same step (H9). */
export function bothDelays(a: CombinedDelay, b: CombinedDelay): CombinedDelay {
  return {
    longest: Math.max(a.longest, b.longest),
    more: a.more + b.more,
    hypothesisIds: new Set([...a.hypothesisIds, ...b.hypothesisIds]),
  };
}

export interface Combined {
  readonly refused: ReadonlySet<Id>;
  readonly dropped: ReadonlySet<Id>;
  /** By line, the change of its amount: in ppm of it, then in cents. */
  readonly changes: ReadonlyMap<Id, { readonly rate: number; readonly amount: number }>;
  readonly cut: ReadonlySet<Id>;
  readonly delays: ReadonlyMap<Id, CombinedDelay>;
  readonly atRisk: ReadonlySet<Id>;
}

const idsOf = (
  effects: readonly Effect[],
  kind: Effect['kind'],
  target: 'fundingId' | 'lineId' | 'stepId',
): Set<Id> =>
  new Set(
    effects.flatMap((effect) =>
      effect.kind === kind && effect[target] !== null ? [effect[target]] : [],
    ),
  );

/** Combines effects. Their targets may be missing, and the caller ignores such effects. */
export function combine(effects: readonly Effect[]): Combined {
  const dropped = idsOf(effects, 'dropLine', 'lineId');
  const cut = idsOf(effects, 'cutStep', 'stepId');
  const changes = new Map<Id, { rate: number; amount: number }>();
  const delays = new Map<Id, CombinedDelay>();
  for (const effect of effects) {
    const { kind, lineId, stepId, rate, amount, months, cumulative, hypothesisId } = effect;
    if (
      (kind === 'changeLineRate' || kind === 'changeLineAmount') &&
      lineId !== null &&
      !dropped.has(lineId)
    ) {
      const change = changes.get(lineId) ?? { rate: 0, amount: 0 };
      changes.set(
        lineId,
        kind === 'changeLineRate'
          ? { ...change, rate: change.rate + rate }
          : { ...change, amount: change.amount + amount },
      );
    }
    if (kind === 'delayStep' && stepId !== null && !cut.has(stepId)) {
      const delay = {
        longest: cumulative ? 0 : months,
        more: cumulative ? months : 0,
        hypothesisIds: new Set([hypothesisId]),
      };
      delays.set(stepId, bothDelays(delays.get(stepId) ?? NO_DELAY, delay));
    }
  }
  return {
    refused: idsOf(effects, 'refuseFunding', 'fundingId'),
    dropped,
    changes,
    cut,
    delays,
    atRisk: idsOf(effects, 'riskStep', 'stepId'),
  };
}
