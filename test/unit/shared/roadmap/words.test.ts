/** What the words on the sheet say: of which version it is, whose theme a step has, what a year costs elsewhere. */
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../../shared/evaluate';
import { newMeansLine } from '../../../../shared/model/means';
import { newMeeting, type Meeting } from '../../../../shared/model/meeting';
import type { Plan } from '../../../../shared/model/plan';
import { newStep } from '../../../../shared/model/step';
import { comparedSentences } from '../../../../shared/roadmap/compared';
import { readOptions, type RoadmapOptions } from '../../../../shared/roadmap/options';
import { roadmapScene } from '../../../../shared/roadmap/roadmap';
import { emptyPlan } from '../../../../shared/templates/empty';
import { acte3Plan } from '../../../../shared/templates/acte3';

const TODAY = '2024-03-08';

function wordsOf(plan: Plan, options: Partial<RoadmapOptions> = {}): string {
  const scene = roadmapScene(
    evaluate(plan, { scenarioId: plan.baseScenarioId }),
    readOptions(options),
    { today: TODAY },
  );
  return scene.pages
    .flatMap(({ blocks }) =>
      blocks.map(({ lines }) =>
        lines
          .map(({ spans }) => spans.map(({ text }) => text).join(''))
          .join(' ')
          .replace(/[\u00a0\u202f]/g, ' '),
      ),
    )
    .join('\n');
}

describe('the version on the sheet', () => {
  const held = (id: string, more: Partial<Meeting>): Meeting => ({
    ...newMeeting({ id, order: id, title: `COPIL ${id}`, date: '2024-02-01' }),
    baselineId: 'b',
    ...more,
  });
  const versionOf = (...meetings: readonly Meeting[]): string =>
    /version du [^\n]*/.exec(
      wordsOf({
        ...acte3Plan('p'),
        meetings: Object.fromEntries(meetings.map((meeting) => [meeting.id, meeting])),
      }),
    )![0];

  it('is that after the last meeting held whose plan was kept', () => {
    expect(
      versionOf(held('a1', { date: '2024-01-10' }), held('a2', { date: '2024-02-20' })),
    ).toContain('version du 8 mars 2024, après COPIL a2');
    expect(versionOf(held('a1', { date: TODAY }))).toContain('après COPIL a1');
  });

  it('names no meeting without a kept plan, without a date, to come, or of no or a long title', () => {
    for (const more of [
      { baselineId: null },
      { date: null },
      { date: '2024-03-09' },
      { title: '' },
      { title: 'x'.repeat(60) },
    ])
      expect(versionOf(held('a1', more))).not.toContain('après');
  });
});

describe('a step without a date', () => {
  it('stands in its own theme, else in its parent’s', () => {
    const base = acte3Plan('p');
    const [first, second] = Object.values(base.themes);
    const theme = (id: string): { themeIds: Record<string, true> } => ({
      themeIds: { [id]: true },
    });
    const parent = newStep({ id: 'p1', order: 'a0', title: 'Parent', ...theme(first!.id) });
    const colourOf = (more: object): string | undefined => {
      const plan = {
        ...base,
        steps: {
          p1: parent,
          c1: newStep({ id: 'c1', order: 'a0', parentId: 'p1', title: 'Enfant', ...more }),
        },
      };
      const scene = roadmapScene(
        evaluate(plan, { scenarioId: plan.baseScenarioId }),
        readOptions({ legend: false }),
        { today: TODAY },
      );
      return JSON.stringify(scene.pages.map(({ shapes }) => shapes));
    };
    const inherited = colourOf({});
    expect(inherited).toBe(colourOf(theme(first!.id)));
    expect(inherited).not.toBe(colourOf(theme(second!.id)));
  });
});

describe('what a year costs in the compared scenario', () => {
  it('is compared with the same year of this one', () => {
    const empty = emptyPlan('p', TODAY);
    const line = (id: string, start: string, unitAmount: number) =>
      newMeansLine({
        ...{ id, order: id, kind: 'operating', title: id, frequency: 'once' },
        ...{ start, end: start, unitAmount },
      });
    const [y1, y2] = [0, 1].map((more) => String(Number(empty.horizon.start.slice(0, 4)) + more));
    const planWith = (second: number): Plan => ({
      ...empty,
      meansLines: {
        a1: line('a1', `${y1}-06-01`, 100_000),
        a2: line('a2', `${y2}-06-01`, second),
      },
    });
    const of = (plan: Plan) => evaluate(plan, { scenarioId: plan.baseScenarioId });
    const sentences = comparedSentences(of(planWith(300_000)), of(planWith(500_000)), {
      means: true,
      drawn: new Set(),
    }).map((sentence) => sentence.replace(/[\u00a0\u202f]/g, ' '));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${y2} : dépense de 5 000 € \\(\\+ ?2 000 €\\)`));
  });
});
