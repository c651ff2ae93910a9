import { describe, expect, it } from 'vitest';
import { columnsFor } from '../../../../../renderer/plan/table/columns';
import { pasteText, copyRows, cutRows } from '../../../../../renderer/plan/table/clipboardActs';
import { commitWords, periodContext } from '../../../../../renderer/plan/table/cells';
import { commitText, fillDown } from '../../../../../renderer/plan/table/edits';
import { tableStore } from '../../../../../renderer/plan/table/tableState';
import { NEW_ROW } from '../../../../../renderer/ui/grid/gridState';
import { tableApp } from '../../app';

describe('commitText', () => {
  it('reads each column, one edit each', () => {
    const { app, step, period } = tableApp();
    expect(commitText(app, ['wifi'], 'title', '  Wifi pour tous ')).toBeNull();
    expect(commitText(app, ['wifi'], 'progress', '12,5 %')).toBeNull();
    expect(commitText(app, ['wifi'], 'ownerId', 'arcs')).toBeNull();
    expect(commitText(app, ['wifi'], 'certainty', 'A caler')).toBeNull();
    expect(step('wifi')).toMatchObject({
      title: 'Wifi pour tous',
      progress: 125_000,
      ownerId: 'actor-arcs',
      period: { certainty: 'unsettled', words: 'T1 2024' },
    });
    expect(commitText(app, ['wifi'], 'period', 'd’ici fin 2025')).toBeNull();
    expect(period('wifi')).toMatchObject({
      words: 'd’ici fin 2025',
      form: 'by',
      start: null,
      end: '2025-12-31',
    });
    expect(app.state().history.past).toHaveLength(5);
  });

  it('keeps words that give no date as they are, to be settled, and lets them be left untouched', () => {
    const { app, period } = tableApp();
    expect(commitText(app, ['wifi'], 'period', 'quand la salle sera prête')).not.toBeNull();
    expect(commitWords(app, ['wifi'], ' quand la salle sera prête ')).toBeNull();
    expect(period('wifi')).toMatchObject({
      words: 'quand la salle sera prête',
      start: null,
      end: null,
      certainty: 'unsettled',
    });
  });

  it('makes an actor in the same edit, once', () => {
    const { app, step } = tableApp();
    commitText(app, ['wifi'], 'ownerId', 'Le Relais');
    commitText(app, ['bornes-caf'], 'ownerId', 'le relais');
    expect(step('wifi').ownerId).toBe(step('bornes-caf').ownerId);
    app.undo();
    app.undo();
    expect(Object.values(app.state().plan.actors).map(({ title }) => title)).not.toContain(
      'Le Relais',
    );
  });

  it('says why it refuses, and records nothing', () => {
    const { app } = tableApp();
    expect(commitText(app, ['wifi'], 'period', '31 avril 2024')).toContain('31 avril 2024');
    expect(commitText(app, ['wifi'], 'progress', '120')).toContain('120');
    expect(commitText(app, ['wifi'], 'certainty', 'sûr')).toContain('sûr');
    expect(commitText(app, ['avis-politique'], 'certainty', 'ferme')).toContain(
      'pas encore de date',
    );
    expect(commitText(app, ['nobody'], 'title', 'x')).toContain('n’existe plus');
    expect(app.state().history.past).toHaveLength(0);
  });

  it('records nothing where nothing changes, and makes no step of nothing', () => {
    const { app } = tableApp();
    commitText(app, ['wifi'], 'title', 'Wifi public');
    commitText(app, [NEW_ROW], 'title', '  ');
    expect(app.state().history.past).toHaveLength(0);
  });

  it('gives a milestone one day of a longer period', () => {
    const { app, period } = tableApp();
    commitText(app, ['avis-politique'], 'period', 'T2 2024');
    expect(period('avis-politique')).toMatchObject({
      words: 'T2 2024',
      form: 'by',
      start: null,
      end: '2024-06-30',
    });
  });

  it('leans on the year of the nearest dated row above', () => {
    const { app, period } = tableApp();
    commitText(app, ['bornes-caf'], 'period', 'mars 2026');
    commitText(app, ['postes'], 'period', '');
    expect(periodContext(app, 'postes').yearHint).toBe(2026);
    commitText(app, ['postes'], 'period', 'septembre');
    expect(period('postes')).toMatchObject({ start: '2026-09-01', certainty: 'estimated' });
  });

  it('leans on the year that the row has before that of a row above', () => {
    const { app, period } = tableApp();
    commitText(app, ['bornes-caf'], 'period', 'mars 2026');
    commitText(app, ['postes'], 'period', 'septembre 2025');
    commitText(app, ['postes'], 'period', 'octobre');
    expect(period('postes')).toMatchObject({ start: '2025-10-01', certainty: 'estimated' });
  });

  it.each(['dès que possible', 'en continu', 'au prochain conseil'])(
    'keeps « %s » word for word, to be settled',
    (words) => {
      const { app, period } = tableApp();
      expect(commitText(app, ['wifi'], 'period', words)).toBeNull();
      expect(period('wifi')).toMatchObject({ words, start: null, end: null });
    },
  );

  it('says of words that it refuses what would be read', () => {
    const { app } = tableApp();
    expect(commitText(app, ['wifi'], 'period', 'juin ou juillet 2025')).toMatch(
      /« juillet 2025 » se lirait/,
    );
  });
});

