/** What a simulation changes, compared with the recorded scenario. */
import { evaluate, type Evaluation } from '../evaluate';
import { impactOf, type Impact } from './tornado';

/**
 * Cents and days as in `impactOf`; how many steps move (without summaries, which only follow),
 * appear or disappear.
 */
export interface WhatIfEffect extends Impact {
  readonly moved: number;
  readonly cut: number;
  readonly added: number;
}

/** The effect of the switches of an evaluation on its scenario. */
export function whatIfEffect(seen: Evaluation): WhatIfEffect {
  const recorded = evaluate(seen.source, { scenarioId: seen.scenarioId });
  let [moved, cut, added] = [0, 0, 0];
  for (const id of new Set([...recorded.tree.order, ...seen.tree.order])) {
    const [before, after] = [recorded.steps.get(id), seen.steps.get(id)];
    if (!before) added += 1;
    else if (!after) cut += 1;
    else if (
      after.childIds.length === 0 &&
      (before.start !== after.start || before.end !== after.end)
    )
      moved += 1;
  }
  return { ...impactOf(recorded, seen), moved, cut, added };
}
