/**
 * Computes how far steps move from their typed dates: failed hypotheses delay them, then the links
 * of delayed steps push others.
 */
import type { Id } from '../model/record';
import { pushSuccessors, type Pushed } from './push';
import type { Delays, Move, Moves, MovesInput, Reason } from './types';

export const NO_MOVES: Moves = new Map<Id, Move>();

const memory = new WeakMap<Delays, { input: MovesInput; moves: Moves }>();

/** True if two inputs are the same objects, and so give the same moves. */
export const sameInput = (a: MovesInput, b: MovesInput): boolean =>
  a.delays === b.delays &&
  a.steps === b.steps &&
  a.before === b.before &&
  a.dependencies === b.dependencies;

/** The moves of the steps that leave their typed dates; the same map object for the same input. */
export function movesOf(input: MovesInput): Moves {
  if (input.delays.size === 0) return NO_MOVES;
  const known = memory.get(input.delays);
  if (known && sameInput(known.input, input)) return known.moves;
  const moves = allMoves(input.delays, pushSuccessors(input));
  memory.set(input.delays, { input, moves });
  return moves;
}

function allMoves(delays: Delays, pushed: Pushed): Moves {
  const moves = new Map<Id, Move>();
  for (const [id, { months, hypothesisIds }] of delays)
    moves.set(id, {
      months,
      days: 0,
      reasons: [{ code: 'delay', hypothesisIds, months }],
    });
  for (const [id, { days, links }] of pushed) {
    const { months, reasons } = moves.get(id) ?? { months: 0, reasons: [] };
    const byLinks = [...links].map(([linkId, each]): Reason => ({
      code: 'link',
      linkId,
      days: each,
    }));
    moves.set(id, { months, days, reasons: [...reasons, ...byLinks] });
  }
  return moves;
}

/** True if two moves are equal. */
export function sameMove(a: Move | undefined, b: Move | undefined): boolean {
  return (
    a === b ||
    (a !== undefined &&
      b !== undefined &&
      a.months === b.months &&
      a.days === b.days &&
      JSON.stringify(a.reasons) === JSON.stringify(b.reasons))
  );
}
