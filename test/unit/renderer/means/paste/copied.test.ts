/** Copied means paste back the same. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { App } from '../../../../../renderer/core/store';
import { copyLines } from '../../../../../renderer/means/copy';
import { resetMeans, selectLines } from '../../../../../renderer/means/meansState';
import { planMeansPaste, type MeansPaste } from '../../../../../renderer/means/paste/plan';
import { editLines } from '../../../../../shared/commands/means';
import { isOnce } from '../../../../../shared/means/line';
import { chaptersFor } from '../../../../../shared/model/chapters';
import type { MeansLine } from '../../../../../shared/model/means';
import { isProblem } from '../../../../../shared/model/problem';
import { arbitraryLine } from '../../../shared/means/arbitraryMeans';
import { arbitraryText } from '../../../arbitraries';
import { tableApp } from '../../app';

function open(): App {
  resetMeans();
  return tableApp().app;
}

function pastedBack(app: App, ids: readonly string[], allNew = false): MeansPaste {
  selectLines(ids);
  const { text } = copyLines(app)!;
  const found = planMeansPaste(app, text, { allNew, negatives: 'ask' });
  if (isProblem(found)) throw new Error(found.code);
  return found;
}

/** A line as the grid allows it: fields that its kind lacks have their defaults. */
function settled(line: MeansLine): MeansLine {
  const { kind } = line;
  const section = kind === 'post' ? 'operating' : line.section;
  const bare = kind === 'post' || kind === 'receipt';
  const indexed = line.indexYear !== null;
  return {
    ...line,
    section,
    chapter: chaptersFor(kind, section)[0]!,
    frequency: isOnce(line) ? 'once' : 'annual',
    fte: kind === 'post' ? line.fte : 0,
    quantity: kind === 'investment' ? line.quantity : 1,
    pricing: bare || line.vatRate === 0 ? 'TTC' : line.pricing,
    vatRate: bare ? 0 : line.vatRate,
    indexRate: indexed ? line.indexRate : 0,
    included: true,
    isProgramme: false,
    followsStepId: null,
    followsFrom: null,
    fctva: false,
    lifeYears: null,
  };
}

const SHOWN = [
  'title',
  'kind',
  'fte',
  'quantity',
  'unitAmount',
  'start',
  'end',
  'section',
  'chapter',
  'pricing',
  'vatRate',
  'frequency',
  'indexRate',
  'indexYear',
  'horizon',
] as const satisfies readonly (keyof MeansLine)[];
const shown = (line: MeansLine) => SHOWN.map((field) => [field, line[field]]);

test('of the source’s plan, in every scenario: nothing changes', () => {
  const app = open();
  for (const scenarioId of Object.keys(app.state().plan.scenarios)) {
    app.setScenario(scenarioId);
    const ids = Object.keys(app.state().evaluation.plan.meansLines);
    const { lines } = pastedBack(app, ids);
    expect(lines.map(({ title, state }) => [title, state])).toEqual(
      ids.map(() => [expect.any(String), 'same']),
    );
  }
});

test('of any lines: pasting back changes nothing, pasting as new lines gives the same values', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(arbitraryLine('any'), arbitraryText(30)), { minLength: 1, maxLength: 5 }),
      (drawn) => {
        const app = open();
        const added = drawn.map(([line, title], index) =>
          settled({
            ...line,
            id: `drawn-${index}`,
            order: `z${index}`,
            // A clipboard has one kind of line end.
            title: `l ${title.replace(/\r\n?/g, '\n').trim()}`,
          }),
        );
        const { scenarioId } = app.state();
        const done = app.dispatch(editLines, { scenarioId, added, changed: [] }, { quiet: true });
        fc.pre(!isProblem(done));
        const ids = added.map(({ id }) => id);
        const back = pastedBack(app, ids);
        expect(back.lines.map(({ state }) => state)).toEqual(added.map(() => 'same'));
        const anew = pastedBack(app, ids, true);
        const held = new Map(
          anew.lines.map(({ after }) => [JSON.stringify(shown(after!)), true] as const),
        );
        for (const line of added)
          expect(held.has(JSON.stringify(shown({ ...line, title: line.title.trim() })))).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('copies a post of an eighth as one', () => {
  const app = open();
  const id = 'line-mediateur';
  const { scenarioId } = app.state();
  app.dispatch(editLines, { scenarioId, added: [], changed: [{ id, fields: { fte: 125 } }] });
  selectLines([id]);
  const { text, html } = copyLines(app)!;
  expect(text).toContain('\t0,125\t');
  expect(html).toContain('sdval="0.125"');
  expect(pastedBack(app, [id], true).lines[0]!).toMatchObject({ after: { fte: 125 } });
});

test('recognises lines of the same title one by one', () => {
  const app = open();
  const { scenarioId, evaluation } = app.state();
  const twin = evaluation.plan.meansLines['line-maintenance']!;
  const added = [
    { ...twin, id: 'twin-1', order: 'z1', unitAmount: 100 },
    { ...twin, id: 'twin-2', order: 'z2', unitAmount: 200 },
  ];
  app.dispatch(editLines, { scenarioId, added, changed: [] });
  const { lines } = pastedBack(app, ['line-maintenance', 'twin-1', 'twin-2']);
  expect(lines.map(({ state }) => state)).toEqual(['same', 'same', 'same']);
});
