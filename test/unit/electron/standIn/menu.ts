/** Menus as Electron makes them from a template: labels and keys of roles, enabled keys, clicks. */
import type { KeyboardEvent, Menu, MenuItem, MenuItemConstructorOptions } from 'electron';

/** Electron's keys for a role whose template names none. */
const ROLE_KEYS: Readonly<Record<string, string>> = {
  undo: 'CommandOrControl+Z',
  redo: 'Shift+CommandOrControl+Z',
  cut: 'CommandOrControl+X',
  copy: 'CommandOrControl+C',
  paste: 'CommandOrControl+V',
  selectall: 'CommandOrControl+A',
  close: 'CommandOrControl+W',
  minimize: 'CommandOrControl+M',
  zoomin: 'CommandOrControl+Plus',
  zoomout: 'CommandOrControl+-',
  resetzoom: 'CommandOrControl+0',
};

/** The parts of a menu item in use. */
type ItemPart = Pick<
  MenuItem,
  'id' | 'label' | 'type' | 'enabled' | 'visible' | 'registerAccelerator'
>;

export class StandInItem implements ItemPart {
  readonly id: string;
  readonly label: string;
  readonly role: string | undefined;
  readonly type: MenuItem['type'];
  readonly accelerator: string | null;
  readonly registerAccelerator: boolean;
  readonly visible: boolean;
  readonly submenu: StandInMenu | null;
  /** May change later, as in Electron. */
  enabled: boolean;
  constructor(readonly template: MenuItemConstructorOptions) {
    const { id, label, role, type, accelerator, submenu } = template;
    this.id = id ?? '';
    this.label = label ?? '';
    this.role = role;
    this.type = type ?? (submenu ? 'submenu' : 'normal');
    this.accelerator = accelerator ?? ROLE_KEYS[role?.toLowerCase() ?? ''] ?? null;
    this.registerAccelerator = template.registerAccelerator ?? true;
    this.visible = template.visible ?? true;
    this.enabled = template.enabled ?? true;
    this.submenu = Array.isArray(submenu) ? new StandInMenu(submenu) : null;
  }
  /** A role does its own act instead of calling `click`. */
  click(event: KeyboardEvent = {}): void {
    if (this.enabled && this.role === undefined)
      this.template.click?.(this as unknown as MenuItem, undefined, event);
  }
}

export class StandInMenu implements Pick<Menu, 'getMenuItemById'> {
  readonly items: StandInItem[];
  constructor(template: readonly (MenuItemConstructorOptions | MenuItem)[]) {
    this.items = template.map((item) => new StandInItem(item as MenuItemConstructorOptions));
  }
  getMenuItemById(id: string): MenuItem | null {
    return (this.all.find((item) => item.id === id) ?? null) as unknown as MenuItem | null;
  }
  /** The items of this menu and of its submenus. */
  get all(): StandInItem[] {
    return this.items.flatMap((item) => [item, ...(item.submenu?.all ?? [])]);
  }
  /**
   * Presses a key that the page has not handled: macOS passes it to the menu despite
   * `registerAccelerator`, which is for Windows and Linux.
   */
  press(keys: string, platform: NodeJS.Platform): void {
    for (const item of this.all)
      if (item.accelerator === keys && (platform === 'darwin' || item.registerAccelerator))
        item.click({ triggeredByAccelerator: true });
  }
}
