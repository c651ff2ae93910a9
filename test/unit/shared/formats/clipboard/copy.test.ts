import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pasteSteps } from '../../../../../shared/commands/paste';
import { execute } from '../../../../../shared/commands/command';
import { evaluate, type Evaluation } from '../../../../../shared/evaluate';
import {
  readCells,
  readList,
  writeCells,
  writeHtml,
  writeList,
} from '../../../../../shared/formats/clipboard/cells';
import { copySteps } from '../../../../../shared/formats/clipboard/copy';
import { planPaste, type PastePlan } from '../../../../../shared/formats/clipboard/planPaste';
import type { Plan } from '../../../../../shared/model/plan';
import { isProblem } from '../../../../../shared/model/problem';
import type { Id } from '../../../../../shared/model/record';
import { acte3Plan } from '../../../../../shared/templates/acte3';
import { arbitraryPlan, arbitraryText, testContext } from '../../../arbitraries';

const read = (plan: Plan): Evaluation => evaluate(plan, { scenarioId: plan.baseScenarioId });

function paste(on: Evaluation, text: string, allNew: boolean) {
  const context = {
    ...testContext(),
    newId: (
      (count) => () =>
        `pasted-${(count += 1)}`
    )(0),
  };
  const planned = planPaste(on, text, {
    period: { today: context.today(), yearHint: 2024, horizon: on.plan.horizon },
    scenarioId: on.scenarioId,
    afterId: null,
    newId: context.newId,
    allNew,
  });
  return {
    planned,
    edit: isProblem(planned) ? planned : execute(on.plan, pasteSteps, planned.payload, context),
  };
}

/** The rows of a copy without their numbers, which belong to the plan. */
const rowsOf = (evaluation: Evaluation, ids: readonly Id[]): string[][] =>
  readCells(copySteps(evaluation, ids).text)
    .slice(1)
    .map(({ cells }) => cells.slice(1));

describe('copying and pasting back', () => {
  it('changes nothing in the Acte 3 plan', () => {
    const evaluation = read(acte3Plan('plan-1'));
    const { planned } = paste(evaluation, copySteps(evaluation, evaluation.tree.order).text, false);
    expect((planned as PastePlan).counts).toEqual({
      new: 0,
      changed: 0,
      refused: 0,
      same: evaluation.tree.order.length,
    });
  });

  it('changes nothing in any plan; only a step without a title is refused', () => {
    fc.assert(
      fc.property(arbitraryPlan(25), ({ plan }) => {
        const evaluation = read(plan);
        const { planned } = paste(
          evaluation,
          copySteps(evaluation, evaluation.tree.order).text,
          false,
        );
        if (evaluation.tree.order.length === 0) {
          expect(planned).toMatchObject({ code: 'table.pasteNothing' });
          return;
        }
        expect(
          (planned as PastePlan).lines.filter(
            ({ state, reason }) => state !== 'same' && reason?.code !== 'table.pasteNoTitle',
          ),
        ).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('recognises a step whose title has a line break of another system', () => {
    const plan = acte3Plan('plan-1');
    const evaluation = read({
      ...plan,
      steps: { ...plan.steps, wifi: { ...plan.steps.wifi!, title: 'Wifi\rpublic' } },
    });
    const { planned } = paste(evaluation, copySteps(evaluation, evaluation.tree.order).text, false);
    expect((planned as PastePlan).counts).toEqual({
      new: 0,
      changed: 0,
      refused: 0,
      same: evaluation.tree.order.length,
    });
  });

  it('creates the same tree of steps in another plan with the same registers', () => {
    const first = acte3Plan('plan-1');
    const evaluation = read(first);
    const { edit } = paste(
      read({ ...first, steps: {}, series: {}, dependencies: {}, assignments: {}, links: {} }),
      copySteps(evaluation, evaluation.tree.order).text,
      true,
    );
    const again = read((edit as { plan: Plan }).plan);
    expect(rowsOf(again, again.tree.order)).toEqual(rowsOf(evaluation, evaluation.tree.order));
    expect(again.tree.order.map((id) => again.tree.nodes.get(id)!.wbs)).toEqual(
      evaluation.tree.order.map((id) => evaluation.tree.nodes.get(id)!.wbs),
    );
  });

  it('keeps the sub-steps of one step on one level', () => {
    const evaluation = read(acte3Plan('plan-1'));
    const { planned } = paste(
      evaluation,
      copySteps(evaluation, ['wifi', 'bornes-caf', 'postes']).text,
      true,
    );
    expect((planned as PastePlan).lines.map(({ depth }) => depth)).toEqual([0, 0, 0]);
  });
});

describe('any text', () => {
  it('has a result, and the command accepts what is planned', () => {
    const evaluation = read(acte3Plan('plan-1'));
    const cell = fc.oneof(
      arbitraryText(30),
      fc.constantFrom(
        'Étape',
        'N°',
        'Période',
        'Porteur',
        'Fait',
        'Nature',
        'jalon',
        '1.1',
        '2',
        'T1 2025',
        '40 %',
        'CAF',
        'ferme',
        '"a',
        'b"',
        '""',
        'Avis politique ?',
      ),
    );
    const text = fc
      .array(fc.array(cell, { minLength: 1, maxLength: 6 }), { maxLength: 8 })
      .chain((rows) =>
        fc
          .constantFrom('\t', ';')
          .map((separator) => rows.map((row) => row.join(separator)).join('\n')),
      );
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ maxLength: 200, unit: 'binary' })),
        fc.boolean(),
        (given, allNew) => {
          const { planned, edit } = paste(evaluation, given, allNew);
          if (!isProblem(planned)) expect(edit).not.toMatchObject({ kind: 'problem' });
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('cells', () => {
  it('read back as they were written', () => {
    const cell = arbitraryText(20).map((text) => text.replace(/\r\n?/g, '\n'));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const kept = rows.map((row) => ['x', ...row]);
          expect(readCells(writeCells(kept)).map(({ cells }) => cells)).toEqual(kept);
        },
      ),
    );
  });

  it('hold lists of any names', () => {
    fc.assert(
      fc.property(
        fc.array(
          arbitraryText(20)
            .map((name) => name.replace(/\r\n?/g, '\n').trim())
            .filter((name) => name !== ''),
          { maxLength: 4 },
        ),
        (names) => {
          expect(readList(writeList(names))).toEqual(names);
        },
      ),
    );
  });

  it('never become markup or formulas in the HTML table', () => {
    const html = writeHtml([['Étape'], ['<img src=x onerror="alert(1)">&'], ['=1+1']]);
    expect(html).toContain(
      '<td style="mso-number-format:\'\\@\'" sdnum="1036;0;@">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;</td>',
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('@">=1+1</td>');
  });
});
