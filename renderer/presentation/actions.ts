/**
 * The actions of presenting, for menu, palette and shortcut sheet. It also captures their keys in a
 * browser, where they would reload the page.
 */
import type { Action } from '../core/action';
import { presentFromHere, presentFromStart } from './start';

export const PRESENT_ACTIONS: readonly Action[] = [
  {
    id: 'present',
    label: 'presentation.present',
    group: 'groupView',
    keys: ['F5'],
    scope: 'everywhere',
    run: presentFromStart,
  },
  {
    id: 'presentHere',
    label: 'presentation.presentHere',
    group: 'groupView',
    keys: ['Shift+F5'],
    scope: 'everywhere',
    run: presentFromHere,
  },
];
