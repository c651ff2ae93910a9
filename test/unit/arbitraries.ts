/**
 * Arbitrary plans and edits for fast-check. Plans grow through real commands, so that they are
 * valid; their texts and numbers are wild.
 */
import fc from 'fast-check';
import { COMMANDS } from '../../shared/commands/all';
import { type Edit, execute } from '../../shared/commands/command';
import { canonicalJson, hashText } from '../../shared/history/journal';
import { fromDay } from '../../shared/model/dates';
import { newHypothesis } from '../../shared/model/hypothesis';
import type { Period } from '../../shared/model/period';
import { newPlan, type Plan } from '../../shared/model/plan';
import { isProblem, type Problem } from '../../shared/model/problem';
import type { Context, Id } from '../../shared/model/record';
import { acte3Plan } from '../../shared/templates/acte3';
import { payloadOf } from './payloads/payloadOf';
import type { DrawnEdit } from './payloads/drawnEdit';

/**
 * A counting context: the same ids and the same clock in each run. `contents` holds the kept
 * contents.
 */
export interface TestContext extends Context {
  readonly contents: Record<string, unknown>;
}

/** A new counting context. */
export function testContext(): TestContext {
  let count = 0;
  const contents: Record<string, unknown> = {};
  return {
    contents,
    today: () => '2024-05-15',
    now: () => '2024-05-15T10:00:00Z',
    newId: () => `new-${(count += 1)}`,
    keepContent(content) {
      const hash = hashText(canonicalJson(content));
      contents[hash] = content;
      return hash;
    },
  };
}

const SHARP = [
  '',
  ' ',
  '__proto__',
  'constructor',
  '<b>gras</b>',
  'a\tb\n"c"',
  '=1+1',
  '\ud800',
  '\u202e',
  'œuvre d’été',
  '🧭',
  '{{title}}',
  '$t(app.name)',
];

/** Texts, including some that are known to cause trouble. */
export const arbitraryText = (maxLength = 60): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...SHARP),
    fc.string({ maxLength }),
    fc.string({ maxLength, unit: 'binary' }),
  );

const arbitraryDay = fc.integer({ min: -25_000, max: 84_000 }).map(fromDay);

/** Periods of the three forms, and undated ones. */
export const arbitraryPeriod: fc.Arbitrary<Period> = fc
  .record({
    words: arbitraryText(),
    form: fc.constantFrom('within', 'by', 'from', 'undated'),
    days: fc.tuple(arbitraryDay, arbitraryDay),
    certainty: fc.constantFrom('firm', 'estimated', 'unsettled'),
    length: fc.option(
      fc.record({
        value: fc.integer({ min: 1, max: 10_000 }),
        unit: fc.constantFrom('day', 'week', 'month', 'year'),
      }),
    ),
  })
  .map(({ form, days, ...rest }) => {
    const [first, last] = [...days].sort() as [string, string];
    if (form === 'undated') return { ...rest, form: 'within', start: null, end: null };
    return {
      ...rest,
      form: form as Period['form'],
      start: form === 'by' ? null : first,
      end: form === 'from' ? null : last,
    };
  });

export const arbitraryWish: fc.Arbitrary<DrawnEdit> = fc.record({
  name: fc.constantFrom(...Object.keys(COMMANDS)),
  picks: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  text: arbitraryText(),
  period: fc.option(arbitraryPeriod),
  flag: fc.boolean(),
});

/** Consecutive edits. */
export const arbitraryCommandSequence = (maxLength = 30): fc.Arbitrary<DrawnEdit[]> =>
  fc.array(arbitraryWish, { maxLength, size: 'max' });

/**
 * The template with a scenario and one derived from it, with overrides of steps, one of them of a
 * deleted step.
 */
function withScenarios(plan: Plan): Plan {
  const override = (itemId: Id, field: string, value: unknown) => ({
    [`steps/${itemId}/${field}`]: { collection: 'steps', itemId, field, value },
  });
  const scenario = (id: Id, parentId: Id, overrides: Plan['scenarios'][string]['overrides']) => ({
    [id]: { id, parentId, order: id, title: id, notes: '', archived: false, overrides },
  });
  return {
    ...plan,
    hypotheses: {
      ...plan.hypotheses,
      doubt: newHypothesis({ id: 'doubt', order: 'z', title: 'Réponse attendue' }),
    },
    scenarios: {
      ...plan.scenarios,
      ...scenario('more', plan.baseScenarioId, {
        ...override('wifi', 'progress', 500_000),
        ...override('gone', 'included', true),
      }),
      ...scenario('most', 'more', {
        ...override('wifi', 'ownerId', 'actor-caf'),
        ...override('wifi', 'progress', 250_000),
      }),
    },
  };
}

const STARTING_PLANS = {
  acte3: () => acte3Plan('plan-1'),
  blank: () =>
    newPlan({
      id: 'plan-1',
      baseScenarioId: 'base',
      title: '',
      horizon: { start: '2024-01-01', end: '2026-12-31' },
      baseTitle: 'Plan de base',
    }),
  scenarios: () => withScenarios(acte3Plan('plan-1')),
};
const startingPlan = fc
  .constantFrom('acte3' as const, 'blank' as const, 'scenarios' as const)
  .map((name) => STARTING_PLANS[name]());

/** A plan after some edits, with the contents that it names. */
export const arbitraryPlan = (
  edits = 30,
): fc.Arbitrary<{ plan: Plan; contents: Record<string, unknown> }> =>
  fc.tuple(startingPlan, arbitraryCommandSequence(edits)).map(([start, edits]) => {
    const context = testContext();
    return { plan: carryOut(start, edits, context).plan, contents: context.contents };
  });

/** Runs edits one after the other; refused ones change nothing. */
export function carryOut(
  start: Plan,
  edits: readonly DrawnEdit[],
  context: Context,
  onEdit: (edit: Edit) => void = () => undefined,
): { plan: Plan; refused: Problem[] } {
  let plan = start;
  const refused: Problem[] = [];
  for (const drawn of edits) {
    const edit = execute(plan, COMMANDS[drawn.name]!, payloadOf(plan, drawn, context), context);
    if (isProblem(edit)) {
      refused.push(edit);
      continue;
    }
    plan = edit.plan;
    onEdit(edit);
  }
  return { plan, refused };
}
