import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Host } from '../../../shared/desktop';
import { ACTIONS } from '../actions/all';
import { disabledIds, hostMenu } from '../actions/menuGroups';
import { perform } from '../actions/perform';
import type { App } from '../../core/store';

/**
 * Where the host has a menu bar: keeps it in step with the actions, and does what the person
 * chooses in it; also warns the host of edits that closing would lose.
 */
export function useHostBar(host: Host, app: App): void {
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
      host.listen('actionChosen', ({ id }) => {
        const action = ACTIONS.find((declared) => declared.id === id);
        if (action) perform(app, action);
      }),
    [host, app],
  );
  const unsaved = useStore(app.store, (state) => state.saving === 'failed');
  useEffect(() => {
    if (hasMenu) void host.setUnsaved({ unsaved });
  }, [host, hasMenu, unsaved]);
}
