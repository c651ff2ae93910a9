import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { useApp, useAppState } from '../core/AppContext';
import { viewOfId } from './views';
import { Button } from '../ui/Button';
import { sayMessage } from '../../shared/wording/problems';

/**
 * The view's counts on the left, the last edit and its undo in the middle, the view's scale on the
 * right.
 */
export function Foot(): ReactNode {
  const { counts: Counts, scale: Scale } = viewOfId(useAppState((state) => state.view.screen));
  return (
    <footer className="foot">
      {Counts ? <Counts /> : null}
      <LastEdit />
      {Scale ? <Scale /> : null}
    </footer>
  );
}

function LastEdit(): ReactNode {
  const app = useApp();
  const notice = useAppState((state) => state.notice);
  const last = useAppState((state) => state.history.past.at(-1));
  const writer = useAppState((state) => state.role === 'writer');
  if (notice)
    return (
      <span className="foot-last" data-kind={notice.kind}>
        {notice.text}
      </span>
    );
  if (!last) return <span className="foot-last" />;
  return (
    <span className="foot-last">
      {say('app.lastEdit', { label: sayMessage(last.label) })}{' '}
      {writer ? (
        <Button variant="link" onPress={() => app.undo()}>
          {say('app.undo')}
        </Button>
      ) : null}
    </span>
  );
}
