/** Presets may name scenarios that the plan no longer has. */
import type { Plan } from '../model/plan';
import { problem, type Problem } from '../model/problem';
import type { RoadmapOptions } from './options';

/**
 * The options without missing scenarios, and warnings about them. Problems: `roadmap.lostScenario`,
 * `roadmap.lostCompare`.
 */
export function withoutLost(
  { scenarios, baseScenarioId }: Plan,
  options: RoadmapOptions,
): { readonly options: RoadmapOptions; readonly lost: readonly Problem[] } {
  const gone = (id: string | null): boolean => id !== null && !Object.hasOwn(scenarios, id);
  const [scenario, compared] = [gone(options.scenarioId), gone(options.compareTo)];
  return {
    options: {
      ...options,
      ...(scenario && { scenarioId: null }),
      ...(compared && { compareTo: null }),
    },
    lost: [
      ...(scenario
        ? [
            problem(
              'roadmap.lostScenario',
              { title: scenarios[baseScenarioId]!.title },
              { severity: 'warning' },
            ),
          ]
        : []),
      ...(compared ? [problem('roadmap.lostCompare', {}, { severity: 'warning' })] : []),
    ],
  };
}
