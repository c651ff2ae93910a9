/** The actions of a host's menu bar during a presentation. */
import { afterEach, expect, test } from 'vitest';
import { actionById } from '../../../../../renderer/app/actions/all';
import { perform } from '../../../../../renderer/app/actions/perform';
import type { App } from '../../../../../renderer/core/store';
import {
  closePresentation,
  openPresentation,
  presentationStore,
} from '../../../../../renderer/presentation/current';

afterEach(closePresentation);

function menuUnder(id: string): { did: string[]; said: string } {
  const did: string[] = [];
  const state = {
    panel: null,
    role: 'writer',
    history: { past: [{ label: { code: 'commands.setBudget', params: {} } }], future: [] },
    notice: null,
  };
  const app = new Proxy(
    {},
    {
      get: (_, name) =>
        name === 'state'
          ? () => ({ ...state })
          : (...given: unknown[]) => {
              did.push([String(name), ...given].join(' '));
              if (name === 'undo') state.history = { past: [], future: [] };
            },
    },
  ) as App;
  openPresentation('meeting', 'item', 1000);
  perform(app, actionById(id));
  return { did, said: presentationStore.getState().said?.text ?? '' };
}

test.each(['present', 'presentHere', 'palette', 'versions', 'newStep', 'view-means'])(
  '%s waits until the presentation ends',
  (id) => {
    const { did, said } = menuUnder(id);
    expect(did).toEqual([]);
    expect(said).toContain('Échap');
    expect(presentationStore.getState()).toMatchObject({
      open: true,
      itemId: 'item',
      clock: { startedAt: 1000 },
    });
  },
);

test('undo takes back an edit, and the screen shows it', () => {
  const { did, said } = menuUnder('undo');
  expect(did).toEqual(['undo']);
  expect(said).toMatch(/^Annulé/);
});
