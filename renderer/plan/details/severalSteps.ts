import type { Id } from '../../../shared/model/record';
import type { Step } from '../../../shared/model/step';

/** True if the steps differ in the value that `read` gives. */
export function differ(steps: readonly Step[], read: (step: Step) => unknown): boolean {
  return new Set(steps.map((step) => JSON.stringify(read(step)))).size > 1;
}

/** The value that `read` gives for all steps if it is the same, else null. */
export function same<T>(steps: readonly Step[], read: (step: Step) => T): T | null {
  return differ(steps, read) ? null : read(steps[0]!);
}

/** The members of a set that all steps have, and those that some have, with their number. */
export function setsOf(
  steps: readonly Step[],
  field: 'themeIds' | 'placeIds' | 'partnerIds',
): { readonly chosen: readonly Id[]; readonly some: ReadonlyMap<Id, number> } {
  const counts = new Map<Id, number>();
  for (const step of steps)
    for (const id of Object.keys(step[field])) counts.set(id, (counts.get(id) ?? 0) + 1);
  const all = [...counts];
  return {
    chosen: all.filter(([, count]) => count === steps.length).map(([id]) => id),
    some: new Map(all.filter(([, count]) => count < steps.length)),
  };
}
