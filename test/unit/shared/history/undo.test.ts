import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../../shared/commands/all';
import type { Edit } from '../../../../shared/commands/command';
import {
  advance,
  EMPTY_HISTORY,
  HISTORY_LIMIT,
  redo,
  rowOfEdit,
  undo,
  type History,
  type RowDraft,
} from '../../../../shared/history/history';
import { sealRow } from '../../../../shared/history/journal';
import { checkIntegrity } from '../../../../shared/model/integrity';
import { planSchema, type Plan } from '../../../../shared/model/plan';
import { acte3Plan } from '../../../../shared/templates/acte3';
import { arbitraryCommandSequence, arbitraryPlan, carryOut, testContext } from '../../arbitraries';

/** A journal like a window's: the history advances by sealed rows that went through JSON. */
class Journal {
  history: History = EMPTY_HISTORY;
  private sequence = 0;

  add(draft: RowDraft): void {
    this.sequence += 1;
    const row = sealRow({
      ...draft,
      planId: 'plan-1',
      sequence: this.sequence,
      at: '2024-05-15T10:00:00Z',
      contents: [],
      previousHash: '',
    });
    this.history = advance(this.history, JSON.parse(JSON.stringify(row)) as typeof row);
  }

  keep(edit: Edit): void {
    if (edit.patches.length > 0) this.add(rowOfEdit(this.history, edit));
  }
}

function turnAll(journal: Journal, plan: Plan, turn: typeof undo): Plan {
  for (let turned = turn(plan, journal.history); turned; turned = turn(plan, journal.history)) {
    plan = turned.plan;
    journal.add(turned.row);
  }
  return plan;
}

const errorsOf = (plan: Plan) =>
  checkIntegrity(plan).filter(({ severity }) => severity === 'error');

describe('undo', () => {
  it('returns to the first plan with as many undos as entries, and to the last with as many redos', () => {
    fc.assert(
      fc.property(arbitraryPlan(10), arbitraryCommandSequence(40), ({ plan: first }, edits) => {
        const journal = new Journal();
        const { plan: last } = carryOut(first, edits, testContext(), (edit) => journal.keep(edit));
        const entries = journal.history.past.length;
        const back = turnAll(journal, last, undo);
        expect(back).toEqual(first);
        expect(journal.history.past).toHaveLength(0);
        expect(journal.history.future).toHaveLength(entries);
        expect(turnAll(journal, back, redo)).toEqual(last);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps only the last entries if there are more than the limit', () => {
    const journal = new Journal();
    const edits = Array.from({ length: HISTORY_LIMIT + 20 }, (_, index) => ({
      name: 'renamePlan',
      picks: [0, 0, 0, 0, 0, 0, 0, 0],
      text: `Titre ${index}`,
      period: null,
      flag: true,
    }));
    const { plan } = carryOut(acte3Plan('plan-1'), edits, testContext(), (edit) =>
      journal.keep(edit),
    );
    expect(journal.history.past).toHaveLength(HISTORY_LIMIT);
    expect(turnAll(journal, plan, undo).title).toBe('Titre 19');
  });

  it('goes back over an override and a baseline', () => {
    const first = acte3Plan('plan-1');
    const journal = new Journal();
    const drawn = { picks: [1, 1, 0, 1, 1, 1, 1, 1], period: null, flag: false };
    const names = ['addScenario', 'takeBaseline'].map((name) => ({
      ...drawn,
      name,
      text: 'Moyens renforcés',
    }));
    const { plan } = carryOut(first, names, testContext(), (edit) => journal.keep(edit));
    const override = {
      ...drawn,
      name: 'setStep',
      text: '',
      picks: [9, 1, 0, Object.keys(plan.scenarios).indexOf('new-1') || 1, 1, 7, 500_000, 1],
    };
    const { plan: last } = carryOut(plan, [override], testContext(), (edit) => journal.keep(edit));
    expect(
      Object.values(last.scenarios)
        .flatMap((scenario) => Object.values(scenario.overrides))
        .filter(({ collection }) => collection === 'steps'),
    ).toMatchObject([{ collection: 'steps', field: 'progress' }]);
    expect(Object.keys(last.baselines)).toHaveLength(1);
    expect(turnAll(journal, last, undo)).toEqual(first);
  });
});

describe('any sequence of commands', () => {
  it('leaves a valid plan with valid references', () => {
    fc.assert(
      fc.property(arbitraryPlan(60), ({ plan }) => {
        expect(planSchema.safeParse(plan).error?.issues ?? []).toEqual([]);
        expect(errorsOf(plan)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('never changes its input', () => {
    fc.assert(
      fc.property(arbitraryCommandSequence(20), (edits) => {
        const first = acte3Plan('plan-1');
        const before = JSON.stringify(first);
        carryOut(first, edits, testContext());
        expect(JSON.stringify(first)).toBe(before);
      }),
    );
  });

  it('includes every command', () => {
    const done = new Set<string>();
    fc.assert(
      fc.property(arbitraryPlan(0), arbitraryCommandSequence(60), ({ plan }, edits) => {
        carryOut(plan, edits, testContext(), (edit) => done.add(edit.command));
      }),
      { numRuns: 200, seed: 3 },
    );
    expect([...done].sort()).toEqual(Object.keys(COMMANDS).sort());
  });
});
