/** Actions on the rows of the grid on screen: the steps or the means. */
import { say } from '../../../shared/i18n/words';
import { fillDown } from '../../plan/table/edits';
import { tableStore } from '../../plan/table/tableState';
import { selectLines } from '../../means/meansState';
import { meansRows } from '../../means/rows';
import type { AppState } from '../../core/state';
import type { App } from '../../core/store';
import type { Action } from '../../core/action';
import { rowsOf } from '../../plan/steps';

const loadFill = () => import('../../means/fill');
/** Loads it in advance. */
export const LATER_FILL = { load: loadFill };

const onMeans = (state: AppState): boolean => state.view.screen === 'means';

function fill(app: App): void {
  if (!onMeans(app.state())) {
    fillDown(app, tableStore.getState().column);
    return;
  }
  loadFill().then(
    ({ fillLinesDown }) => fillLinesDown(app),
    () => app.notify(say('app.partNotLoaded'), 'error'),
  );
}

function selectAll(app: App): void {
  if (onMeans(app.state())) selectLines(meansRows(app.state()).ids);
  else app.select(rowsOf(app.state()).ids, { focusId: app.state().selection.focusId });
}

export const GRID_ACTIONS: readonly Action[] = [
  {
    id: 'selectAll',
    label: 'app.actionSelectAll',
    group: 'groupEdit',
    keys: ['Ctrl+a'],
    scope: 'grids',
    run: selectAll,
  },
  {
    id: 'fillDown',
    label: 'table.actionFillDown',
    group: 'groupEdit',
    keys: ['Ctrl+d'],
    scope: 'grids',
    when: (state) => state.role === 'writer',
    run: fill,
  },
];
