import { type ReactNode } from 'react';
import { say, type WordKey } from '../../../shared/i18n/words';
import { Dialog } from '../../ui/Dialog';
import { useApp } from '../AppContext';
import { ACTIONS } from '../actions/all';
import type { ActionGroup } from '../actions/action';
import { sayKeys } from '../actions/keys';
import './panels.css';

const GROUPS: readonly ActionGroup[] = ['groupFile', 'groupEdit', 'groupStep', 'groupView', 'groupHelp'];

/** Gestures that are not actions of their own: keys and pointer, in the table and on the chart. */
const GESTURES: readonly { head: WordKey; words: readonly WordKey[] }[] = [
  { head: 'panels.gestureTable', words: ['panels.g_move', 'panels.g_edit', 'panels.g_insert', 'panels.g_fill', 'panels.g_delete', 'panels.g_select', 'panels.g_clipboard'] },
  { head: 'panels.gestureChart', words: ['panels.c_rows', 'panels.c_move', 'panels.c_resize', 'panels.c_progress', 'panels.c_link', 'panels.c_links', 'panels.c_keep', 'panels.c_fit'] },
  { head: 'panels.gesturePointer', words: ['panels.p_drag', 'panels.p_draw', 'panels.p_link', 'panels.p_zoom'] },
];

/** The shortcut sheet, made from the declarations of the actions. */
export function Shortcuts(): ReactNode {
  const app = useApp();
  return (
    <Dialog title={say('panels.shortcutsTitle')} size="wide" onClose={() => app.openPanel(null)}>
      <div className="shortcut-columns">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{say(`app.${group}`)}</h3>
            <ul>{ACTIONS.filter((action) => action.group === group && action.keys).map((action) => <li key={action.id}><span>{say(action.label)}</span><kbd>{action.keys!.map(sayKeys).join(' / ')}</kbd></li>)}</ul>
          </section>
        ))}
        {GESTURES.map(({ head, words }) => (
          <section key={head}><h3>{say(head)}</h3><ul>{words.map((word) => <li key={word}>{say(word)}</li>)}</ul></section>
        ))}
      </div>
    </Dialog>
  );
}
