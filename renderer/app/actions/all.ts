/**
 * Every UI action, declared once: label, keys, when, run. Menus, palette, shortcuts and help all
 * read this table.
 */
import { TABLE_ACTIONS } from '../../plan/table/actions';
import type { Action } from '../../core/action';
import { EDIT_ACTIONS } from './edit';
import { FILE_ACTIONS } from './file';
import { SCENARIO_ACTIONS } from '../../scenarios/actions';
import { HYPOTHESIS_ACTIONS } from '../../hypotheses/actions';
import { DOCUMENT_ACTIONS } from '../../document/actions';
import { ROADMAP_ACTIONS } from '../../roadmap/actions';
import { VERSION_ACTIONS } from '../../versions/actions';
import { PRESENT_ACTIONS } from '../../presentation/actions';
import { VIEW_ACTIONS } from './view';
import { GRID_ACTIONS } from './grids';
import { GO_TO_VIEW_ACTIONS } from './views';

export const ACTIONS: readonly Action[] = [
  ...FILE_ACTIONS,
  ...ROADMAP_ACTIONS,
  ...DOCUMENT_ACTIONS,
  ...VERSION_ACTIONS,
  ...EDIT_ACTIONS,
  ...GRID_ACTIONS,
  ...TABLE_ACTIONS,
  ...SCENARIO_ACTIONS,
  ...HYPOTHESIS_ACTIONS,
  ...GO_TO_VIEW_ACTIONS,
  ...PRESENT_ACTIONS,
  ...VIEW_ACTIONS,
];

/** The action with this id. Throws if there is none, as ids are constants of the code. */
export function actionById(id: string): Action {
  const found = ACTIONS.find((action) => action.id === id);
  if (!found) throw new Error(`no action ${id}`);
  return found;
}
