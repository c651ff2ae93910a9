import { describe, expect, it } from 'vitest';
import { isWordKey } from '../../../../shared/i18n/words';
import { newEffect, newHypothesis } from '../../../../shared/model/hypothesis';
import { checkIntegrity } from '../../../../shared/model/integrity';
import { newFunding, newMeansLine } from '../../../../shared/model/means';
import { newAgendaItem, newDecision, newMeeting } from '../../../../shared/model/meeting';
import type { Plan } from '../../../../shared/model/plan';
import { REFERENCES } from '../../../../shared/model/references';
import { newStep, type Step } from '../../../../shared/model/step';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { sayProblem } from '../../../../shared/wording/problems';

/**
 * The problems of the Acte 3 plan after a change that no command would make, besides its undated
 * steps.
 */
function found(change: (plan: Plan) => void): string[] {
  const plan = structuredClone(acte3Plan('plan-1'));
  change(plan);
  const problems = checkIntegrity(plan).filter(({ code }) => code !== 'integrity.undated');
  for (const problem of problems) expect(sayProblem(problem)).not.toMatch(/\{\{|integrity\./);
  return problems.map(({ code, severity, place }) =>
    `${severity} ${code.replace('integrity.', '')} ${place?.id ?? ''}`.trim(),
  );
}

const put = (plan: Plan, ...steps: (Partial<Step> & { id: string })[]): void => {
  for (const step of steps) plan.steps[step.id] = newStep({ order: 'a9', ...step });
};

describe('checkIntegrity', () => {
  it('tells undated steps of the lowest level as infos, and nothing of summaries or cut steps', () => {
    const undated = checkIntegrity(acte3Plan('plan-1'));
    expect(undated.map(({ severity, code, place }) => [severity, code, place?.id])).toEqual([
      ['info', 'integrity.undated', 'avis-politique'],
    ]);
    const cut = structuredClone(acte3Plan('plan-1'));
    cut.steps['avis-politique']!.included = false;
    expect(checkIntegrity(cut)).toEqual([]);
  });

  it.each([
    [
      'a step under another key',
      (plan: Plan) => {
        plan.steps['wifi']!.id = 'wifi2';
      },
      ['error otherKey wifi'],
    ],
    [
      'an override under another key',
      (plan: Plan) => {
        plan.scenarios['scenario-base']!.overrides['x'] = {
          collection: 'steps',
          itemId: 'wifi',
          field: 'progress',
          value: 1,
        };
      },
      ['error otherOverrideKey scenario-base'],
    ],
    [
      'no base',
      (plan: Plan) => {
        plan.baseScenarioId = 'gone';
      },
      ['error noBase'],
    ],
    [
      'a base found on Object.prototype',
      (plan: Plan) => {
        plan.baseScenarioId = 'toString';
      },
      ['error noBase'],
    ],
    [
      'a scenario that overlays nothing',
      (plan: Plan) => {
        plan.scenarios['b'] = { ...plan.scenarios['scenario-base']!, id: 'b' };
      },
      ['error overlaysNothing b'],
    ],
    [
      'a base that overlays another',
      (plan: Plan) => {
        plan.scenarios['b'] = {
          ...plan.scenarios['scenario-base']!,
          id: 'b',
          parentId: 'scenario-base',
        };
        plan.scenarios['scenario-base']!.parentId = 'b';
      },
      [
        'error overlaysNothing scenario-base',
        'error loop_scenarios scenario-base',
        'error loop_scenarios b',
      ],
    ],
    [
      'a step under itself',
      (plan: Plan) => {
        plan.steps['portrea']!.parentId = 'portrea';
      },
      ['error loop_steps portrea'],
    ],
    [
      'two steps under each other, and one beneath',
      (plan: Plan) => {
        put(
          plan,
          { id: 'a', parentId: 'b' },
          { id: 'b', parentId: 'a' },
          { id: 'c', parentId: 'a' },
        );
      },
      ['error loop_steps a', 'error loop_steps b'],
    ],
    [
      'steps nested without end',
      (plan: Plan) => {
        put(
          plan,
          ...Array.from({ length: 250 }, (_, index) => ({
            id: `n${index}`,
            parentId: index === 0 ? null : `n${index - 1}`,
          })),
        );
      },
      ['error tooDeep n200'],
    ],
    [
      'a round of no series',
      (plan: Plan) => {
        plan.steps['collectage-2025']!.seriesId = null;
      },
      ['warning roundAlone collectage-2025'],
    ],
    [
      'the same round twice',
      (plan: Plan) => {
        plan.steps['collectage-2025']!.occurrence = '2024-01-01';
      },
      ['warning roundTwice collectage-2025'],
    ],
    [
      'an override of a step that is gone',
      (plan: Plan) => {
        plan.scenarios['b'] = {
          ...plan.scenarios['scenario-base']!,
          id: 'b',
          parentId: 'scenario-base',
          overrides: {
            'steps/gone/progress': {
              collection: 'steps',
              itemId: 'gone',
              field: 'progress',
              value: 1,
            },
          },
        };
      },
      ['warning orphanOverride b'],
    ],
    [
      'links that go round',
      (plan: Plan) => {
        for (const [id, fromId, toId] of [
          ['l1', 'wifi', 'portrea'],
          ['l2', 'portrea', 'relance'],
          ['l3', 'relance', 'wifi'],
          ['l4', 'wifi', 'problemes'],
        ] as const)
          plan.dependencies[id] = { id, fromId, toId, type: 'FS', lagDays: 0 };
      },
      ['warning linkCycle wifi', 'warning linkCycle portrea', 'warning linkCycle relance'],
    ],
    [
      'a link inside a family',
      (plan: Plan) => {
        plan.dependencies['l1'] = {
          id: 'l1',
          fromId: 'enquete',
          toId: 'avis-politique',
          type: 'FS',
          lagDays: 0,
        };
      },
      ['warning linkFamily l1'],
    ],
  ])('finds %s', (_what, change, expected) => {
    expect(found(change).sort()).toEqual([...expected].sort());
  });

  it.each(REFERENCES)(
    'finds a $field of $collection that leads nowhere, and has words for it',
    ({ collection, field }) => {
      const code = `integrity.dangling_${collection}_${field}`;
      expect(isWordKey(code)).toBe(true);
      const codes = found((plan) => {
        plan.dependencies['l'] = {
          id: 'l',
          fromId: 'wifi',
          toId: 'portrea',
          type: 'FS',
          lagDays: 0,
        };
        plan.measures['m'] = {
          id: 'm',
          indicatorId: 'indicator-contact',
          date: '2024-06-30',
          value: 3,
          notes: '',
        };
        plan.meansLines['ml'] = newMeansLine({ id: 'ml', order: 'z', kind: 'operating' });
        plan.fundings['f'] = newFunding({ id: 'f', order: 'z', funderId: 'actor-caf' });
        plan.paymentCredits['c'] = {
          id: 'c',
          lineId: 'ml',
          date: '2024-06-30',
          amount: 1,
          included: true,
        };
        plan.hypotheses['h'] = newHypothesis({ id: 'h', order: 'z' });
        plan.effects['e'] = newEffect({
          id: 'e',
          hypothesisId: 'h',
          kind: 'dropLine',
          lineId: 'ml',
        });
        plan.meetings['mt'] = newMeeting({ id: 'mt', order: 'z' });
        plan.agendaItems['ai'] = newAgendaItem({ id: 'ai', meetingId: 'mt', order: 'z' });
        plan.decisions['d'] = newDecision({ id: 'd', order: 'z' });
        plan.framings['fr'] = {
          id: 'fr',
          order: 'z',
          kind: 'ambition',
          title: '',
          notes: '',
          themeId: null,
          provenance: {},
        };
        plan.offers['o'] = {
          id: 'o',
          order: 'z',
          title: '',
          actorId: null,
          placeIds: {},
          themeIds: {},
          state: 'works',
          notes: '',
          provenance: {},
        };
        plan.solutions['so'] = {
          id: 'so',
          order: 'z',
          title: '',
          problem: '',
          actorId: null,
          stepIds: {},
          notes: '',
          provenance: {},
        };
        plan.baselines['b'] = {
          id: 'b',
          title: '',
          takenAt: '',
          meetingId: null,
          contentHash: '0'.repeat(64),
        };
        plan.scenarios['s'] = {
          ...plan.scenarios['scenario-base']!,
          id: 's',
          parentId: 'scenario-base',
        };
        const items = plan[collection] as unknown as Record<string, Record<string, unknown>>;
        const item = Object.values(items).at(-1)!;
        item[field] = field.endsWith('Ids') ? { constructor: true } : 'gone';
      });
      expect(codes.filter((line) => line.startsWith('error'))).toEqual([
        expect.stringContaining(`error dangling_${collection}_${field} `),
      ]);
    },
  );

  it('knows every field of the schemas that holds ids', () => {
    const plan = acte3Plan('plan-1');
    const fields = Object.entries(plan).flatMap(([collection, items]) =>
      (typeof items === 'object' && items !== null
        ? Object.values(items as Record<string, unknown>).slice(0, 1)
        : []
      ).flatMap((item) =>
        (typeof item === 'object' && item !== null ? Object.keys(item) : [])
          .filter((name) => /Ids?$/.test(name))
          .map((name) => `${collection}.${name}`),
      ),
    );
    expect(
      fields.filter(
        (name) => !REFERENCES.some(({ collection, field }) => name === `${collection}.${field}`),
      ),
    ).toEqual([]);
    expect(fields.length).toBeGreaterThan(10);
  });
});
