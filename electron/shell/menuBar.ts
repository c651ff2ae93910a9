/** The menu bar, rebuilt only when its entries change. */
import { Menu } from 'electron';
import { menuTemplate, type MenuContext } from './menuTemplate';

type Groups = Parameters<typeof menuTemplate>[0];

/**
 * Returns a function that shows the menu bar of the declared actions. If only the enabled entries
 * change, it updates them in place: a new bar would close a menu that the user has open.
 */
export function menuBar(context: MenuContext): (groups: Groups) => void {
  let shown: string | null = null;
  return (groups) => {
    const items = groups.flatMap((group) => group.items);
    const entries = JSON.stringify(groups, (name, value: unknown) =>
      name === 'enabled' ? undefined : value,
    );
    const bar = entries === shown ? Menu.getApplicationMenu() : null;
    shown = entries;
    if (bar === null)
      return Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(groups, context)));
    for (const { id, enabled } of items) {
      const entry = bar.getMenuItemById(id);
      if (entry) entry.enabled = enabled;
    }
  };
}
