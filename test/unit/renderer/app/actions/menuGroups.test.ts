import { expect, test } from 'vitest';
import { REQUESTS } from '../../../../../shared/desktop';
import type { Action } from '../../../../../renderer/core/action';
import { disabledIds, hostMenu } from '../../../../../renderer/app/actions/menuGroups';
import type { AppState } from '../../../../../renderer/core/state';

const ACTIONS: readonly Action[] = [
  {
    id: 'undo',
    label: 'app.undo',
    group: 'groupEdit',
    keys: ['Ctrl+z', 'Alt+z'],
    scope: 'outsideText',
    when: (state) => state.role === 'writer',
    run: () => undefined,
  },
  {
    id: 'open',
    label: 'app.actionOpen',
    group: 'groupFile',
    scope: 'everywhere',
    run: () => undefined,
  },
  {
    id: 'hidden',
    label: 'app.actionOpen',
    group: 'groupFile',
    scope: 'everywhere',
    hiddenInMenu: true,
    run: () => undefined,
  },
];

test('a host’s menu bar has the declared actions by group, in French, with key and state', () => {
  const disabled = disabledIds(ACTIONS, { role: 'reader' } as AppState);
  expect(disabled).toEqual(['undo']);
  const menu = hostMenu(ACTIONS, disabled);
  expect(REQUESTS.setMenu.question.safeParse(menu).success).toBe(true);
  expect(menu.groups.slice(0, 2)).toEqual([
    {
      label: 'Plan',
      items: [{ id: 'open', label: expect.stringMatching(/^Ouvrir/), keys: null, enabled: true }],
    },
    {
      label: expect.any(String),
      items: [{ id: 'undo', label: 'Annuler', keys: 'Ctrl+z', enabled: false }],
    },
  ]);
  expect(disabledIds(ACTIONS, { role: 'writer' } as AppState)).toEqual([]);
});
