/** Finds the plan's step for a pasted row. */
import type { Evaluation } from '../../evaluate';
import { unaccented } from '../../model/periods/normalise';
import type { Id } from '../../model/record';

/**
 * Finds the step of a row, each step once: the one with the row's number and title, else the only
 * one with that title
 * (accents and case aside); null where there is none or several.
 */
export function knownSteps(
  evaluation: Evaluation,
): (title: string, wbs: string | undefined) => Id | null {
  // A line break is one whichever way it is written: the clipboard does not keep which.
  const plain = (title: string): string => unaccented(title.replace(/\r\n?/g, '\n')).trim();
  const byTitle = new Map<string, Id[]>();
  for (const id of evaluation.tree.order) {
    const key = plain(evaluation.plan.steps[id]!.title);
    const list = byTitle.get(key);
    if (list) list.push(id);
    else byTitle.set(key, [id]);
  }
  const taken = new Set<Id>();
  return (title, wbs) => {
    const same = byTitle.get(plain(title)) ?? [];
    const number = wbs?.trim().replaceAll(',', '.').replace(/\.+$/, '');
    const found =
      same.find((id) => evaluation.tree.nodes.get(id)!.wbs === number) ??
      (same.length === 1 ? same[0]! : null);
    if (found === null || taken.has(found)) return null;
    taken.add(found);
    return found;
  };
}
