import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp } from '../core/AppContext';
import { sayKeys } from '../core/keys';
import { act } from './acts';
import { presentationStore } from './current';
import { KEYS } from './keys';
import { Button } from '../ui/Button';

/** The acts with their keys, and as buttons. */
export function Help(): ReactNode {
  const app = useApp();
  return (
    <section className="stage-panel" data-panel aria-label={say('presentation.helpTitle')}>
      <h2>{say('presentation.helpTitle')}</h2>
      <ul className="help">
        {KEYS.map(({ act: name, keys, label }, at) => (
          <li key={name}>
            <Button
              variant="bare"
              autoFocus={at === 0}
              onPress={() => {
                presentationStore.setState({ panel: null });
                if (name !== 'help') act(app, name);
              }}
            >
              <span>{say(label)}</span>{' '}
              <span className="help-keys">
                {keys.map((key) => (
                  <kbd key={key}>{key === ' ' ? say('presentation.space') : sayKeys(key)}</kbd>
                ))}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
