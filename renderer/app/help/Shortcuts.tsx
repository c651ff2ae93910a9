import '../../../shared/i18n/later';
import { type ReactNode } from 'react';
import { say, type WordKey } from '../../../shared/i18n/words';
import { Dialog } from '../../ui/Dialog';
import { useApp } from '../../core/AppContext';
import { ACTIONS } from '../actions/all';
import type { ActionGroup } from '../../core/action';
import { sayKeys } from '../../core/keys';
import { GESTURES, type GestureGroup } from './gestures';
import './help.css';
import '../../ui/keys.css';

const GROUPS: readonly ActionGroup[] = [
  'groupFile',
  'groupEdit',
  'groupStep',
  'groupScenario',
  'groupView',
  'groupHelp',
];

/** The actions with keys, by group, then the gestures. */
function sections(): readonly GestureGroup[] {
  const groups = GROUPS.map((group): GestureGroup => ({
    title: `app.${group}`,
    gestures: ACTIONS.flatMap((action) =>
      action.group === group && action.keys ? [{ label: action.label, keys: action.keys }] : [],
    ),
  }));
  return [...groups.filter(({ gestures }) => gestures.length > 0), ...GESTURES];
}

/** The shortcut sheet, from the declared actions and gestures. */
export function Shortcuts(): ReactNode {
  const app = useApp();
  return (
    <Dialog title={say('panels.shortcutsTitle')} size="wide" onClose={() => app.openPanel(null)}>
      <div className="shortcut-columns">
        {sections().map(({ title, gestures }) => (
          <section key={title} aria-label={say(title)}>
            <h3>{say(title)}</h3>
            <ul>
              {gestures.map(({ label, keys }) => (
                <li key={label}>
                  <span>{say(label)}</span> <Keys keys={keys} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Keys({ keys }: { keys: readonly string[] }): ReactNode {
  const or = say('panels.keysOr' satisfies WordKey);
  return (
    <span className="shortcut-keys">
      {keys.map((each, index) => (
        <span key={each}>
          {index > 0 ? ` ${or} ` : null}
          <kbd className="key">{sayKeys(each)}</kbd>
        </span>
      ))}
    </span>
  );
}
