import { describe, expect, it } from 'vitest';
import { pasteSteps } from '../../../../../shared/commands/paste';
import { execute, type Edit } from '../../../../../shared/commands/command';
import { evaluate, type Evaluation } from '../../../../../shared/evaluate';
import {
  planPaste,
  type PasteOptions,
  type PastePlan,
} from '../../../../../shared/formats/clipboard/planPaste';
import { isProblem } from '../../../../../shared/model/problem';
import type { Step } from '../../../../../shared/model/step';
import { acte3Plan } from '../../../../../shared/templates/acte3';
import cases from '../../../../fixtures/clipboard/paste.json';
import kept from '../../../../fixtures/clipboard/pasteKept.json';
import { testContext } from '../../../arbitraries';

interface Case {
  name: string;
  text: string;
  problem?: string;
  rows?: string[];
  lines?: number[];
  reasons?: Record<string, string>;
  ignored?: string[];
  newActors?: string[];
  fields?: Record<string, Record<string, unknown>>;
  dates?: Record<string, [string | null, string | null] | null>;
  parents?: Record<string, string | null>;
  guessed?: Record<string, number | null>;
}

const plan = acte3Plan('plan-1');
const evaluation = evaluate(plan, { scenarioId: plan.baseScenarioId });

function pasted(text: string, more: Partial<PasteOptions> = {}, on: Evaluation = evaluation) {
  const context = testContext();
  const planned = planPaste(on, text, {
    period: { today: context.today(), yearHint: null, horizon: on.plan.horizon },
    scenarioId: on.scenarioId,
    afterId: null,
    newId: context.newId,
    allNew: false,
    ...more,
  });
  return {
    planned,
    after: isProblem(planned)
      ? null
      : (execute(on.plan, pasteSteps, planned.payload, context) as Edit).plan,
  };
}

const stepOf = (steps: readonly Step[], title: string): Step =>
  steps.find((step) => step.title === title)!;
const at = (step: Step, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], step);

