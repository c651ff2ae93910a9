/**
 * The declaration of a UI action. Menus, palette, shortcuts and help all come from the
 * declarations.
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
   * Keys as "Ctrl+Shift+Z", "Alt+Shift+ArrowUp", "F2", "?"; Ctrl is Cmd on a Mac. There may be
   * several.
   */
  readonly keys?: readonly string[];
  /**
   * Where its keys work: `everywhere`, `outsideText` (not while typing), with the focus in a grid
   * or the chart (`grids`), or only in the step table or chart (`rows`).
   */
  readonly scope: 'everywhere' | 'outsideText' | 'grids' | 'rows';
  /** True if it is enabled now. Undefined: always. */
  when?(state: AppState): boolean;
  run(app: App): void;
  /** True to leave it out of the menu bar (the palette and the help have it anyway). */
  readonly hiddenInMenu?: boolean;
}
