/**
 * Gestures that are not actions: keys and pointer in the table and on the chart. The shortcut sheet
 * shows this list and the declared actions; the words are in the catalogue (`panels.<label>`). Keys
 * as in an action's declaration, plus `Click`, `Drag`, `Wheel`, `Pinch`, `Type` and `Arrows`.
 */
import type { WordKey } from '../../../shared/i18n/words';

export interface Gesture {
  readonly label: WordKey;
  readonly keys: readonly string[];
}
export interface GestureGroup {
  readonly title: WordKey;
  readonly gestures: readonly Gesture[];
}

export const GESTURES: readonly GestureGroup[] = [
  {
    title: 'panels.gestureTable',
    gestures: [
      { label: 'panels.g_move', keys: ['Arrows'] },
      { label: 'panels.g_fold', keys: ['ArrowLeft', 'ArrowRight'] },
      { label: 'panels.g_ends', keys: ['Ctrl+Home', 'Ctrl+End'] },
      { label: 'panels.g_select', keys: ['Shift+Arrows', 'Ctrl+Click', 'Shift+Click'] },
      { label: 'panels.g_edit', keys: ['Type'] },
      { label: 'panels.g_keepDown', keys: ['Enter'] },
      { label: 'panels.g_keepRight', keys: ['Tab'] },
      { label: 'panels.g_restore', keys: ['Escape'] },
      { label: 'panels.g_clear', keys: ['Delete'] },
      { label: 'panels.g_clipboard', keys: ['Ctrl+c', 'Ctrl+x', 'Ctrl+v'] },
    ],
  },
  {
    title: 'panels.gestureChart',
    gestures: [
      { label: 'panels.c_rows', keys: ['ArrowUp', 'ArrowDown'] },
      { label: 'panels.c_open', keys: ['Enter'] },
      { label: 'panels.c_move', keys: ['ArrowLeft', 'ArrowRight'] },
      { label: 'panels.c_day', keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'] },
      { label: 'panels.c_end', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
      { label: 'panels.c_start', keys: ['Alt+Shift+ArrowLeft', 'Alt+Shift+ArrowRight'] },
      { label: 'panels.c_progress', keys: ['+', '-'] },
      { label: 'panels.c_keep', keys: ['Enter'] },
      { label: 'panels.c_restore', keys: ['Escape'] },
      { label: 'panels.c_link', keys: ['l'] },
      { label: 'panels.c_linkTo', keys: ['Arrows'] },
      { label: 'panels.c_links', keys: ['k'] },
      { label: 'panels.c_unlink', keys: ['Delete'] },
      { label: 'panels.c_relink', keys: ['r'] },
      { label: 'panels.c_fit', keys: ['Ctrl+0'] },
    ],
  },
  {
    title: 'panels.gesturePointer',
    gestures: [
      { label: 'panels.p_move', keys: ['Drag'] },
      { label: 'panels.p_resize', keys: ['Drag'] },
      { label: 'panels.p_free', keys: ['Alt+Drag'] },
      { label: 'panels.p_draw', keys: ['Drag'] },
      { label: 'panels.p_link', keys: ['Drag'] },
      { label: 'panels.p_zoom', keys: ['Ctrl+Wheel', 'Pinch'] },
      { label: 'panels.p_time', keys: ['Shift+Wheel'] },
      { label: 'panels.p_pan', keys: ['Space+Drag'] },
    ],
  },
];
