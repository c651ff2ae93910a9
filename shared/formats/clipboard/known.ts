/** Finds the plan's step for a pasted row. */
import type { Evaluation } from '../../evaluate';
import { nameKey } from '../../model/periods/normalise';
import type { Id } from '../../model/record';
import { plainNumber } from './outline';

/**
 * Finds the step of a row, each step only once: the one with the row's number and title, else the
 * only one with that title (without regard to case and accents); null if there is none or several.
 * A step without a title is found by its number alone.
 */
export function knownSteps(
  evaluation: Evaluation,
): (title: string, wbs: string | undefined) => Id | null {
  const numbered = new Map<string, Id>();
  const byTitle = new Map<string, readonly Id[]>();
  const byExact = new Map<string, readonly Id[]>();
  // Two with the same title are enough to know that there are several.
  const put = (into: Map<string, readonly Id[]>, key: string, id: Id): void => {
    const list = into.get(key) ?? [];
    if (list.length < 2) into.set(key, [...list, id]);
  };
  const numberedAs = (key: string, number: string): string => `${key}\n${number}`;
  for (const id of evaluation.tree.order) {
    const { title } = evaluation.plan.steps[id]!;
    const key = nameKey(title);
    put(byTitle, key, id);
    put(byExact, title.trim(), id);
    numbered.set(numberedAs(key, evaluation.tree.nodes.get(id)!.wbs), id);
  }
  const only = (key: string, title: string): Id | null => {
    if (key === '') return null;
    const [first, second] = byExact.get(title.trim()) ?? byTitle.get(key) ?? [];
    return second === undefined ? (first ?? null) : null;
  };
  const taken = new Set<Id>();
  return (title, wbs) => {
    const key = nameKey(title);
    const found = numbered.get(numberedAs(key, plainNumber(wbs ?? ''))) ?? only(key, title);
    if (found === null || taken.has(found)) return null;
    taken.add(found);
    return found;
  };
}
