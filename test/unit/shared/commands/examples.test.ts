/** Every command has an example with its result and its name in the history. */
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../../../shared/commands/all';
import { execute, type Edit } from '../../../../shared/commands/command';
import type { Plan } from '../../../../shared/model/plan';
import { messageSchema, type Message } from '../../../../shared/model/message';
import { isProblem } from '../../../../shared/model/problem';
import type { Context } from '../../../../shared/model/record';
import { sayMessage } from '../../../../shared/wording/problems';
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

    test('has this effect', () => {
      expect(see(carriedOut(before, { command, payload }, context).plan)).toEqual(gives);
    });

    test('has this name', () => {
      const { label } = carriedOut(before, { command, payload }, context);
      expect(sayMessage(label).replace(/\s/g, ' ')).toBe(called);
    });
  },
);

/** Every text in a value, at any depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The texts in a label and its nested labels, without their codes. */
const filling = ({ params }: Message): string[] =>
  Object.values(params).flatMap((value) =>
    typeof value === 'object' && 'code' in value ? filling(value) : textsIn(value),
  );

describe('the journal of a session of every command', () => {
  const written = EXAMPLES.map(({ command, payload, start = PLAN, after = [] }) => {
    const context = testContext();
    const before = after.reduce((plan, done) => carriedOut(plan, done, context).plan, start);
    return { before, payload, edit: carriedOut(before, { command, payload }, context) };
  });

  test('contains no French word of the catalogue, only the user’s own', () => {
    for (const { before, payload, edit } of written) {
      const own = new Set(textsIn([before, edit.plan, payload]).map((text) => text.trim()));
      const foreign = filling(edit.label).filter((text) => text !== '' && !own.has(text));
      expect(foreign, edit.command).toEqual([]);
    }
  });

  test('has the same words after writing and reading it', () => {
    for (const { edit } of written) {
      const read = messageSchema.parse(JSON.parse(JSON.stringify(edit.label)));
      expect(sayMessage(read)).toBe(sayMessage(edit.label));
    }
  });
});

test('shows a row written when labels contained French words', () => {
  const label = messageSchema.parse({
    code: 'commands.moveSteps',
    params: { count: 1, title: 'Bornes', shift: 'de 14\u00a0jours en arrière' },
  });
  expect(sayMessage(label)).toBe('« Bornes » déplacée de 14\u00a0jours en arrière');
});

test('has a row for every command', () => {
  const had = new Set(EXAMPLES.map(({ command }) => command));
  expect(Object.keys(COMMANDS).filter((name) => !had.has(name))).toEqual([]);
});
