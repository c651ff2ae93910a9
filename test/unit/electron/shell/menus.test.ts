/** The menu bar, the context menu, and the keys that reach the page through them. */
import { expect, test } from 'vitest';
import { start } from '../standIn/load';
import { preventable, type ContextMenu } from '../standIn/events';

const SYSTEMS = ['win32', 'darwin', 'linux'] as const;
const menu = (saves = true) => ({
  groups: [
    {
      label: 'Fichier',
      items: [
        { id: 'save', label: 'Enregistrer & garder', keys: 'Ctrl+s', enabled: saves },
        { id: 'undo', label: 'Annuler', keys: 'Ctrl+z', enabled: false },
        { id: 'fillDown', label: 'Recopier', keys: 'Ctrl+d', enabled: true },
      ],
    },
    { label: 'Aide', items: [{ id: 'shortcuts', label: 'Raccourcis', keys: '?', enabled: true }] },
  ],
});

test.each(SYSTEMS)(
  '%s: the menu bar shows the page’s groups; choosing an entry notifies the page',
  async (platform) => {
    const { ask, electron, sent } = await start({}, { platform });
    const bars = (): string[] =>
      electron.menu.items.map(({ label }) => label).filter((label) => label !== '');
    expect(bars()).toEqual(['Fenêtre']);
    expect(await ask('setMenu', menu())).toEqual({ ok: true, value: {} });
    expect(bars()).toEqual(['Fichier', 'Aide', 'Fenêtre']);
    const item = (id: string) => electron.menu.all.find((one) => one.id === id)!;
    expect(item('save')).toMatchObject({
      label: 'Enregistrer && garder',
      accelerator: 'CmdOrCtrl+S',
      registerAccelerator: false,
      enabled: true,
    });
    expect(item('undo')).toMatchObject({ enabled: false });
    item('save').click();
    expect(sent()).toEqual([['actionChosen', { id: 'save', byKey: false }]]);
  },
);

test.each(SYSTEMS)(
  '%s: a key that the page leaves alone reaches it through the menu only on a Mac',
  async (platform) => {
    const { ask, electron, sent } = await start({}, { platform });
    await ask('setMenu', menu());
    electron.menu.press('CmdOrCtrl+D', platform);
    expect(sent()).toEqual(
      platform === 'darwin' ? [['actionChosen', { id: 'fillDown', byKey: true }]] : [],
    );
  },
);

test.each(SYSTEMS)(
  '%s: enabled entries change in place, below an open menu; other entries make a new bar',
  async (platform) => {
    const { ask, electron } = await start({}, { platform });
    await ask('setMenu', menu());
    const [bar, sets] = [electron.menu, electron.menusSet];
    await ask('setMenu', menu(false));
    expect([electron.menu === bar, electron.menusSet]).toEqual([true, sets]);
    expect(bar.all.find(({ id }) => id === 'save')!.enabled).toBe(false);
    await ask('setMenu', { groups: menu().groups.slice(0, 1) });
    expect(electron.menusSet).toBe(sets + 1);
  },
);

test.each(SYSTEMS)(
  '%s: no entry has an empty key; the usual text size has none; Cmd+W closes on a Mac',
  async (platform) => {
    const { electron, window } = await start({}, { platform });
    expect(electron.menu.all.filter(({ accelerator }) => accelerator === '')).toEqual([]);
    const usual = electron.menu.all.find(({ label }) => label === 'Taille habituelle du texte')!;
    expect(usual.accelerator).toBeNull();
    usual.click();
    expect(window.webContents.zoomLevel).toBe(0);
    expect(electron.menu.all.some(({ role }) => role === 'close')).toBe(platform === 'darwin');
  },
);

const clicked = (of: Partial<ContextMenu>): ContextMenu =>
  ({
    isEditable: false,
    selectionText: '',
    misspelledWord: '',
    dictionarySuggestions: [],
    frame: null,
    menuSourceType: 'mouse',
    editFlags: { canCut: true, canCopy: true, canPaste: true, canSelectAll: true },
    ...of,
  }) as ContextMenu;

test.each(SYSTEMS)(
  '%s: a field offers cut, copy and paste in its menu; a text only copy; the rest nothing',
  async (platform) => {
    const { electron, window } = await start({}, { platform });
    const roles = (of: Partial<ContextMenu>): (string | undefined)[] => {
      const before = electron.popups.length;
      window.webContents.emit('context-menu', preventable(), clicked(of));
      return electron.popups.slice(before).flatMap(({ items }) => items.map(({ role }) => role));
    };
    expect(roles({ isEditable: true })).toEqual(['cut', 'copy', 'paste', undefined, 'selectAll']);
    expect(electron.popups[0]!.items.map(({ label }) => label)).toEqual([
      'Couper',
      'Copier',
      'Coller',
      '',
      'Tout sélectionner',
    ]);
    expect(roles({ selectionText: 'Bornes CAF' })).toEqual(['copy']);
    expect(roles({ selectionText: ' ' })).toEqual([]);
  },
);

test('the user’s choice replaces a misspelt word', async () => {
  const { electron, window } = await start({}, { platform: 'darwin' });
  window.webContents.emit(
    'context-menu',
    preventable(),
    clicked({ isEditable: true, misspelledWord: 'etape', dictionarySuggestions: ['étape'] }),
  );
  electron.popups[0]!.items[0]!.click();
  expect(window.webContents.replaced).toEqual(['étape']);
});
