/** The scene of a job, and the name of its paper. */
import { evaluate, type Evaluation } from '../../shared/evaluate';
import { problem, type Problem } from '../../shared/model/problem';
import type { RoadmapJob } from '../../shared/roadmap/job';
import type { RoadmapOptions } from '../../shared/roadmap/options';
import { roadmapScene } from '../../shared/roadmap/roadmap';
import type { Scene } from '../../shared/roadmap/scene';
import { pictureRead } from '../ui/pictureRead';

export interface PaperScene extends Scene {
  /** The name in `@page` rules: "A3-landscape". */
  readonly paper: string;
}

/** The scene of a job's plan, for the scenario of its options. */
export function sceneOf({ plan, options, today, logos, before }: RoadmapJob): PaperScene {
  const scenarioId =
    options.scenarioId !== null && Object.hasOwn(plan.scenarios, options.scenarioId)
      ? options.scenarioId
      : plan.baseScenarioId;
  return paperScene(evaluate(plan, { scenarioId }), options, { today, logos, before });
}

/** The scene of an evaluated plan. */
export function paperScene(
  evaluation: Evaluation,
  options: RoadmapOptions,
  given: Pick<RoadmapJob, 'today' | 'logos' | 'before'>,
): PaperScene {
  return {
    ...roadmapScene(evaluation, options, given),
    paper: `${options.paper}-${options.landscape ? 'landscape' : 'portrait'}`,
  };
}

/**
 * `roadmap.badLogo` for the first logo that can't be drawn, if the options include logos: a page
 * without it would not be what the user wants.
 */
export async function brokenLogo({
  options,
  logos,
}: Pick<RoadmapJob, 'options' | 'logos'>): Promise<Problem | null> {
  for (const { href, title } of options.logos ? logos : []) {
    const image = new Image();
    image.src = href;
    if (
      !(await pictureRead(image).then(
        () => true,
        () => false,
      ))
    )
      return problem('roadmap.badLogo', { title });
  }
  return null;
}
