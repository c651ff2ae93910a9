/**
 * The values that a search for a point de bascule can vary in a scenario, and the limits and
 * scenarios that they may tip.
 */
import type { Evaluation } from '../evaluate';
import { bySiblingOrder, type Id } from '../model/record';
import { isOnce } from '../means/line';
import type { Lever } from './lever';

export interface LeverChoice {
  readonly key: string;
  readonly lever: Lever;
  readonly title: string;
}

/**
 * By kind: the fundings by rate that cover a line, the lines that have several years or an index,
 * and the dated steps of a scenario.
 */
export function leversOf({
  plan,
  tree,
  steps,
  means,
}: Evaluation): Readonly<Record<'rates' | 'indexes' | 'delays', readonly LeverChoice[]>> {
  const choice = (lever: Lever, id: Id, title: string): LeverChoice => ({
    key: `${lever.kind}/${id}`,
    lever,
    title,
  });
  const rates = Object.values(plan.fundings)
    .filter(
      ({ id, mode, status }) =>
        mode === 'rate' && status !== 'refused' && (means.fundings.get(id)?.byLine.size ?? 0) > 0,
    )
    .sort(bySiblingOrder)
    .map(({ id, title, funderId }) =>
      choice(
        { kind: 'fundingRate', fundingId: id },
        id,
        title.trim() || (plan.actors[funderId]?.title ?? ''),
      ),
    );
  const indexes = Object.values(plan.meansLines)
    .filter((line) => line.included && !isOnce(line))
    .sort(bySiblingOrder)
    .map(({ id, title }) => choice({ kind: 'index', lineId: id }, id, title));
  const delays = tree.order.flatMap((id) => {
    const found = steps.get(id);
    return found && (found.start !== null || found.end !== null)
      ? [choice({ kind: 'delay', stepId: id }, id, `${found.wbs} ${found.step.title}`)]
      : [];
  });
  return { rates, indexes, delays };
}
