/**
 * What a UI action is. Declared once; the menus, the palette, the shortcuts and the help sheet are
 * all made from the declarations.
 */
import type { WordKey } from '../../shared/i18n/words';
import type { AppState } from './state';
import type { App } from './store';

export type ActionGroup =
  'groupFile' | 'groupEdit' | 'groupStep' | 'groupScenario' | 'groupView' | 'groupHelp';

export interface Action {
  readonly id: string;
  readonly label: WordKey;
  readonly group: ActionGroup;
  /**
   * Keys as "Ctrl+Shift+Z", "Alt+Shift+ArrowUp", "F2", "?"; Ctrl is Cmd on a Mac. Several where
   * there are several.
   */
  readonly keys?: readonly string[];
  /**
   * Where its keys count: `everywhere`, `outsideText` (not while typing), when focus is in a grid
   * or the chart (`grids`), or only in the step table or chart (`rows`).
   */
  readonly scope: 'everywhere' | 'outsideText' | 'grids' | 'rows';
  /** Can it be done now? Left out: always. */
  when?(state: AppState): boolean;
  run(app: App): void;
  /** Left out of the menu bar (it is in the palette and the help all the same). */
  readonly hiddenInMenu?: boolean;
}
