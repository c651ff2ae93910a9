import { type ReactNode } from 'react';
import { say } from '../../shared/i18n/words';
import { Button } from '../ui/Button';
import { useApp, useAppState } from '../core/AppContext';
import { insertStep } from './steps';
import { FilterBar } from './FilterBar';
import { GhostMark } from '../versions/GhostMark';

/** Search and filters on the left, new steps and the details on the right. */
export function Toolbar(): ReactNode {
  const app = useApp();
  const reader = useAppState((state) => state.role === 'reader');
  const detailsOpen = useAppState((state) => state.view.detailsOpen);
  return (
    <section className="toolbar" aria-label={say('app.toolbar')}>
      <FilterBar />
      <span className="spring" />
      <GhostMark />
      <Button isDisabled={reader} onPress={() => insertStep(app, 'after')}>
        + {say('app.newStep')}
      </Button>
      <Button pressed={detailsOpen} onPress={() => app.setView({ detailsOpen: !detailsOpen })}>
        {say('app.details')}
      </Button>
    </section>
  );
}
