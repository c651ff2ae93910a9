import { expect, test } from 'vitest';
import { setNotes } from '../../../../shared/commands/stepFields';
import { renamePlan } from '../../../../shared/commands/plan';
import { execute, type Command } from '../../../../shared/commands/command';
import { countDifferences, differences } from '../../../../shared/history/differences';
import {
  advance,
  EMPTY_HISTORY,
  itemBefore,
  redo,
  rowOfEdit,
  undo,
  type History,
  type RowDraft,
} from '../../../../shared/history/history';
import { journalRowSchema, sealRow } from '../../../../shared/history/journal';
import type { Plan } from '../../../../shared/model/plan';
import { isProblem } from '../../../../shared/model/problem';
import { removeSteps } from '../../../../shared/commands/steps';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { testContext } from '../../arbitraries';

const PLAN = acte3Plan('p');
const scenarioId = PLAN.baseScenarioId;

/** A plan and its history through edits, undo and redo. */
class Sitting {
  plan: Plan = PLAN;
  history: History = EMPTY_HISTORY;
  private sequence = 0;

  do<P>(command: Command<P>, payload: P): this {
    const edit = execute(this.plan, command, payload, testContext());
    if (isProblem(edit)) throw new Error(edit.code);
    return this.add(rowOfEdit(this.history, edit), edit.plan);
  }

  turn(how: typeof undo): this {
    const turned = how(this.plan, this.history)!;
    return this.add(turned.row, turned.plan);
  }

  private add(draft: RowDraft, plan: Plan): this {
    this.sequence += 1;
    const row = sealRow({
      ...draft,
      planId: 'p',
      sequence: this.sequence,
      at: `2024-05-15T10:00:0${this.sequence}Z`,
      contents: [],
      previousHash: '',
    });
    this.history = advance(this.history, row);
    this.plan = plan;
    return this;
  }
}

const notes = (text: string, stepId = 'wifi') => ({ scenarioId, stepId, notes: text });

test('text typed in one session is one entry: undone and redone as a whole', () => {
  const sitting = new Sitting()
    .do(setNotes, notes('a'))
    .do(setNotes, notes('ab'))
    .do(setNotes, notes('abc'));
  expect(sitting.history.past).toHaveLength(1);
  expect(sitting.history.past[0]).toMatchObject({ sequence: 1, at: '2024-05-15T10:00:03Z' });
  expect(sitting.history.past[0]!.patches).toHaveLength(3);
  expect(sitting.turn(undo).plan).toEqual(PLAN);
  expect(sitting.history).toMatchObject({ past: [], future: [{ sequence: 4 }] });
  expect(sitting.turn(redo).plan.steps['wifi']!.notes).toBe('abc');
  expect(sitting.turn(undo).plan).toEqual(PLAN);
});

test('redoing text typed in several fields of one key restores each', () => {
  // Joined rows need not write the same place: the patches of each count.
  const sitting = new Sitting().do(setNotes, notes('a'));
  const other = execute(sitting.plan, renamePlan, { title: 'Autre' }, testContext());
  if (isProblem(other)) throw new Error(other.code);
  const key = sitting.history.past[0]!.mergeKey;
  const joined = rowOfEdit(sitting.history, { ...other, mergeKey: key });
  expect(joined.mergesWith).toBe(1);
  const history = advance(
    sitting.history,
    sealRow({
      ...joined,
      planId: 'p',
      sequence: 2,
      at: '2024-05-15T10:00:09Z',
      contents: [],
      previousHash: '',
    }),
  );
  const back = undo(other.plan, history)!;
  expect(back.plan).toEqual(PLAN);
  const undone = advance(
    history,
    sealRow({ ...back.row, planId: 'p', sequence: 3, at: '', contents: [], previousHash: '' }),
  );
  const again = redo(back.plan, undone)!.plan;
  expect([again.steps['wifi']!.notes, again.title]).toEqual(['a', 'Autre']);
});

test('notes of another step, or after an undo, are an entry of their own', () => {
  const two = new Sitting().do(setNotes, notes('a')).do(setNotes, notes('b', 'postes'));
  expect(two.history.past).toHaveLength(2);
  const after = new Sitting()
    .do(renamePlan, { title: 'Autre' })
    .do(setNotes, notes('a'))
    .do(renamePlan, { title: 'Encore' })
    .turn(undo)
    .do(setNotes, notes('ab'));
  expect(after.history.past.map(({ sequence }) => sequence)).toEqual([1, 2, 5]);
  expect(after.history.future).toEqual([]);
});

test('finds a removed item as it was', () => {
  const { history } = new Sitting()
    .do(setNotes, notes('gardé'))
    .do(removeSteps, { stepIds: ['wifi'], scenarioId });
  expect(itemBefore(history, 'steps', 'wifi')).toMatchObject({ id: 'wifi', notes: 'gardé' });
  expect(itemBefore(history, 'steps', 'postes')).toBeUndefined();
});

test('counts an item with one changed field', () => {
  const after = {
    ...PLAN,
    steps: { ...PLAN.steps, wifi: { ...PLAN.steps['wifi']!, progress: 1 } },
  };
  expect(differences(PLAN, after)).toEqual([
    { collection: 'steps', id: 'wifi', kind: 'changed', fields: ['progress'] },
  ]);
  expect(countDifferences(differences(PLAN, after))).toEqual({
    added: 0,
    removed: 0,
    changed: 1,
    others: 0,
  });
});

test('the first row of a journal is number 1', () => {
  const row = sealRow({
    planId: 'p',
    sequence: 1,
    at: '',
    command: 'renamePlan',
    label: { code: 'commands.renamePlan', params: {} },
    patches: [],
    inverses: [],
    undoes: null,
    mergesWith: null,
    mergeKey: null,
    contents: [],
    previousHash: '',
  });
  expect(journalRowSchema.safeParse(row).success).toBe(true);
  expect(journalRowSchema.safeParse({ ...row, sequence: 0 }).success).toBe(false);
});
