import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Host } from '../../../shared/desktop';
import { ACTIONS } from '../actions/all';
import { disabledIds, hostMenu } from '../actions/menuGroups';
import { performChosen } from '../actions/performKey';
import type { Opened } from '../../core/given';

/**
 * If the host has a menu bar: keeps it in step with the actions, and runs the chosen ones. Also
 * warns the host of edits that closing would lose, and writes pending edits before it closes.
 */
export function useHostBar(host: Host, { app, session }: Opened): void {
  const [hasMenu, setHasMenu] = useState(false);
  useEffect(() => {
    void host.hostInfo({}).then((answer) => setHasMenu(answer.ok && answer.value.hasMenu));
  }, [host]);
  const disabled = useStore(app.store, (state) => disabledIds(ACTIONS, state).join(' '));
  useEffect(() => {
    if (hasMenu) void host.setMenu(hostMenu(ACTIONS, disabled.split(' ')));
  }, [host, hasMenu, disabled]);
  useEffect(
    () =>
      host.listen('actionChosen', ({ id, byKey }) => {
        const action = ACTIONS.find((declared) => declared.id === id);
        if (action) performChosen(app, action, byKey);
      }),
    [host, app],
  );
  const unsaved = useStore(app.store, (state) => state.saving === 'failed');
  useEffect(() => {
    if (hasMenu) void host.setUnsaved({ unsaved });
  }, [host, hasMenu, unsaved]);
  useEffect(
    () =>
      host.listen('closing', () => {
        // A field saves its text when it loses the focus.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        void session.flush().then(() => host.flushed({ unsaved: app.state().saving === 'failed' }));
      }),
    [host, app, session],
  );
}
