/**
 * The declared actions by group, for the window's own menu and for the menu bar of a host that has
 * one.
 */
import type { Question } from '../../../shared/desktop';
import { say } from '../../../shared/i18n/words';
import type { AppState } from '../../core/state';
import type { Action, ActionGroup } from '../../core/action';

const GROUPS: readonly ActionGroup[] = [
  'groupFile',
  'groupEdit',
  'groupStep',
  'groupScenario',
  'groupView',
  'groupHelp',
];

/** The groups with their actions, in order. */
export function actionGroups(
  actions: readonly Action[],
): readonly { readonly group: ActionGroup; readonly actions: readonly Action[] }[] {
  return GROUPS.map((group) => ({
    group,
    actions: actions.filter((action) => action.group === group && !action.hiddenInMenu),
  }));
}

/** The ids of the actions that are disabled now. */
export function disabledIds(actions: readonly Action[], state: AppState): string[] {
  return actions.filter((action) => action.when && !action.when(state)).map((action) => action.id);
}

/** The menu for a host with a menu bar. */
export function hostMenu(
  actions: readonly Action[],
  disabled: readonly string[],
): Question<'setMenu'> {
  return {
    groups: actionGroups(actions).map(({ group, actions: items }) => ({
      label: say(`app.${group}`),
      items: items.map(({ id, label, keys }) => ({
        id,
        label: say(label),
        keys: keys?.[0] ?? null,
        enabled: !disabled.includes(id),
      })),
    })),
  };
}
