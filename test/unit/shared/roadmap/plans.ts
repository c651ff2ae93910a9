/** Plans and options of all kinds, for the rules of every printed roadmap. */
import fc from 'fast-check';
import { fromDay, toDay } from '../../../../shared/model/dates';
import { newEffect, newHypothesis } from '../../../../shared/model/hypothesis';
import { newMeansLine } from '../../../../shared/model/means';
import { newMeeting } from '../../../../shared/model/meeting';
import type { Period } from '../../../../shared/model/period';
import { newPlan, type Plan } from '../../../../shared/model/plan';
import { newStep, type Step } from '../../../../shared/model/step';
import {
  GROUPINGS,
  MODES,
  PAPER_NAMES,
  readOptions,
  type RoadmapOptions,
} from '../../../../shared/roadmap/options';
import { arbitraryText } from '../../arbitraries';

const START = toDay('2024-01-01');
const title = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 9 }) },
  { weight: 1, arbitrary: fc.lorem({ maxCount: 60 }) },
  { weight: 1, arbitrary: arbitraryText(80) },
  { weight: 1, arbitrary: fc.string({ minLength: 60, maxLength: 300 }) },
);
const day = fc.integer({ min: 0, max: 1095 }).map((offset) => START + offset);
const period: fc.Arbitrary<Period | null> = fc
  .record({
    a: day,
    b: day,
    form: fc.constantFrom('within', 'by', 'from', 'none'),
    certainty: fc.constantFrom('firm', 'estimated', 'unsettled'),
    words: fc.constantFrom('', 'fin 2024', 'd’ici la fin du premier semestre'),
  })
  .map(({ a, b, form, certainty, words }) => {
    if (form === 'none') return null;
    const [start, end] = [fromDay(Math.min(a, b)), fromDay(Math.max(a, b))];
    return {
      words,
      form: form as Period['form'],
      certainty,
      length: null,
      start: form === 'by' ? null : start,
      end: form === 'from' ? null : end,
    };
  });

const oneStep = fc.record({
  title,
  period,
  kind: fc.constantFrom<Step['kind']>('task', 'task', 'task', 'milestone', 'round'),
  up: fc.nat(),
  theme: fc.nat(3),
  owner: fc.nat(3),
  status: fc.constantFrom<Step['status']>('toStart', 'done', 'cancelled'),
  progress: fc.nat(1_000_000),
});

/** Plans of 1 to `most` steps, each below an earlier one or at the root. */
export function plans(most: number): fc.Arbitrary<Plan> {
  const doubt = fc.record({ title, at: fc.nat(), months: fc.nat(30) });
  const cost = fc.record({
    cents: fc.nat(1e12),
    kind: fc.constantFrom('operating', 'investment', 'receipt'),
    start: fc.option(day),
  });
  return fc
    .tuple(
      fc.array(oneStep, { minLength: 1, maxLength: most, size: 'max' }),
      fc.array(day, { maxLength: 12 }),
      title,
      fc.array(doubt, { maxLength: 6 }),
      fc.array(cost, { maxLength: 4 }),
    )
    .map(([steps, meetings, name, doubts, costs]) => ({
      ...newPlan({
        id: 'p',
        baseScenarioId: 'base',
        title: name,
        horizon: { start: '2024-01-01', end: '2026-12-31' },
        baseTitle: 'Plan de base',
      }),
      themes: Object.fromEntries(
        ['blue', 'orange', 'slate'].map((style, index) => [
          `t${index}`,
          {
            id: `t${index}`,
            order: `a${index}`,
            title: `Priorité ${index} ${name}`.slice(0, 60 + index * 80),
            shortTitle: '',
            kind: 'priority' as const,
            style: style as 'blue',
            notes: '',
            provenance: {},
          },
        ]),
      ),
      actors: Object.fromEntries(
        [0, 1].map((index) => [
          `o${index}`,
          {
            id: `o${index}`,
            order: `a${index}`,
            title: `Acteur ${index}`,
            kind: 'organisation' as const,
            notes: '',
            provenance: {},
          },
        ]),
      ),
      meetings: Object.fromEntries(
        meetings.map((date, index) => [
          `m${index}`,
          newMeeting({
            id: `m${index}`,
            order: `a${index}`,
            title: `COPIL ${index}`,
            date: fromDay(date),
          }),
        ]),
      ),
      hypotheses: Object.fromEntries(
        doubts.map((one, index) => [
          `h${index}`,
          newHypothesis({
            id: `h${index}`,
            order: `a${index}`,
            title: one.title,
            stepIds: { [`s${one.at % steps.length}`]: true },
          }),
        ]),
      ),
      effects: Object.fromEntries(
        doubts.map(({ at, months }, index) => [
          `e${index}`,
          newEffect({
            id: `e${index}`,
            hypothesisId: `h${index}`,
            kind: 'delayStep',
            stepId: `s${at % steps.length}`,
            months,
          }),
        ]),
      ),
      meansLines: Object.fromEntries(
        costs.map(({ cents, kind, start }, index) => [
          `l${index}`,
          newMeansLine({
            id: `l${index}`,
            order: `a${index}`,
            title: 'Ligne',
            kind: kind as 'operating',
            unitAmount: cents,
            ...(start === null ? {} : { start: fromDay(start) }),
          }),
        ]),
      ),
      steps: Object.fromEntries(
        steps.map(({ up, theme, owner, ...fields }, index) => [
          `s${index}`,
          newStep({
            id: `s${index}`,
            order: `a${String(index).padStart(4, '0')}`,
            ...fields,
            parentId: index === 0 || up % 3 === 0 ? null : `s${up % index}`,
            themeIds: theme < 3 ? { [`t${theme}`]: true } : {},
            ownerId: owner < 2 ? `o${owner}` : null,
          }),
        ]),
      ),
    }));
}

/** Possible options, without a version to compare with. */
export const options: fc.Arbitrary<RoadmapOptions> = fc
  .record({
    paper: fc.constantFrom(...PAPER_NAMES),
    landscape: fc.boolean(),
    mode: fc.constantFrom(...MODES),
    most: fc.option(fc.integer({ min: 1, max: 9 })),
    groupBy: fc.constantFrom(...GROUPINGS),
    colour: fc.boolean(),
    least: fc.constantFrom(6, 7, 9),
    legend: fc.boolean(),
    nextDates: fc.boolean(),
    means: fc.boolean(),
    hypotheses: fc.boolean(),
    footer: fc.boolean(),
    draft: fc.boolean(),
    today: fc.boolean(),
    monthWidth: fc.constantFrom(10, 34, 90),
  })
  .map(readOptions);
