import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../../../renderer/plan/steps';
import {
  edit,
  refuse,
  setTableWidth,
  tableStore,
} from '../../../../../renderer/plan/table/tableState';
import { NEW_ROW } from '../../../../../renderer/ui/grid/gridState';
import { tableApp, type TableApp } from '../../app';

const focus = ({ app }: TableApp): string | null => app.state().selection.focusId;
const column = (): string => tableStore.getState().column;
const at = (id: string): TableApp => {
  const table = tableApp();
  table.app.select([id]);
  return table;
};
const rows = ({ app }: TableApp): readonly string[] => rowsOf(app.state()).ids;

describe('moving', () => {
  it('goes from row to row, and from the last to the row for new steps', () => {
    const table = at('wifi');
    table.press('ArrowDown');
    expect(focus(table)).toBe('bornes-caf');
    table.press('ArrowUp', 'ArrowUp');
    expect(focus(table)).toBe('remise');
    table.press('Ctrl+End');
    expect(focus(table)).toBe(rows(table).at(-1));
    table.press('ArrowDown');
    expect([focus(table), tableStore.getState().onNewRow]).toEqual([null, true]);
    table.press('ArrowUp');
    expect(focus(table)).toBe(rows(table).at(-1));
    table.press('Ctrl+Home', 'PageDown');
    expect(focus(table)).toBe(rows(table)[15] ?? rows(table).at(-1));
    table.press('PageUp', 'PageUp');
    expect(focus(table)).toBe(rows(table)[0]);
  });

  it('extends the selection with Shift, and stays on the last row', () => {
    const table = at('wifi');
    table.press('Shift+ArrowDown', 'Shift+ArrowDown');
    expect(table.app.state().selection.ids).toEqual(['wifi', 'bornes-caf', 'postes']);
    table.press('Shift+ArrowUp');
    expect(table.app.state().selection.ids).toEqual(['wifi', 'bornes-caf']);
    table.app.select([rows(table).at(-1)!]);
    table.press('Shift+ArrowDown');
    expect(table.app.state().selection.ids).toEqual([rows(table).at(-1)]);
  });

  it('goes from cell to cell and stays inside, except that Tab leaves at both ends', () => {
    const table = at('wifi');
    table.press('ArrowRight');
    expect(column()).toBe('period');
    table.press('End');
    expect(column()).toBe('ownerId');
    expect(table.press('ArrowRight')).toBe(true);
    expect(table.press('Tab')).toBe(false);
    table.press('Home');
    expect(column()).toBe('wbs');
    expect(table.press('Shift+Tab')).toBe(false);
  });

  it('leaves a hidden column', () => {
    at('wifi').press('End');
    setTableWidth(400);
    expect(column()).toBe('title');
  });

  it('folds and unfolds on the title; on the number goes up to the parent', () => {
    const table = at('remise');
    table.press('ArrowLeft');
    expect(rows(table)).not.toContain('wifi');
    table.press('ArrowRight');
    expect(rows(table)).toContain('wifi');
    table.app.select(['wifi']);
    table.press('Home', 'ArrowLeft');
    expect(focus(table)).toBe('remise');
  });
});

