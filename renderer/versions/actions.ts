/** Actions on versions of the plan, and on its exports for outsiders. */
import type { Action } from '../core/action';
import { versionsStore } from './current';

export const VERSION_ACTIONS: readonly Action[] = [
  {
    id: 'versions',
    label: 'versions.action',
    group: 'groupFile',
    scope: 'outsideText',
    run: (app) => {
      versionsStore.setState({ chosenId: null });
      app.openPanel('versions');
    },
  },
  {
    id: 'living',
    label: 'living.action',
    group: 'groupFile',
    scope: 'outsideText',
    run: (app) => app.openPanel('living'),
  },
];
