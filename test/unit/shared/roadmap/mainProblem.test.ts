import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { newStep } from '../../../../shared/model/step';
import { readOptions, type RoadmapOptions } from '../../../../shared/roadmap/options';
import { roadmapScene } from '../../../../shared/roadmap/roadmap';
import { mainProblemOf } from '../../../../shared/roadmap/mainProblem';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { sayProblem } from '../../../../shared/wording/problems';

const BASE = acte3Plan('p');
const under = (parentId: string, count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `sous-${at}`,
      newStep({
        id: `sous-${at}`,
        order: `b${String(at).padStart(3, '0')}`,
        title: `Sous-étape ${at}`,
        parentId,
        period: BASE.steps['wifi']!.period,
      }),
    ]),
  );

function problemFor(count: number, options: Partial<RoadmapOptions> = {}) {
  const plan = { ...BASE, steps: { ...BASE.steps, ...under('remise', count) } };
  return mainProblemOf(
    roadmapScene(
      evaluate(plan, { scenarioId: plan.baseScenarioId }),
      readOptions({ paper: 'A4', ...options }),
      { today: '2024-03-08' },
    ),
  );
}

describe('the problem where users can’t click on offers', () => {
  it('is null if everything fits', () => {
    expect(problemFor(0)).toBeNull();
  });

  it('says what would fit: the smallest paper, the deepest level; as a warning with all pages', () => {
    const found = problemFor(50)!;
    expect(found.severity).toBe('warning');
    expect(sayProblem(found)).toMatch(
      /^Tout ne tient pas ainsi sur A4 à 7 pt : voici la feuille de route sur \d pages\. Cela tiendrait en A[32], ou avec le premier niveau seulement\.$/,
    );
  });

  it('is only the problem if there is no other way', () => {
    expect(problemFor(0, { start: '2025-01-01', end: '2024-01-01' })).toMatchObject({
      code: 'roadmap.badPeriod',
    });
  });
});
