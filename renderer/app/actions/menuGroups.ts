/**
 * The declared actions by group, as menus show them: the window's own, and the menu bar of a host
 * that has one.
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

/** Each group with what stands in it, in order. */
export function actionGroups(
  actions: readonly Action[],
): readonly { readonly group: ActionGroup; readonly actions: readonly Action[] }[] {
  return GROUPS.map((group) => ({
    group,
    actions: actions.filter((action) => action.group === group && !action.hiddenInMenu),
  }));
}

/** The ids of the actions that can't be done now. */
export function disabledIds(actions: readonly Action[], state: AppState): string[] {
  return actions.filter((action) => action.when && !action.when(state)).map((action) => action.id);
}

/** What a host with a menu bar is sent. */
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
