import { describe, expect, it } from 'vitest';
import { COLUMNS } from '../../../../../renderer/plan/table/columns';
import { clearCell, commitText, fillDown } from '../../../../../renderer/plan/table/edits';
import { columnOf } from '../../../../../shared/formats/clipboard/columns';
import { tableApp } from '../../app';

const written = COLUMNS.filter(({ edits }) => edits);

describe('every column of the step table', () => {
  it.each(written)('$key keeps the text of its own cells', ({ key, edits }) => {
    const { app } = tableApp();
    const { plan, steps } = app.state().evaluation;
    for (const resolved of steps.values()) {
      const { step } = resolved;
      const value = edits!.text(resolved, plan);
      const text = edits!.choices?.().find((choice) => choice.value === value)?.label ?? value;
      if (text === '' || (key === 'certainty' && !step.period)) continue;
      expect(commitText(app, [step.id], key, text)).toBeNull();
      expect(edits!.text(app.state().evaluation.steps.get(step.id)!, plan)).toBe(value);
    }
  });

  it.each(written)('$key is filled down from the first selected step', ({ key, edits }) => {
    const { app } = tableApp();
    const said = (): string[] =>
      app.state().selection.ids.map((id) => {
        const { plan, steps } = app.state().evaluation;
        return edits!.text(steps.get(id)!, plan);
      });
    // A group has the progress of its sub-steps, so nothing is filled into it.
    const dated = [...app.state().evaluation.steps.values()].filter(
      ({ step, childIds }) => step.period?.start && childIds.length === 0,
    );
    app.select(dated.slice(0, 3).map(({ step }) => step.id));
    fillDown(app, key);
    expect(new Set(said()).size).toBe(1);
    if (key === 'title') return;
    clearCell(app, app.state().selection.ids, key);
    expect(said()).toEqual(
      said().map(() => ({ certainty: 'unsettled', progress: '0' })[key as string] ?? ''),
    );
  });

  it('names the clipboard’s column that copying writes and that pastes a column of texts', () => {
    const into = COLUMNS.flatMap(({ pastes }) => pastes ?? []);
    expect(into.length).toBeGreaterThan(0);
    expect(into.filter((key) => columnOf(key).head === undefined)).toEqual([]);
  });
});
