/** The actions of the step table, for menus, palette and shortcut sheet. */
import type { Action } from '../../core/action';
import { startEdit } from './tableKeys';
import { tableStore } from './tableState';

export const TABLE_ACTIONS: readonly Action[] = [
  {
    id: 'editCell',
    label: 'table.actionEdit',
    group: 'groupStep',
    keys: ['F2'],
    scope: 'rows',
    hiddenInMenu: true,
    when: (state) => state.role === 'writer' && state.selection.focusId !== null,
    run: (app) =>
      startEdit(app, app.state().selection.focusId!, tableStore.getState().column, null),
  },
];
