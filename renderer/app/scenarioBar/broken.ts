/** How many limits each scenario breaks, for the badges on the chips. */
import { evaluate, type Evaluation } from '../../../shared/evaluate';
import type { Breach } from '../../../shared/means/breaches';
import type { Id } from '../../../shared/model/record';

export type Broken = ReadonlyMap<Id, readonly Breach[]>;

const NOTHING: Broken = new Map();
/** The scenarios as they were last read: what an edit did not touch is not read again. */
let last: ReadonlyMap<Id, Evaluation> = new Map();

/**
 * The limits broken in each of the scenarios, under the what-if of the one shown; nothing where the
 * plan has no limits.
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
