/** The living roadmap: one HTML file that opens by itself, with what its dialog ticks at first. */
import { isLivingTemplate, livingData, livingFile } from '../../../shared/formats/living/file';
import { livingDefaults } from '../../../shared/formats/living/strip';
import { isProblem, problem } from '../../../shared/model/problem';
import { todayOf } from '../new';
import { scenarioAsked } from '../scenario';
import type { Make } from './types';

/**
 * `--scenario` is shown first, and is in the file though it be archived. Problems:
 * `cli.unknownScenario`, `living.noTemplate`.
 */
export const livingRoadmap: Make = async ({ plan, given, io }) => {
  const scenarioId = scenarioAsked(plan, given);
  if (isProblem(scenarioId)) return scenarioId;
  const template = (await io.livingPage?.()) ?? '';
  if (!isLivingTemplate(template)) return problem('living.noTemplate');
  const ticked = livingDefaults(plan);
  const options =
    scenarioId === plan.baseScenarioId || ticked.scenarioIds.includes(scenarioId)
      ? ticked
      : { ...ticked, scenarioIds: [...ticked.scenarioIds, scenarioId] };
  return {
    files: [
      livingFile(
        template,
        livingData(plan, options, { scenarioId, today: todayOf(given, io.today()) }),
      ),
    ],
    pages: 1,
    warnings: [],
  };
};
