/** Actions on the printed roadmap. */
import type { Action } from '../core/action';
import type { App } from '../core/store';
import { openRoadmap } from './roadmapState';

/** Opens the screen of the roadmap. */
export function showRoadmap(app: App): void {
  openRoadmap(app.state().plan.id, app.state().scenarioId);
  app.openPanel('roadmap');
}

export const ROADMAP_ACTIONS: readonly Action[] = [
  {
    id: 'roadmap',
    label: 'roadmapView.action',
    group: 'groupFile',
    keys: ['Ctrl+Shift+e'],
    scope: 'everywhere',
    run: showRoadmap,
  },
];