describe('planPaste', () => {
  it.each([...cases, ...kept] as unknown as Case[])('$name', (one) => {
    const { planned, after } = pasted(one.text);
    if (one.problem) {
      expect(planned).toMatchObject({ code: one.problem });
      return;
    }
    const { lines, counts, ignored, payload } = planned as PastePlan;
    expect(lines.map(({ state, depth, title }) => `${state} ${depth} ${title}`)).toEqual(one.rows);
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(lines.length);
    if (one.lines) expect(lines.map(({ line }) => line)).toEqual(one.lines);
    if (one.reasons)
      expect(
        Object.fromEntries(
          lines.flatMap(({ title, reason, faults }) => {
            const told = reason ?? faults[0]?.reason;
            return told ? [[title, told.code]] : [];
          }),
        ),
      ).toEqual(one.reasons);
    if (one.ignored) expect(ignored).toEqual(one.ignored);
    if (one.newActors) expect(payload.newActors.map(({ title }) => title)).toEqual(one.newActors);
    const steps = Object.values(after!.steps);
    for (const [title, fields] of Object.entries(one.fields ?? {}))
      for (const [path, value] of Object.entries(fields))
        expect([title, path, at(stepOf(steps, title), path)]).toEqual([title, path, value]);
    for (const [title, dates] of Object.entries(one.dates ?? {})) {
      const { period } = stepOf(steps, title);
      expect([title, period && [period.start, period.end]]).toEqual([title, dates]);
    }
    for (const [title, parent] of Object.entries(one.parents ?? {}))
      expect([title, after!.steps[stepOf(steps, title).parentId ?? '']?.title ?? null]).toEqual([
        title,
        parent,
      ]);
    for (const [title, year] of Object.entries(one.guessed ?? {}))
      expect([title, lines.find((line) => line.title === title)!.yearGuessed]).toEqual([
        title,
        year,
      ]);
  });

  it('puts new steps right after the step at the cursor, in their order', () => {
    const { after } = pasted('Un\nDeux\nTrois', { afterId: 'wifi' });
    const order = evaluate(after!, { scenarioId: plan.baseScenarioId }).tree.order.map(
      (id) => after!.steps[id]!.title,
    );
    expect(order.slice(order.indexOf('Wifi public'), order.indexOf('Wifi public') + 5)).toEqual([
      'Wifi public',
      'Un',
      'Deux',
      'Trois',
      'Bornes CAF',
    ]);
    expect(after!.steps['wifi']!.parentId).toBe(
      Object.values(after!.steps).find(({ title }) => title === 'Deux')!.parentId,
    );
  });

  it('accepts five thousand rows between two steps', () => {
    const { planned, after } = pasted(
      Array.from({ length: 5000 }, (_, index) => `Étape ${index}\tT1 2025`).join('\n'),
      { afterId: 'wifi' },
    );
    expect((planned as PastePlan).counts.new).toBe(5000);
    const order = evaluate(after!, { scenarioId: plan.baseScenarioId }).tree.order.map(
      (id) => after!.steps[id]!.title,
    );
    expect(order.slice(order.indexOf('Wifi public') + 1, order.indexOf('Bornes CAF'))).toEqual(
      Array.from({ length: 5000 }, (_, index) => `Étape ${index}`),
    );
  });

  it('refuses more rows than it can show', () => {
    expect(pasted('x\n'.repeat(20_001)).planned).toMatchObject({ code: 'table.pasteTooMany' });
    expect(pasted(`${'\t'.repeat(256)}x`).planned).toMatchObject({ code: 'table.pasteTooWide' });
  });

  it('makes every row a new step on request', () => {
    const { planned } = pasted('Étape\tFait\nBornes CAF\t0 %', { allNew: true });
    expect((planned as PastePlan).counts).toEqual({ new: 1, changed: 0, same: 0, refused: 0 });
  });

  it('leaves the source wording alone, and drops only the provenance of changed fields', () => {
    const { after } = pasted('Étape\tPériode\nPortrea / supports\tT2 2025');
    const [was, is] = [plan, after!].map((each) =>
      Object.values(each.steps).find(({ title }) => title === 'Portrea / supports')!,
    ) as [Step, Step];
    expect(is.sourceWording).toBe(was.sourceWording);
    expect(is.period!.words).toBe('T2 2025');
  });

  it('replaces the dates of an existing step by words only on request', () => {
    const text = 'Étape\tPériode\nRemise en route des services libres et en autonomie\tun jour';
    const dated = (more: Partial<PasteOptions>) =>
      stepOf(
        Object.values(pasted(text, more).after!.steps),
        'Remise en route des services libres et en autonomie',
      ).period;
    const before = stepOf(
      Object.values(plan.steps),
      'Remise en route des services libres et en autonomie',
    ).period;
    expect(pasted(text).planned).toMatchObject({ mayKeepWords: true });
    expect(dated({})).toEqual(before);
    expect(dated({ keepWords: true })).toMatchObject({ words: 'un jour', start: null, end: null });
  });

  it('lists the known columns by their names in the text', () => {
    const { planned } = pasted('N°\tChantier\tCoût\tÉchéance\n1\tWifi public\t12\tT1 2025');
    expect(planned).toMatchObject({
      found: [
        { name: 'N°', column: 'wbs' },
        { name: 'Chantier', column: 'title' },
        { name: 'Échéance', column: 'period' },
      ],
      ignored: ['Coût'],
    });
  });
});

it('tells numbers that it read as days of Excel’s', () => {
  const { planned } = pasted('Étape\tDébut\tFin\nA\t45292\t31/01/2024\nB\tT1 2024\t');
  if (isProblem(planned)) throw new Error(planned.code);
  expect(planned.lines.map(({ serials }) => serials)).toEqual([['45292'], []]);
});
