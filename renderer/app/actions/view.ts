/** Actions that change the view of the plan, never the plan. */
import { NO_FILTER, isFiltering } from '../../../shared/analysis/filter';
import type { Theme } from '../../core/state';
import type { Action } from '../../core/action';
import { foldAll } from '../../plan/steps';

const theme = (id: string, label: Action['label'], value: Theme): Action => ({
  id,
  label,
  group: 'groupView',
  scope: 'outsideText',
  when: (state) => state.theme !== value,
  run: (app) => app.setTheme(value),
});

export const VIEW_ACTIONS: readonly Action[] = [
  {
    id: 'palette',
    label: 'app.actionPalette',
    group: 'groupView',
    keys: ['Ctrl+k'],
    scope: 'everywhere',
    run: (app) => app.openPanel('palette'),
  },
  {
    id: 'find',
    label: 'app.actionFind',
    group: 'groupView',
    keys: ['Ctrl+f'],
    scope: 'everywhere',
    run: (app) => {
      app.setView({ screen: 'plan' });
      app.openPanel('filter');
    },
  },
  {
    id: 'clearFilter',
    label: 'app.actionClearFilter',
    group: 'groupView',
    scope: 'outsideText',
    when: (state) => isFiltering(state.view.filter),
    run: (app) => app.setFilter(NO_FILTER),
  },
  {
    id: 'details',
    label: 'app.actionDetails',
    group: 'groupView',
    keys: ['Ctrl+i'],
    scope: 'outsideText',
    run: (app) => app.setView({ detailsOpen: !app.state().view.detailsOpen }),
  },
  {
    id: 'foldAll',
    label: 'app.actionFoldAll',
    group: 'groupView',
    scope: 'outsideText',
    run: (app) => foldAll(app, true),
  },
  {
    id: 'unfoldAll',
    label: 'app.actionUnfoldAll',
    group: 'groupView',
    scope: 'outsideText',
    run: (app) => foldAll(app, false),
  },
  theme('themeSystem', 'app.themeSystem', 'system'),
  theme('themeLight', 'app.themeLight', 'light'),
  theme('themeDark', 'app.themeDark', 'dark'),
  {
    id: 'help',
    label: 'app.actionHelp',
    group: 'groupHelp',
    keys: ['F1'],
    scope: 'everywhere',
    run: (app) => app.openPanel('help'),
  },
  {
    id: 'shortcuts',
    label: 'app.actionShortcuts',
    group: 'groupHelp',
    keys: ['?'],
    scope: 'outsideText',
    run: (app) => app.openPanel('shortcuts'),
  },
];
