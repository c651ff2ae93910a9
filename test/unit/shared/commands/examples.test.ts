/** Every command has an example that says where things end up, and what undo calls it. */
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../../shared/commands/all';
import { execute, type Edit } from '../../../../shared/commands/command';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import type { Context } from '../../../../shared/model/record';
import { sayLabel } from '../../../../shared/wording/problems';
import { testContext } from '../../arbitraries';
import { BUDGET } from './examples/budget';
import { PLAN, type Done } from './examples/example';
import { REGISTERS } from './examples/registers';
import { SCENARIOS } from './examples/scenarios';
import { STEPS } from './examples/steps';
import { TREE } from './examples/tree';

const EXAMPLES = [...STEPS, ...TREE, ...SCENARIOS, ...BUDGET, ...REGISTERS];

function carriedOut(plan: Plan, { command, payload }: Done, context: Context): Edit {
  const edit = execute(plan, COMMANDS[command]!, payload, context);
  if (isProblem(edit)) throw new Error(`${command}: ${edit.code} ${JSON.stringify(edit.params)}`);
  return edit;
}

describe.each(EXAMPLES.map((one) => ({ when: '', ...one })))(
  '$command $when',
  ({ command, payload, start = PLAN, after = [], see, gives, called }) => {
    const context = testContext();
    const before = after.reduce((plan, done) => carriedOut(plan, done, context).plan, start);

    test('puts things there', () => {
      expect(see(carriedOut(before, { command, payload }, context).plan)).toEqual(gives);
    });

    test('is called so', () => {
      const { label } = carriedOut(before, { command, payload }, context);
      expect(sayLabel(label).replace(/\s/g, ' ')).toBe(called);
    });
  },
);

test('every command has one', () => {
  const had = new Set(EXAMPLES.map(({ command }) => command));
  expect(Object.keys(COMMANDS).filter((name) => !had.has(name))).toEqual([]);
});