describe('editing', () => {
  it('starts with the text of the cell, or with the typed text', () => {
    const table = at('wifi');
    table.press('F2');
    expect(tableStore.getState().editing).toMatchObject({
      rowId: 'wifi',
      column: 'title',
      text: 'Wifi public',
    });
    table.press('End', 'z');
    expect(tableStore.getState().editing).toMatchObject({ column: 'ownerId', text: 'z' });
    table.press('AltGr+~');
    expect(tableStore.getState().editing).toMatchObject({ text: '~' });
    table.press('Home', 'a');
    expect(tableStore.getState().editing).toMatchObject({ column: 'title', text: 'a' });
  });

  it('chooses a certainty by its first letter, with or without accent', () => {
    const table = at('wifi');
    tableStore.setState({ column: 'certainty' });
    for (const [typed, certainty] of [
      ['f', 'firm'],
      ['a', 'unsettled'],
      ['à', 'unsettled'],
      ['E', 'estimated'],
      ['x', 'estimated'],
    ] as const) {
      table.press(typed);
      expect([typed, tableStore.getState().editing?.text]).toEqual([typed, certainty]);
    }
  });

  it('leaves the window’s keys alone', () => {
    const table = at('wifi');
    for (const keys of [
      'Ctrl+z',
      'Ctrl+c',
      'Alt+Shift+ArrowRight',
      'Alt+ArrowDown',
      'F5',
      'Shift+Insert',
    ])
      expect([keys, table.press(keys)]).toEqual([keys, false]);
    expect(tableStore.getState().editing).toBeNull();
  });

  it('is refused with a message in a read-only plan', () => {
    const table = tableApp({ role: 'reader' });
    table.app.select(['wifi']);
    for (const keys of ['F2', 'x', 'Delete', 'Insert']) {
      table.press(keys);
      expect(tableStore.getState().editing).toBeNull();
    }
    expect(table.app.state().notice).toMatchObject({ kind: 'error', at: 4 });
    expect(table.step('wifi').title).toBe('Wifi public');
  });

  it('adds a step below, ready to be named', () => {
    const table = at('wifi');
    table.press('Insert');
    const id = focus(table)!;
    expect(rows(table)[rows(table).indexOf('wifi') + 1]).toBe(id);
    expect(tableStore.getState().editing).toMatchObject({ rowId: id, column: 'title', text: '' });
  });

  it('says that a filter hides the new step', () => {
    const table = at('wifi');
    table.app.setFilter({ text: 'wifi' });
    table.press('Insert');
    expect(tableStore.getState().editing).toBeNull();
    expect(table.app.state().notice?.text).toContain('filtre');
  });

  it('starts on the last row by typing or Enter', () => {
    const table = tableApp();
    tableStore.setState({ onNewRow: true });
    table.press('Enter');
    expect(tableStore.getState().editing).toMatchObject({ rowId: NEW_ROW, text: '' });
    table.press('B');
    expect(tableStore.getState().editing).toMatchObject({ rowId: NEW_ROW, text: 'B' });
  });

  it('finds the earlier refused text, until Escape drops it', () => {
    const table = at('wifi');
    tableStore.setState({ column: 'period' });
    refuse('wifi', 'period', { text: '31 avril', reason: 'non' });
    table.press('F2');
    expect(tableStore.getState().editing).toMatchObject({ text: '31 avril' });
    table.press('Escape');
    table.press('F2');
    expect(tableStore.getState().editing).toMatchObject({ text: 'T1 2024' });
  });

  it('gives each edit a field of its own', () => {
    edit('wifi', 'title', '');
    const first = tableStore.getState().editing!.serial;
    edit('wifi', 'title', '');
    expect(tableStore.getState().editing!.serial).not.toBe(first);
  });
});

describe('Delete', () => {
  it('clears the cell in every selected row, and only that', () => {
    const table = at('wifi');
    table.app.select(['wifi', 'bornes-caf']);
    tableStore.setState({ column: 'certainty' });
    table.press('Delete');
    expect([table.period('wifi'), table.period('bornes-caf')]).toMatchObject([
      { start: '2024-01-01', certainty: 'unsettled' },
      { start: '2024-04-01', certainty: 'unsettled' },
    ]);
    tableStore.setState({ column: 'period' });
    table.press('Delete');
    expect([table.period('wifi'), table.period('bornes-caf')]).toEqual([null, null]);
    table.app.undo();
    expect(table.period('bornes-caf')).not.toBeNull();
  });

  it('removes the rows from the number, or several titles', () => {
    const table = at('wifi');
    table.press('Delete');
    expect(table.step('wifi')).toBeDefined();
    table.press('Home', 'Delete');
    expect(table.step('wifi')).toBeUndefined();
    tableStore.setState({ column: 'title' });
    table.app.select(['bornes-caf', 'postes']);
    table.press('Delete');
    expect([table.step('bornes-caf'), table.step('postes')]).toEqual([undefined, undefined]);
    table.app.undo();
    expect(table.step('postes')).toBeDefined();
  });
});
