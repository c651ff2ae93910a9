import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import { sayKeys } from '../core/keys';
import { VIEWS, viewOfId } from './views';
import { Button } from '../ui/Button';

/** The views as tabs in the top bar. */
export function ViewTabs(): ReactNode {
  const app = useApp();
  const active = useAppState((state) => viewOfId(state.view.screen).id);
  return (
    <nav className="view-tabs" aria-label={say('app.views')}>
      {VIEWS.map(({ id, label }, index) => (
        <Button
          key={id}
          variant="bare"
          className="view-tab"
          aria-current={id === active ? 'page' : undefined}
          hint={sayKeys(`Ctrl+${index + 1}`)}
          onPress={() => app.setView({ screen: id })}
        >
          {say(label)}
        </Button>
      ))}
    </nav>
  );
}
