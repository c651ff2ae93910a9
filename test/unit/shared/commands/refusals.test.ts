/**
 * Commands refuse missing items, and new items with an existing id. Built from the examples, so
 * that every command is tested.
 */
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../../shared/commands/all';
import { execute, type Edit } from '../../../../shared/commands/command';
import { COLLECTIONS, type CollectionName, type Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { testContext } from '../../arbitraries';
import { BUDGET } from './examples/budget';
import { PLAN, type Done, type Example } from './examples/example';
import { REGISTERS } from './examples/registers';
import { SCENARIOS } from './examples/scenarios';
import { STEPS } from './examples/steps';
import { TREE } from './examples/tree';

const EXAMPLES: readonly Example[] = [
  ...STEPS,
  ...TREE,
  ...SCENARIOS,
  ...BUDGET,
  ...REGISTERS,
].filter(({ command }) => command !== 'restorePlan');

type Path = readonly string[];

/** The places where a payload names an item by its id. */
function namesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(typeof inner === 'string' && (/^id$|Id$/.test(key) || /Ids$/.test(path.at(-1) ?? ''))
      ? [[...path, key]]
      : []),
    ...namesIn(inner, [...path, key]),
  ]);
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);

function withName(value: unknown, [key, ...rest]: Path, name: string): unknown {
  if (key === undefined) return name;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const inner = copy as Record<string, unknown>;
  inner[key] = withName(inner[key], rest, name);
  return copy;
}

function begun({ start = PLAN, after = [] }: Example): Plan {
  const context = testContext();
  return after.reduce((plan, done) => carriedOut(plan, done, context), start);
}
const carriedOut = (plan: Plan, { command, payload }: Done, context = testContext()): Plan =>
  (execute(plan, COMMANDS[command]!, payload, context) as Edit).plan;

const isThere = (plan: Plan, id: string): boolean =>
  (Object.keys(COLLECTIONS) as CollectionName[]).some((name) => Object.hasOwn(plan[name], id));

function codeOf(plan: Plan, command: string, payload: unknown): string {
  const edit = execute(plan, COMMANDS[command]!, payload, testContext());
  return isProblem(edit) ? edit.code : 'accepted';
}

/** For missing neighbours the last place is used; items that a scenario lacks are skipped there. */
const PASSED_OVER: readonly string[] = [
  'addStep afterId',
  'arrangeSteps beforeId',
  'removeSteps stepIds.0',
  'removeSteps stepIds.1',
  'duplicateSteps stepIds.0',
  'tagSteps scenarioId',
  'setStep scenarioId',
  'removeBudgetItem scenarioId',
  // A meeting that is not there is a new one.
  'acceptMinutes meeting.id',
];
const isPassedOver = (command: string, path: Path): boolean =>
  path.includes('provenance') || PASSED_OVER.includes(`${command} ${path.join('.')}`);

describe('something that is not there', () => {
  const asked = EXAMPLES.flatMap((example) => {
    const plan = begun(example);
    return namesIn(example.payload)
      .filter((path) => isThere(plan, String(at(example.payload, path))))
      .filter((path) => !isPassedOver(example.command, path))
      .map((path) => ({ example, plan, path, where: path.join('.') }));
  });

  test.each(asked.map((one) => ({ ...one, command: one.example.command })))(
    '$command refuses it as $where',
    ({ example, plan, path }) => {
      const code = codeOf(plan, example.command, withName(example.payload, path, 'nowhere'));
      expect(['problems.notFound', 'problems.noOrphan', 'problems.badPayload']).toContain(code);
    },
  );
});

describe('something new', () => {
  const made = EXAMPLES.flatMap((example) => {
    const plan = begun(example);
    return namesIn(example.payload)
      .filter((path) => !isThere(plan, String(at(example.payload, path))))
      .filter((path) => !path.includes('provenance'))
      .map((path) => ({ example, plan, path, where: path.join('.') }));
  }).filter(({ example, plan, path }) => {
    const after = carriedOut(plan, example);
    return isThere(after, String(at(example.payload, path)));
  });

  test.each(made.map((one) => ({ ...one, command: one.example.command })))(
    '$command refuses an id that is taken as $where',
    ({ example, plan }) => {
      const after = carriedOut(plan, example);
      expect(codeOf(after, example.command, example.payload)).not.toBe('accepted');
    },
  );
});
