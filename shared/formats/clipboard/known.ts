/** Finds the plan's step for a pasted row. */
import type { Evaluation } from '../../evaluate';
import { nameKey } from '../../model/periods/normalise';
import type { Id } from '../../model/record';
import { plainNumber } from './outline';

/**
 * Finds the step of a row, each step once: the one with the row's number and title, else the only
 * one with that title
 * (as names are compared); null where there is none or several. A step without a title is known by
 * its number alone.
 */
export function knownSteps(
  evaluation: Evaluation,
): (title: string, wbs: string | undefined) => Id | null {
  const byTitle = new Map<string, Id[]>();
  for (const id of evaluation.tree.order) {
    const key = nameKey(evaluation.plan.steps[id]!.title);
    const list = byTitle.get(key);
    if (list) list.push(id);
    else byTitle.set(key, [id]);
  }
  const only = (same: readonly Id[], title: string): Id | null => {
    if (nameKey(title) === '') return null;
    const exact = same.filter((id) => evaluation.plan.steps[id]!.title.trim() === title.trim());
    const [first, second] = exact.length > 0 ? exact : same;
    return second === undefined ? (first ?? null) : null;
  };
  const taken = new Set<Id>();
  return (title, wbs) => {
    const same = byTitle.get(nameKey(title)) ?? [];
    const number = wbs === undefined ? undefined : plainNumber(wbs);
    const found =
      same.find((id) => evaluation.tree.nodes.get(id)!.wbs === number) ?? only(same, title);
    if (found === null || taken.has(found)) return null;
    taken.add(found);
    return found;
  };
}
