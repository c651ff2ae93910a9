import type { Step } from '../../../shared/model/step';

/** Whether the steps differ in what is read of them. */
export function differ(steps: readonly Step[], read: (step: Step) => unknown): boolean {
  return new Set(steps.map((step) => JSON.stringify(read(step)))).size > 1;
}

/** What is read of the steps where it is the same of all, else null. */
export function same<T>(steps: readonly Step[], read: (step: Step) => T): T | null {
  return differ(steps, read) ? null : read(steps[0]!);
}
