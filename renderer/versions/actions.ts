/** Acts on versions of the plan. */
import type { Action } from '../app/actions/action';
import { versionsStore } from './current';

export const VERSION_ACTIONS: readonly Action[] = [
  { id: 'versions', label: 'versions.action', group: 'groupFile', scope: 'outsideText', run: (app) => { versionsStore.setState({ chosenId: null }); app.openPanel('versions'); } },
];
