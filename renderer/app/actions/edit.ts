/** Actions that change the plan: undo and redo, steps. */
import { setPeriod } from '../../../shared/commands/periods';
import type { Action } from '../../core/action';
import {
  arrangeSelected,
  duplicateSelected,
  insertStep,
  markDone,
  removeSelected,
  selectedIds,
} from '../../plan/steps';
import type { AppState } from '../../core/state';

const canWrite = (state: AppState): boolean => state.role === 'writer';
const onSelection = (state: AppState): boolean => canWrite(state) && selectedIds(state).length > 0;

export const EDIT_ACTIONS: readonly Action[] = [
  {
    id: 'undo',
    label: 'app.undo',
    group: 'groupEdit',
    keys: ['Ctrl+z'],
    scope: 'outsideText',
    when: (state) => canWrite(state) && state.history.past.length > 0,
    run: (app) => app.undo(),
  },
  {
    id: 'redo',
    label: 'app.redo',
    group: 'groupEdit',
    keys: ['Ctrl+y', 'Ctrl+Shift+z'],
    scope: 'outsideText',
    when: (state) => canWrite(state) && state.history.future.length > 0,
    run: (app) => app.redo(),
  },
  {
    id: 'history',
    label: 'app.actionHistory',
    group: 'groupEdit',
    scope: 'outsideText',
    run: (app) => app.openPanel('history'),
  },
  {
    id: 'newStep',
    label: 'app.actionNewStep',
    group: 'groupStep',
    keys: ['Insert'],
    scope: 'rows',
    when: canWrite,
    run: (app) => {
      insertStep(app, 'after');
    },
  },
  {
    id: 'newSubStep',
    label: 'app.actionNewSubStep',
    group: 'groupStep',
    keys: ['Shift+Insert'],
    scope: 'rows',
    when: onSelection,
    run: (app) => {
      insertStep(app, 'under');
    },
  },
  {
    id: 'newMilestone',
    label: 'app.actionNewMilestone',
    group: 'groupStep',
    scope: 'rows',
    when: canWrite,
    run: (app) => {
      insertStep(app, 'after', 'milestone');
    },
  },
  {
    id: 'duplicateSteps',
    label: 'app.actionDuplicateSteps',
    group: 'groupStep',
    keys: ['Ctrl+Shift+d'],
    scope: 'rows',
    when: onSelection,
    run: duplicateSelected,
  },
  {
    id: 'removeSteps',
    label: 'app.actionDeleteSteps',
    group: 'groupStep',
    keys: ['Ctrl+Delete'],
    scope: 'rows',
    when: onSelection,
    run: removeSelected,
  },
  {
    id: 'indent',
    label: 'app.actionIndent',
    group: 'groupStep',
    keys: ['Alt+Shift+ArrowRight'],
    scope: 'rows',
    when: onSelection,
    run: (app) => arrangeSelected(app, 'indent'),
  },
  {
    id: 'outdent',
    label: 'app.actionOutdent',
    group: 'groupStep',
    keys: ['Alt+Shift+ArrowLeft'],
    scope: 'rows',
    when: onSelection,
    run: (app) => arrangeSelected(app, 'outdent'),
  },
  {
    id: 'moveUp',
    label: 'app.actionMoveUp',
    group: 'groupStep',
    keys: ['Alt+Shift+ArrowUp'],
    scope: 'rows',
    when: onSelection,
    run: (app) => arrangeSelected(app, 'up'),
  },
  {
    id: 'moveDown',
    label: 'app.actionMoveDown',
    group: 'groupStep',
    keys: ['Alt+Shift+ArrowDown'],
    scope: 'rows',
    when: onSelection,
    run: (app) => arrangeSelected(app, 'down'),
  },
  {
    id: 'markDone',
    label: 'app.actionMarkDone',
    group: 'groupStep',
    scope: 'rows',
    when: onSelection,
    run: markDone,
  },
  {
    id: 'clearPeriod',
    label: 'app.actionClearPeriod',
    group: 'groupStep',
    scope: 'rows',
    when: onSelection,
    run: (app) => {
      app.dispatch(setPeriod, {
        scenarioId: app.state().scenarioId,
        stepIds: [...selectedIds(app.state())],
        period: null,
      });
    },
  },
];
