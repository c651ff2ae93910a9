/**
 * The grid of the source: three lenses by three horizons, with the lines and hypotheses of each
 * cell.
 */
import type { Evaluation } from '../evaluate';
import { hypothesesOf } from '../hypotheses/failing';
import type { Hypothesis } from '../model/hypothesis';
import { lensSchema, meansHorizonSchema, type Lens, type MeansHorizon } from '../model/means';
import { bySiblingOrder } from '../model/record';
import type { LineResult } from '../means/types';

export interface GridCell {
  readonly lens: Lens;
  readonly horizon: MeansHorizon;
  /** Lines in the scenario, without dropped ones. */
  readonly lines: readonly LineResult[];
  readonly hypotheses: readonly Hypothesis[];
  /** Cents over the years of the plan: expenses, and own receipts apart. */
  readonly cost: number;
  readonly receipts: number;
}

export const LENSES: readonly Lens[] = lensSchema.options;
export const HORIZONS: readonly MeansHorizon[] = meansHorizonSchema.options;

/** The nine cells, row by row (a row is a horizon), lenses in order. */
export function gridOf({ plan, scenarioId, means }: Evaluation): GridCell[] {
  const lines = [...means.lines.values()].sort((a, b) => bySiblingOrder(a.line, b.line));
  const hypotheses = hypothesesOf(plan, scenarioId);
  return HORIZONS.flatMap((horizon) =>
    LENSES.map((lens): GridCell => {
      const within = <T extends { lens: Lens; horizon: MeansHorizon }>(item: T): boolean =>
        item.lens === lens && item.horizon === horizon;
      const own = lines.filter(({ line }) => within(line));
      const sum = (receipt: boolean): number =>
        own.reduce(
          (total, one) => total + ((one.line.kind === 'receipt') === receipt ? one.total : 0),
          0,
        );
      return {
        lens,
        horizon,
        lines: own,
        hypotheses: hypotheses.filter(within),
        cost: sum(false),
        receipts: sum(true),
      };
    }),
  );
}
