import { useState, type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import { Button } from '../ui/Button';

/**
 * Shows an edit made on this screen, which covers the window's foot, with its undo while it is the
 * last one.
 */
export function useEdited(): { message: ReactNode; tell: (text: string) => void } {
  const app = useApp();
  const last = useAppState((state) => state.history.past.at(-1));
  const [message, setMessage] = useState<{ text: string; edit: typeof last } | null>(null);
  const undo = (): void => {
    setMessage({ text: say('roadmapView.undone'), edit: undefined });
    app.undo();
  };
  return {
    tell: (text) => setMessage({ text, edit: app.state().history.past.at(-1) }),
    message: (
      <p className="roadmap-told small">
        <span role="status" className="quiet">
          {message?.text ?? ''}
        </span>
        {message?.edit !== undefined && message.edit === last ? (
          <Button variant="quiet" onPress={undo}>
            {say('app.undo')}
          </Button>
        ) : null}
      </p>
    ),
  };
}
