/** The means of a step in a scenario. */
import type { Evaluation } from '../evaluate';
import type { LineResult } from '../means/types';
import { bySiblingOrder, type Id } from '../model/record';
import { isWithin } from '../model/tree';

/**
 * The included lines that serve or follow the step or one of its descendants, in order. A line that
 * serves several steps counts in full for each.
 */
export function meansOfStep({ plan, means }: Evaluation, stepId: Id): LineResult[] {
  const under = (id: Id | null): boolean => id !== null && isWithin(plan.steps, id, stepId);
  return [...means.lines.values()]
    .filter(({ line }) => under(line.followsStepId) || Object.keys(line.stepIds).some(under))
    .sort((a, b) => bySiblingOrder(a.line, b.line));
}