describe('fillDown', () => {
  it('copies the first row’s cell to the others in one edit, whichever was selected first', () => {
    const { app, period, step } = tableApp();
    app.select(['postes', 'bornes-caf', 'wifi']);
    fillDown(app, 'period');
    expect([period('bornes-caf')?.words, period('postes')?.words]).toEqual(['T1 2024', 'T1 2024']);
    app.undo();
    expect(period('bornes-caf')?.words).toBe('avril à juin 2024');
    commitText(app, ['wifi'], 'certainty', 'ferme');
    fillDown(app, 'certainty');
    expect(period('postes')).toMatchObject({ words: 'mars à juin 2024', certainty: 'firm' });
    fillDown(app, 'title');
    expect(step('postes').title).toBe('Wifi public');
  });

  it('does nothing to one row alone, nor to numbers', () => {
    const { app } = tableApp();
    app.select(['wifi']);
    fillDown(app, 'period');
    app.select(['wifi', 'bornes-caf']);
    fillDown(app, 'wbs');
    expect(app.state().history.past).toHaveLength(0);
    expect(app.state().notice).toMatchObject({ kind: 'error', at: 2 });
  });
});

describe('pasting', () => {
  it('puts one text into the cell, in every selected row, without a preview', () => {
    const { app, period } = tableApp();
    app.select(['wifi', 'bornes-caf']);
    tableStore.setState({ column: 'period' });
    pasteText(app, 'T3 2025\n');
    expect([period('wifi')?.words, period('bornes-caf')?.words, app.state().pasting]).toEqual([
      'T3 2025',
      'T3 2025',
      null,
    ]);
    expect(app.state().history.past).toHaveLength(1);
  });

  it('leaves a text that is refused at its cell, to be mended', () => {
    const { app } = tableApp();
    app.select(['wifi']);
    tableStore.setState({ column: 'period' });
    pasteText(app, '31 avril 2025');
    expect(tableStore.getState()).toMatchObject({
      editing: { rowId: 'wifi', column: 'period', text: '31 avril 2025' },
      refusals: { wifi: { period: { text: '31 avril 2025' } } },
    });
  });

  it('makes a step of one text on the last row', () => {
    const { app } = tableApp();
    tableStore.setState({ onNewRow: true });
    pasteText(app, 'Nouvelle action');
    expect(Object.values(app.state().plan.steps).map(({ title }) => title)).toContain(
      'Nouvelle action',
    );
  });

  it('puts a column of texts down the column, through the preview', () => {
    const { app } = tableApp();
    app.select(['wifi']);
    tableStore.setState({ column: 'progress' });
    pasteText(app, '10 %\n20 %');
    expect(app.state().pasting?.split('\r\n')).toEqual([
      'N°\tÉtape\tFait',
      '2.1\tWifi public\t10 %',
      '2.2\tBornes CAF\t20 %',
    ]);
  });

  it('makes copies of rows copied here, with what belongs to them, in one edit called so', () => {
    const { app } = tableApp();
    app.select(['synergie']);
    const { text } = copyRows(app)!;
    const before = Object.keys(app.state().plan.steps).length;
    pasteText(app, `${text}\r\n`);
    expect(app.state().pasting).toBeNull();
    const { plan, selection, history } = app.state();
    expect(plan.steps[selection.ids[0]!]!.title).toMatch(/ \(copie\)$/);
    expect(Object.keys(plan.steps).length).toBe(before + 5);
    expect(history.past.at(-1)!.label.code).toBe('commands.duplicateSteps');
    app.undo();
    expect(Object.keys(app.state().plan.steps).length).toBe(before);
  });

  it('puts the copies beside the row that has the focus, and reads rows that changed as before', () => {
    const { app } = tableApp();
    app.select(['wifi']);
    const { text } = copyRows(app)!;
    app.select(['synergie']);
    pasteText(app, text);
    const copy = app.state().plan.steps[app.state().selection.ids[0]!]!;
    expect([copy.title, copy.parentId]).toEqual(['Wifi public (copie)', null]);
    commitText(app, ['wifi'], 'title', 'Wifi ouvert');
    pasteText(app, text);
    expect(app.state().pasting).toBe(text);
  });

  it('previews rows as they are, and refuses them where the plan is read only', () => {
    const { app } = tableApp();
    pasteText(app, 'A\tT1 2025');
    expect(app.state().pasting).toBe('A\tT1 2025');
    const reader = tableApp({ role: 'reader' }).app;
    pasteText(reader, 'A\tT1 2025');
    expect(reader.state()).toMatchObject({ pasting: null, notice: { kind: 'error' } });
  });
});

describe('copying', () => {
  it('takes what stands under the selected steps too; cutting removes them in one edit', () => {
    const { app, step } = tableApp();
    expect(copyRows(app)).toBeNull();
    app.select(['remise']);
    expect(copyRows(app)!.text).toContain('Bornes CAF');
    expect(cutRows(app)!.text).toContain('Bornes CAF');
    expect(step('bornes-caf')).toBeUndefined();
    app.undo();
    expect(step('bornes-caf')).toBeDefined();
  });
});

describe('columnsFor', () => {
  it('shows more the wider it is, and the title keeps 180 px beside the period', () => {
    for (let width = 200; width <= 1200; width += 1) {
      const columns = columnsFor(width);
      expect(columns.reduce((sum, column) => sum + column.width, 0)).toBe(width);
      if (columns.length > 2)
        expect(columns.find(({ key }) => key === 'title')!.width).toBeGreaterThanOrEqual(180);
    }
    expect(columnsFor(200).map(({ key }) => key)).toEqual(['wbs', 'title']);
    expect(columnsFor(520).map(({ key }) => key)).toEqual(['wbs', 'title', 'period', 'progress']);
    expect(columnsFor(900)).toHaveLength(6);
  });
});
