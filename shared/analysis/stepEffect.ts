/** The steps that differ between two evaluations of a scenario, counted. */
import type { Evaluation } from '../evaluate';
import { say } from '../i18n/words';

/** How many steps move (without groups, which only follow), disappear and appear. */
export interface StepEffect {
  readonly moved: number;
  readonly cut: number;
  readonly added: number;
}

/** The steps that move, disappear or appear from one evaluation of a scenario to another. */
export function stepEffect(from: Evaluation, to: Evaluation): StepEffect {
  let [moved, cut, added] = [0, 0, 0];
  for (const id of new Set([...from.tree.order, ...to.tree.order])) {
    const [before, after] = [from.steps.get(id), to.steps.get(id)];
    if (!before) added += 1;
    else if (!after) cut += 1;
    else if (
      after.childIds.length === 0 &&
      (before.start !== after.start || before.end !== after.end)
    )
      moved += 1;
  }
  return { moved, cut, added };
}

/** "2 étapes déplacées", "1 étape retirée": one text for each kind that there is. */
export function stepEffectWords({ moved, cut, added }: StepEffect): string[] {
  return [
    ...(moved === 0 ? [] : [say('hypotheses.simulationMoved', { count: moved })]),
    ...(cut === 0 ? [] : [say('hypotheses.simulationCut', { count: cut })]),
    ...(added === 0 ? [] : [say('hypotheses.simulationAdded', { count: added })]),
  ];
}
