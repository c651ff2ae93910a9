/** The scene of a job, and the name of its paper. */
import { evaluate, type Evaluation } from '../../shared/evaluate';
import type { PrintJob } from '../../shared/roadmap/job';
import type { RoadmapOptions } from '../../shared/roadmap/options';
import { roadmapScene } from '../../shared/roadmap/roadmap';
import type { Scene } from '../../shared/roadmap/scene';

export interface PaperScene extends Scene { /** As `@page` rules name it: "A3-landscape". */ readonly paper: string }

/** The scene of a job's plan, in the scenario of its options. */
export function sceneOf({ plan, options, today, logos }: PrintJob): PaperScene {
  const scenarioId = options.scenarioId !== null && Object.hasOwn(plan.scenarios, options.scenarioId) ? options.scenarioId : plan.baseScenarioId;
  return paperScene(evaluate(plan, { scenarioId }), options, { today, logos });
}

/** The scene of an evaluated plan. */
export function paperScene(evaluation: Evaluation, options: RoadmapOptions, given: Pick<PrintJob, 'today' | 'logos'>): PaperScene {
  return { ...roadmapScene(evaluation, options, given), paper: `${options.paper}-${options.landscape ? 'landscape' : 'portrait'}` };
}
