/** The menu bar as data: the actions that the page declares, and the window's own entries. */
import type { MenuItemConstructorOptions } from 'electron';
import type { Question } from '../../shared/desktop';
import { say } from '../../shared/i18n/words';

type Groups = Question<'setMenu'>['groups'];
type Item = Groups[number]['items'][number];

export interface MenuContext {
  readonly platform: NodeJS.Platform;
  readonly hasDevTools: boolean;
  /** `byKey`: the user pressed its key instead of clicking. */
  choose(id: string, byKey: boolean): void;
  usualTextSize(): void;
}

const NAMED: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Enter: 'Return',
  ' ': 'Space',
  '+': 'Plus',
  Insert: 'Insert',
  Delete: 'Delete',
  Backspace: 'Backspace',
  Escape: 'Escape',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Tab: 'Tab',
};
/** Keys that text fields need; on a Mac a menu would capture them. */
const TEXT_KEYS: ReadonlySet<string> = new Set([
  'CmdOrCtrl+Z',
  'CmdOrCtrl+Shift+Z',
  'CmdOrCtrl+Y',
  'CmdOrCtrl+A',
  'CmdOrCtrl+C',
  'CmdOrCtrl+X',
  'CmdOrCtrl+V',
]);

/**
 * "Ctrl+Shift+ArrowUp" in Electron's spelling; null for keys that Electron does not know, which the
 * page handles.
 */
export function accelerator(keys: string): string | null {
  const parts =
    keys.endsWith('++') || keys === '+'
      ? [...keys.slice(0, -1).split('+').filter(Boolean), '+']
      : keys.split('+');
  const key = parts.at(-1)!;
  const named =
    NAMED[key] ?? (/^([A-Za-z0-9]|F([1-9]|1\d|2[0-4]))$/.test(key) ? key.toUpperCase() : null);
  if (named === null) return null;
  const held = parts.slice(0, -1);
  if (!held.every((part) => ['Ctrl', 'Shift', 'Alt'].includes(part))) return null;
  return [...held.map((part) => (part === 'Ctrl' ? 'CmdOrCtrl' : part)), named].join('+');
}

/** The whole menu bar; only the window's own entries before the page sends its actions. */
export function menuTemplate(groups: Groups, context: MenuContext): MenuItemConstructorOptions[] {
  const isMac = context.platform === 'darwin';
  const bars = groups.map(({ label, items }) => ({
    label: plain(label),
    submenu: items.map((item) => entry(item, context)),
  }));
  const [first, last] = [bars[0], bars.at(-1)];
  if (!isMac && first)
    first.submenu.push({ type: 'separator' }, { role: 'quit', label: say('shell.quit') });
  if (!isMac && last)
    last.submenu.push({ type: 'separator' }, { role: 'about', label: say('shell.about') });
  return [...(isMac ? [macApp()] : []), ...bars, windowBar(context)];
}

function entry(
  { id, label, keys, enabled }: Item,
  { platform, choose }: MenuContext,
): MenuItemConstructorOptions {
  const keyed = keys === null ? null : accelerator(keys);
  const shown = keyed !== null && !(platform === 'darwin' && TEXT_KEYS.has(keyed));
  // The menu only shows the key and does not handle it: the page knows whether the user is typing.
  // On a Mac the menu handles keys that the page has not.
  return {
    id,
    label: plain(label),
    enabled,
    click: (_item, _window, event) => choose(id, event.triggeredByAccelerator === true),
    ...(shown && { accelerator: keyed, registerAccelerator: false }),
  };
}

function macApp(): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: say('shell.about') },
      { type: 'separator' },
      { role: 'hide', label: say('shell.hide') },
      { role: 'hideOthers', label: say('shell.hideOthers') },
      { role: 'unhide', label: say('shell.showAll') },
      { type: 'separator' },
      { role: 'quit', label: say('shell.quit') },
    ],
  };
}

function windowBar({
  platform,
  hasDevTools,
  usualTextSize,
}: MenuContext): MenuItemConstructorOptions {
  // On a Mac, text fields get cut, copy and paste only from the menu.
  const text: MenuItemConstructorOptions[] =
    platform !== 'darwin'
      ? []
      : [
          { role: 'cut', label: say('shell.cut') },
          { role: 'copy', label: say('shell.copy') },
          { role: 'paste', label: say('shell.paste') },
          { role: 'undo', visible: false },
          { role: 'redo', visible: false },
          { role: 'selectAll', visible: false },
          { type: 'separator' },
        ];
  return {
    label: say('shell.window'),
    submenu: [
      ...text,
      { role: 'zoomIn', label: say('shell.textBigger') },
      { role: 'zoomOut', label: say('shell.textSmaller') },
      // Not by its role, whose Ctrl+0 belongs to the chart.
      { label: say('shell.textUsual'), click: usualTextSize },
      { type: 'separator' },
      { role: 'togglefullscreen', label: say('shell.fullScreen') },
      { role: 'minimize', label: say('shell.minimise') },
      ...(platform === 'darwin' ? [{ role: 'close' as const, label: say('shell.close') }] : []),
      ...(hasDevTools
        ? [
            { type: 'separator' as const },
            { role: 'toggleDevTools' as const, label: say('shell.devTools') },
          ]
        : []),
    ],
  };
}

/** Escapes "&", which would underline the next letter of a label. */
function plain(label: string): string {
  return label.replaceAll('&', '&&');
}
