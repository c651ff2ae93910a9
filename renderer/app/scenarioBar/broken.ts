/** How many limits each scenario breaks, for the badges on the chips. */
import { evaluate, type Evaluation } from '../../../shared/evaluate';
import type { Breach } from '../../../shared/means/breaches';
import type { Id } from '../../../shared/model/record';

export type Broken = ReadonlyMap<Id, readonly Breach[]>;

const NOTHING: Broken = new Map();
/** The last evaluations of the scenarios, so that an edit recomputes only what it touched. */
let last: ReadonlyMap<Id, Evaluation> = new Map();

/**
 * The broken limits of each scenario, with the what-if of the current one; empty if the plan has no
 * limits.
 */
export function brokenIn(shown: Evaluation, scenarioIds: readonly Id[]): Broken {
  const { source, switches } = shown;
  if (Object.keys(source.limits).length === 0) return NOTHING;
  last = new Map(
    scenarioIds.map((id) => {
      const before = last.get(id);
      return [
        id,
        id === shown.scenarioId
          ? shown
          : evaluate(
              source,
              { scenarioId: id, switches },
              before?.source.id === source.id ? before : undefined,
            ),
      ];
    }),
  );
  return new Map([...last].map(([id, { breaches }]) => [id, breaches]));
}
