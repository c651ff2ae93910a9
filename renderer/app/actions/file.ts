/**
 * Actions on whole plans and files; the app's start provides their implementation through
 * `provideFileActs`.
 */
import type { App } from '../../core/store';
import type { Action } from '../../core/action';

export interface FileActs {
  open(app: App): void;
  save(app: App): void;
  saveCopy(app: App): void;
  exportAll(app: App): void;
  newPlan(app: App): void;
}

let acts: FileActs | null = null;

/** Sets how to open and save files; the start calls it once. */
export function provideFileActs(given: FileActs): void {
  acts = given;
}

export const FILE_ACTIONS: readonly Action[] = [
  {
    id: 'plans',
    label: 'app.actionPlans',
    group: 'groupFile',
    scope: 'outsideText',
    run: (app) => app.openPanel('plans'),
  },
  {
    id: 'newPlan',
    label: 'app.actionNewPlan',
    group: 'groupFile',
    scope: 'outsideText',
    run: (app) => acts?.newPlan(app),
  },
  {
    id: 'open',
    label: 'app.actionOpen',
    group: 'groupFile',
    keys: ['Ctrl+o'],
    scope: 'everywhere',
    run: (app) => acts?.open(app),
  },
  {
    id: 'save',
    label: 'app.actionSave',
    group: 'groupFile',
    keys: ['Ctrl+s'],
    scope: 'everywhere',
    run: (app) => acts?.save(app),
  },
  {
    id: 'saveCopy',
    label: 'app.actionSaveCopy',
    group: 'groupFile',
    keys: ['Ctrl+Shift+s'],
    scope: 'everywhere',
    run: (app) => acts?.saveCopy(app),
  },
  {
    id: 'exportAll',
    label: 'files.exportAll',
    group: 'groupFile',
    scope: 'outsideText',
    run: (app) => acts?.exportAll(app),
  },
  {
    id: 'backups',
    label: 'safety.action',
    group: 'groupFile',
    scope: 'outsideText',
    run: (app) => app.openPanel('backups'),
  },
  {
    id: 'registers',
    label: 'app.actionRegisters',
    group: 'groupFile',
    scope: 'outsideText',
    run: (app) => app.openPanel('registers'),
  },
];
