/** The living roadmap, with the default contents of the export dialog. */
import { livingDefaults } from '../../../shared/formats/living/strip';
import { isProblem } from '../../../shared/model/problem';
import { todayOf } from '../new';
import { scenarioAsked } from '../scenario';
import type { Ask } from './types';

/**
 * The file shows `--scenario` first, and includes it even if it is archived. Problem:
 * `cli.unknownScenario`.
 */
export const livingAsked: Ask = ({ plan, given, io }) => {
  const scenarioId = scenarioAsked(plan, given);
  if (isProblem(scenarioId)) return scenarioId;
  const ticked = livingDefaults(plan);
  const options =
    scenarioId === plan.baseScenarioId || ticked.scenarioIds.includes(scenarioId)
      ? ticked
      : { ...ticked, scenarioIds: [...ticked.scenarioIds, scenarioId] };
  return {
    asked: {
      kind: 'living',
      plan,
      options,
      scenarioId,
      today: todayOf(given, io.today()),
    },
    warnings: [],
  };
};
